// The version file of a glass database, `iamglass`: which database it is, where its tables' roots are, and
// statistics.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "indexer/glass_table.h"

namespace locus {

struct GlassStatistics {
    std::uint64_t documents = 0;
    std::uint64_t last_docid = 0;
    std::uint64_t total_length = 0;
    /// Of documents that are not empty; 0 when there is none.
    std::uint64_t least_length = 0;
    std::uint64_t greatest_length = 0;
    std::uint64_t largest_wdf = 0;  // at most greatest_length
};

/// The bytes of the file for a database that has no other tables.
std::string glass_version_file(const std::array<unsigned char, 16>& uuid, const GlassRoot& postlist,
                               const GlassRoot& docdata, const GlassStatistics& statistics);

}  // namespace locus
