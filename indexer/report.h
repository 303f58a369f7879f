// What is said of a run when it has ended, on stderr.
#pragma once

#include <string>

#include "indexer/events.h"

namespace locus {

/// Lines that each end with a newline. `verbose`: what was skipped has been named already.
std::string report(const IndexCounts& counts, const std::string& index_dir, bool verbose);

}  // namespace locus
