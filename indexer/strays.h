// What lies in an index's directory and no manifest names: left by runs that were killed or failed, and
// replaced by one that was not. Its removal may fail: it harms nobody but the disk's free space, and the next
// run tries again.
#pragma once

#include <string>

#include "common/manifest.h"

namespace locus {

/// REQUIRES: the manifest is the one that readers see, and has reached the disk.
void remove_strays(const std::string& index_dir, const Manifest& manifest);

/// After a failure, takes away what the run wrote: its space may be just what is missing. When it is not
/// certain that the old manifest stands, all stays.
void undo(const std::string& index_dir, const Manifest& old);

}  // namespace locus
