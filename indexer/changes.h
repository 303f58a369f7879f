// What has changed: the files that a scope holds on the disk, side by side with those that the segments hold.
//
// A file is told by size and time; where they differ, by its content. What cannot be reached has not changed:
// only a folder that was listed, or a name that is not there, tells that a file is gone.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/change_list.h"
#include "indexer/events.h"
#include "indexer/scope.h"
#include "indexer/stored_segment.h"
#include "indexer/times.h"

namespace locus {

/// What a run finds of a segment.
struct SegmentState {
    std::vector<std::uint64_t> gone;  // file ids, rising: no longer to be found
    std::uint64_t files = 0;          // that stay, skipped ones included
    std::uint64_t passages = 0;       // of those
    std::uint64_t bytes = 0;          // of the texts among them
};

struct GoneFile {
    std::string path;  // as it was stored
    FileRecord record;
    std::uint64_t generation = 0;
};

struct Changes {
    ChangeList to_read;                  // new or changed
    std::uint64_t added = 0;             // of those
    std::vector<SegmentState> segments;  // one for each
    std::vector<GoneFile> gone;          // texts that vanished; some may have moved to a new place
    Times times;                         // of files that stay
    std::uint64_t rehashed = 0;          // files that only their content told to be the same
    std::uint64_t rehashed_bytes = 0;    // of those
    std::set<std::string> analyzers;     // of files that stay
    std::uint64_t texts = 0;             // files that stay, skipped ones left out
};

struct Comparison {
    const std::vector<StoredSegment>& segments;
    const Scope& scope;
    const std::string& home;
    Times times;              // noted by earlier runs
    bool formats_changed;     // what was skipped may be readable now
    std::int64_t started_ns;  // a file that is not older may change unseen: its time is not noted
};

/// Throws Error for damage, and for a path that was given and is neither there nor known. Throws Interrupted.
Changes find_changes(const Comparison& comparison, const RunEvents& events);

/// A time that a later change of the file could not leave as it is, clocks being as coarse as they are.
bool is_settled(std::int64_t mtime_ns, std::int64_t started_ns);

}  // namespace locus
