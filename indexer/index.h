// A run: the index is brought up to date with its folders.
//
// What has changed is found first (changes.h); then the new and changed files, and what is left of segments
// that are written anew (renewal.h), become one new segment, in the order of their paths; then a manifest is
// published that names it. Until then the old index answers, and a run that ends before leaves nothing but a
// stray folder. When nothing has changed, nothing is written.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/events.h"
#include "indexer/resources.h"
#include "indexer/scope.h"

namespace locus {

struct IndexRun {
    std::string index_dir;
    ScopeWish scope;
    std::uint64_t largest_file = std::uint64_t{256} << 20;  // bytes; larger ones are named and not read
    Resources resources;
};

/// Throws Error when the run cannot go on, and Interrupted; both leave the old index as it was.
IndexCounts run_index(const IndexRun& run, const RunEvents& events);

}  // namespace locus
