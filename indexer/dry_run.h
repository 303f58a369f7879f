// What a run would do, without doing it.
#pragma once

#include <functional>
#include <string>

#include "indexer/events.h"
#include "indexer/index.h"

namespace locus {

/// What a run would do with a file: "new", "changed", "gone", or "moved" from where it was. Paths are
/// absolute.
using PlannedEvent =
    std::function<void(const std::string& what, const std::string& path, const std::string& from)>;

/// Nothing is written, and nothing is locked. Throws Error when the run could not be made, and Interrupted.
void plan_index(const IndexRun& run, const RunEvents& events, const PlannedEvent& planned);

}  // namespace locus
