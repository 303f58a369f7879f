// Where a run begins: the index as it is, what is to be looked at, and what has changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/changes.h"
#include "indexer/events.h"
#include "indexer/index.h"
#include "indexer/scope.h"
#include "indexer/stored_segment.h"

namespace locus {

/// What is known before anything is read.
struct Outset {
    std::string home;
    std::int64_t started_ns = 0;
    Manifest old;
    Scope scope;
    std::vector<StoredSegment> segments;
    Changes changes;
};

/// Reads the manifest, the folders and what the segments say of their files, and writes nothing. Throws Error
/// when the run cannot be made, and Interrupted.
Outset look_around(const IndexRun& run, const RunEvents& events);

/// Throws Error when a run that finds no index cannot be made: then not even a directory is.
void check_first_run(const IndexRun& run);

}  // namespace locus
