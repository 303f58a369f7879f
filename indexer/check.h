// Is an index whole? Every checksum, and the structure behind them.       [door: Xapian, its checker]
#pragma once

#include <string>
#include <vector>

#include "common/manifest.h"

namespace locus {

/// What is damaged, one finding each, with the file or segment that it is in; empty when the index is sound.
/// Reads all of it. Throws Error when there is no index, or its manifest cannot be read.
std::vector<std::string> check_index(const std::string& index_dir);

}  // namespace locus
