#include "query/hyperlink.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <unistd.h>

#include "common/error.h"
#include "common/paths.h"
#include "common/suggestion.h"

namespace locus {
namespace {

constexpr std::string_view kOpen = "\x1b]8;;";
constexpr std::string_view kEnd = "\x1b\\";

/// By RFC 3986 what is unreserved stays, and the slashes of a path.
std::string percent_encoded(std::string_view bytes) {
    constexpr std::string_view kStays = "-._~/";
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || kStays.find(c) != std::string_view::npos)
            out += c;
        else
            out.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
    }
    return out;
}

/// Absolute, without the ./ that stands before a dash.
std::string absolute(const std::string& here, const std::string& path) {
    return percent_encoded(from_home(here, path.starts_with("./") ? path.substr(2) : path));
}

std::string host_name() {
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? percent_encoded(name) : "";
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// Most terminals take a # for a part of the name, so it is for those that are known not to.
std::string usual_pattern() {
    if (variable("TERM") == "xterm-kitty") return "file://{host}{path}#{line}";
    if (variable("TERM_PROGRAM") == "vscode") return "vscode://file{path}:{line}:{column}";
    return "file://{host}{path}";
}

/// Those that would show a link as rubbish.
bool knows_links() {
    const std::string term = variable("TERM");
    return !term.empty() && term != "dumb" && term != "linux" && !term.starts_with("vt") &&
           variable("INSIDE_EMACS").empty();
}

void check(const std::string& pattern) {
    const bool printable =
        std::all_of(pattern.begin(), pattern.end(), [](char c) { return c > ' ' && c <= '~'; });
    const bool letter = std::isalpha(static_cast<unsigned char>(pattern.front())) != 0;
    if (!letter || pattern.find(':') > pattern.find('{') || !printable)
        throw Error("--hyperlink: no URI: " + pattern, "for example file://{host}{path}#{line}");
}

}  // namespace

std::string file_uri(const std::string& here, const std::string& path) {
    return "file://" + absolute(here, path);
}

Hyperlink::Hyperlink(std::string pattern)
    : pattern_(std::move(pattern)), here_(current_directory()), host_(host_name()) {}

std::string Hyperlink::to(const std::string& path, std::uint64_t line, std::uint64_t column,
                          const std::string& text) const {
    if (pattern_.empty()) return text;
    const std::map<std::string_view, std::string> values = {
        {"{path}", absolute(here_, path)},
        {"{host}", host_},
        {"{line}", std::to_string(line)},
        {"{column}", std::to_string(column)},
    };
    std::string uri;
    for (std::size_t at = 0; at < pattern_.size();) {
        const std::string_view rest = std::string_view(pattern_).substr(at);
        const auto known = values.find(rest.substr(0, rest.find('}') + 1));
        uri += known == values.end() ? std::string(1, rest.front()) : known->second;
        at += known == values.end() ? 1 : known->first.size();
    }
    return std::string(kOpen) + uri + std::string(kEnd) + text + std::string(kOpen) + std::string(kEnd);
}

Hyperlink make_hyperlink(const std::string& when, bool colors) {
    if (when == "never") return {};
    if (when == "always") return Hyperlink(usual_pattern());
    if (when == "auto") return colors && knows_links() ? Hyperlink(usual_pattern()) : Hyperlink();
    if (when.find("{path}") == std::string::npos)
        throw Error("unknown --hyperlink: " + when + did_you_mean(nearest(when, {"auto", "always", "never"})),
                    "use auto, always, never, or a URI with {path}");
    check(when);
    return colors && knows_links() ? Hyperlink(when) : Hyperlink();
}

}  // namespace locus
