// Files whose time changed and whose content did not: told once by their hash, then by the time noted here.
//
// Segments never change, so the new times stand in a small file of their own that the manifest names. Nobody
// but the next run reads it; without it that run hashes the files again.
//
// Layout: magic; then for each file, in order, the segment's name, the file's id, the time in ns since 1970.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "common/manifest.h"

namespace locus {

/// A file by its segment's name and id → its time.
using Times = std::map<std::pair<std::string, std::uint64_t>, std::int64_t>;

std::string encode_times(const Times& times);
/// Throws Error when the bytes are not times.
Times decode_times(std::string_view bytes);

/// Empty when the manifest names none. Throws Error when they are not what was written.
Times load_times(const std::string& index_dir, const Manifest& manifest);

}  // namespace locus
