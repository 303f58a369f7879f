// One line on stderr that is redrawn while a run works; only where stderr is a terminal.
#pragma once

#include <chrono>

#include "indexer/index.h"

namespace locus {

class Progress {
  public:
    explicit Progress(bool wanted);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Redraws at most ten times a second.
    void show(const IndexCounts& counts);
    /// Before anything else is printed on stderr.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    bool wanted_;
    bool drawn_ = false;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point last_{};
};

}  // namespace locus
