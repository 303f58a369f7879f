// One line on stderr that is redrawn while a run works; only where stderr is a terminal.
#pragma once

#include <chrono>
#include <string>

#include "indexer/events.h"

namespace locus {

class Progress {
  public:
    explicit Progress(bool wanted);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Both redraw at most ten times a second.
    void show_looking(std::uint64_t files);
    void show(const IndexCounts& counts);
    void show_writing();
    /// Before anything else is printed on stderr.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    bool is_due();
    void draw(const std::string& line);

    bool wanted_;
    bool drawn_ = false;
    Clock::time_point begin_{};  // of the reading
    Clock::time_point last_ = Clock::now();
};

/// "12:05", "1:02:03"
std::string clock_time(std::uint64_t seconds);

}  // namespace locus
