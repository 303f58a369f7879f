// What a run tells while it works, and what it counts.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace locus {

/// Thrown when a run was asked to end. The old index stands.
struct Interrupted {};

/// Passed over on purpose; `kind` is a plural noun phrase.
using SkippedEvent = std::function<void(const std::string& path, const std::string& kind)>;

struct IndexCounts {
    std::uint64_t generation = 0;  // of the index after the run
    bool written = false;          // false: nothing had changed, and nothing was written
    bool is_new = false;           // there was no index before

    // What this run did. Every file that it had to read is counted exactly once.
    std::uint64_t to_read = 0;  // files that are new or changed
    std::uint64_t bytes_to_read = 0;
    std::uint64_t read = 0;  // of those, so far
    std::uint64_t bytes_read = 0;
    std::uint64_t indexed = 0;  // read, and have passages now; the next four add up to it
    std::uint64_t added = 0;
    std::uint64_t changed = 0;
    std::uint64_t moved = 0;
    std::uint64_t rewritten = 0;  // copied from an older segment, unchanged; not read
    std::uint64_t passages = 0;   // of the indexed files
    std::uint64_t bytes = 0;      // of the indexed files
    std::uint64_t gone = 0;       // files that are no longer found, moved ones left out
    std::uint64_t unreadable = 0;

    // The index after the run.
    std::uint64_t all_files = 0;
    std::uint64_t all_passages = 0;
    std::uint64_t all_bytes = 0;
    std::uint64_t index_bytes = 0;                 // of all its tables
    std::map<std::string, std::uint64_t> skipped;  // by kind

    double seconds = 0;  // that the run took
};

struct RunEvents {
    std::function<void(const std::string& path, const std::string& reason)> unreadable;
    SkippedEvent skipped;
    std::function<void(std::uint64_t files)> looked_at;  // so far, before anything is read
    std::function<void(const IndexCounts&)> progress;    // again and again, by one thread at a time
    std::function<bool()> interrupted;                   // asked often, by several threads
    std::function<void(const std::string&)> note{};      // something that is worth knowing
    std::function<void()> finishing{};                   // all is read, and what it came to is written
};

}  // namespace locus
