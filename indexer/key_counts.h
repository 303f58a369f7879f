// How often each of many numbers was counted.
//
// They go on coming however much has been read, so they are held in memory up to a limit; then they are
// written to a file, sorted, and the next ones begin anew.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/sorted_runs.h"

namespace locus {

struct KeyCount {
    std::uint64_t key = 0;
    std::uint64_t count = 0;
};

/// As SortedRuns wants them.
bool is_before(const KeyCount& a, const KeyCount& b);
void add_up(KeyCount& sum, const KeyCount& count);
void put_record(std::string& out, const KeyCount& count, const KeyCount& before);
void read_record(VarintReader& in, KeyCount& count);

class KeyCounts {
  public:
    /// `path`: what the names of its files begin with, which are left there. `limit`: bytes of memory, about.
    explicit KeyCounts(std::string path, std::size_t limit = kDefaultLimit)
        : limit_(limit), aside_(std::move(path)) {}

    /// Throws Error when they cannot be written aside, as visit() does.
    void add(const std::vector<KeyCount>& counts);

    /// All keys, sorted, each once.
    void visit(const std::function<void(KeyCount)>& take);

  private:
    static constexpr std::size_t kDefaultLimit = 4 << 20;

    void spill();

    std::size_t limit_;
    std::vector<KeyCount> held_;
    SortedRuns<KeyCount> aside_;
};

/// Sorts them and adds up those of one key.
void combine(std::vector<KeyCount>& counts);

}  // namespace locus
