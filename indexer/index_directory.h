// The index directory as a run treats it: made, named, cleaned.
#pragma once

#include <cstdint>
#include <string>

#include "common/manifest.h"

namespace locus {

/// Makes it if it is not there, synced. Throws Error when that fails, and for a directory that holds other
/// things.
void make_index_directory(const std::string& index_dir);

/// What was published last is on the disk then, as it must be before anything goes that the manifest before
/// it named. Throws Error.
void secure_manifest(const std::string& index_dir);

/// "seg-000007"
std::string numbered(const char* kind, std::uint64_t generation);

/// The first free name: one that was left by a damaged index is not taken again.
std::string free_segment_name(const std::string& index_dir, std::uint64_t generation);

/// Removes what the manifest does not name: left by runs that were killed, or replaced by one that was not.
/// What cannot be removed harms nobody but the disk's free space, and the next run tries again.
/// REQUIRES: the manifest is the one that readers see, and on the disk.
void remove_strays(const std::string& index_dir, const Manifest& manifest);

/// After a failure: removes what the run wrote, whose space may be just what is missing. When it is not
/// certain that the old manifest stands, all stays.
void undo(const std::string& index_dir, const Manifest& old);

/// What to do after a failure that says nothing of it.
inline constexpr const char* kAfterFailure = "free some space or see to the disk, then run locus-index again";

}  // namespace locus
