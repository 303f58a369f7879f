#include "indexer/progress.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unistd.h>

#include "common/display.h"

namespace locus {
namespace {

bool terminal_can_redraw() {
    const char* term = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) != 0 && term != nullptr && std::string_view(term) != "dumb";
}

}  // namespace

Progress::Progress(bool wanted) : wanted_(wanted && terminal_can_redraw()) {}

void Progress::show(const IndexCounts& counts) {
    constexpr auto kInterval = std::chrono::milliseconds(100);
    const auto now = Clock::now();
    if (!wanted_ || now - last_ < kInterval) return;
    last_ = now;
    drawn_ = true;
    std::uint64_t done = counts.files + counts.unreadable;
    for (const auto& [kind, number] : counts.skipped) done += number;
    done = std::min(done, counts.found);
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    const auto rate =
        static_cast<std::uint64_t>(static_cast<double>(counts.bytes) / std::max(seconds, 0.001));
    const std::string line = grouped(done) + " of " + grouped(counts.found) + " files, " +
                             byte_size(counts.bytes) + ", " + byte_size(rate) + "/s";
    std::fprintf(stderr, "\r\x1b[K%s", line.c_str());
    std::fflush(stderr);
}

void Progress::clear() {
    if (!drawn_) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    drawn_ = false;
}

}  // namespace locus
