#include "indexer/progress.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
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

void Progress::show_looking(std::uint64_t files) {
    if (is_due()) draw("looking for changes: " + counted(files, "file", "files"));
}

void Progress::show(const IndexCounts& counts) {
    const bool first = begin_ == Clock::time_point{};
    if (first) begin_ = Clock::now();
    if (!is_due() && !(first && wanted_)) return;
    const double seconds = std::max(0.001, std::chrono::duration<double>(Clock::now() - begin_).count());
    const double rate = static_cast<double>(counts.bytes_read) / seconds;
    std::string line = grouped(counts.read) + " of " + grouped(counts.to_read) + " files, " +
                       byte_size(counts.bytes_read) + ", " + byte_size(static_cast<std::uint64_t>(rate)) +
                       "/s";
    const std::uint64_t left = counts.bytes_to_read - std::min(counts.bytes_to_read, counts.bytes_read);
    constexpr double kToJudge = 2;  // seconds; before that a rate says little
    if (left > 0 && rate > 0 && seconds > kToJudge)
        line += ", " + clock_time(static_cast<std::uint64_t>(static_cast<double>(left) / rate)) + " left";
    draw(line);
}

/// Where it was worth while to show the reading.
void Progress::show_writing() {
    if (drawn_) draw("writing the index");
}

bool Progress::is_due() {
    constexpr auto kInterval = std::chrono::milliseconds(100);
    const auto now = Clock::now();
    if (!wanted_ || now - last_ < kInterval) return false;
    last_ = now;
    return true;
}

void Progress::draw(const std::string& line) {
    drawn_ = true;
    std::fprintf(stderr, "\r\x1b[K%s", line.c_str());
    std::fflush(stderr);
}

void Progress::clear() {
    if (!drawn_) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    drawn_ = false;
}

std::string clock_time(std::uint64_t seconds) {
    char out[40];
    const auto part = [](std::uint64_t n) { return static_cast<unsigned long long>(n); };
    if (seconds < 3600)
        std::snprintf(out, sizeof out, "%llu:%02llu", part(seconds / 60), part(seconds % 60));
    else
        std::snprintf(out, sizeof out, "%llu:%02llu:%02llu", part(seconds / 3600), part(seconds / 60 % 60),
                      part(seconds % 60));
    return out;
}

}  // namespace locus
