// The pipeline: roots → files → articles → passages → a segment → published.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace locus {

struct IndexRun {
    std::string index_dir;
    std::vector<std::string> paths;       // to add as roots, as the user gave them
    std::optional<std::string> language;  // of the paths; without, what it was, English for new ones
    bool rebuild =
        false;  // start anew: whatever is wrong with the old index, and, if there are paths, its roots
};

/// What became of a run's files: every one is counted exactly once.
struct IndexCounts {
    std::uint64_t found = 0;  // regular files below the roots
    std::uint64_t files = 0;  // indexed
    std::uint64_t passages = 0;
    std::uint64_t bytes = 0;  // of the indexed files
    std::uint64_t unreadable = 0;
    std::map<std::string, std::uint64_t> skipped;  // by kind
};

/// What a run tells while it works.
struct IndexEvents {
    std::function<void(const std::string& path, const std::string& reason)> unreadable;
    std::function<void(const std::string& path, const std::string& kind)> skipped;
    std::function<void(const IndexCounts&)> progress;  // after every file
    std::function<bool()> interrupted;                 // asked before every file
};

/// Indexes all roots, the index's own and those of `paths`, anew, and publishes the result; until then the
/// old index answers. Throws Error when the run cannot go on, and Interrupted; both leave the old index as it
/// was.
IndexCounts run_index(const IndexRun& run, const IndexEvents& events);

struct Interrupted {};

}  // namespace locus
