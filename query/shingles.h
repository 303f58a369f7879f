// Rows of three neighbouring words: by how many of them two paragraphs share it is told whether one copies
// the other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace locus {

inline constexpr std::size_t kShingle = 3;  // words

/// Of three words, each told by a number.
inline std::uint64_t shingle_of(const std::uint64_t* words) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = words[0] * kOdd;
    hash = ((hash ^ hash >> 29) + words[1]) * kOdd;
    hash = ((hash ^ hash >> 29) + words[2]) * kOdd;
    return hash ^ hash >> 32;
}

/// Sorted, each once.
using Shingles = std::vector<std::uint64_t>;

Shingles shingles_of(std::span<const std::uint64_t> words);

/// What both have, as a share of the smaller one; 0 when one has none.
double containment(const Shingles& a, const Shingles& b);

}  // namespace locus
