// The files of a segment, against what the manifest says of them.
#pragma once

#include <string>

#include "common/manifest.h"

namespace locus {

[[noreturn]] void throw_damaged(const std::string& where, const std::string& what);

/// Cheap enough for every start: a table that was cut off is told by its size. Of iamglass, which tells where
/// the others begin and how deep they are, the content is looked at too, since Xapian takes its word for it
/// and may crash. Throws Error that names the table.
void check_tables(const std::string& directory, const Segment& segment);

/// `version`: what a segment says of its records. Throws Error unless it is schema::kVersion.
void check_version(const std::string& directory, const std::string& version);

}  // namespace locus
