#include "query/terminal.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>

#include "common/error.h"
#include "common/suggestion.h"

namespace locus {
namespace {

/// $COLUMNS, 0 when it is no number.
std::size_t columns_variable() {
    const char* value = std::getenv("COLUMNS");
    const std::string_view digits = value == nullptr ? "" : value;
    std::size_t width = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), width);
    return error == std::errc() && end == digits.data() + digits.size() ? width : 0;
}

}  // namespace

bool wants_color(const std::string& when, bool terminal) {
    if (when == "always") return true;
    if (when == "never") return false;
    if (when != "auto")
        throw Error("unknown --color: " + when + did_you_mean(nearest(when, {"auto", "always", "never"})),
                    "use auto, always or never");
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return terminal && (no_color == nullptr || *no_color == '\0') && term != nullptr &&
           std::string_view(term) != "dumb";
}

std::size_t terminal_width(int fd, std::size_t wanted) {
    constexpr std::size_t kUsual = 80;
    constexpr std::size_t kLeast = 20;
    struct winsize size {};
    std::size_t width = wanted;
    if (width == 0 && ::ioctl(fd, TIOCGWINSZ, &size) == 0) width = size.ws_col;
    if (width == 0) width = columns_variable();
    return std::max(width == 0 ? kUsual : width, kLeast);
}

}  // namespace locus
