// How many passages of a segment hold each character gram, nearly: document frequencies that add up across
// segments and take little room.
//
// Grams share buckets by their hash's first bits, and a bucket counts the passages that hold any of its
// grams. The number of buckets is the same for all segments, so that sums do not depend on how passages are
// parted into segments. A bucket holds some dozens of grams where there is much text; that costs no ranking
// quality which could be measured (docs/ranking.md), since what matters is which grams are common.
//
// Layout: magic; a byte, how many bytes a number has here; then in so many bytes each, the highest first,
// the passages, and for each bucket its passages. A question looks up some dozens, so nothing is decoded
// before it is asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/char_grams.h"

namespace locus {

/// Of a gram that tell its bucket: the first of its hash.
inline constexpr unsigned kGramBucketBits = 14;

/// Counts while a segment is written.
class GramCounter {
  public:
    GramCounter();

    /// The grams of one passage: of its words (JoinedWords::words), or as they are.
    void add(std::string_view words);
    void add(const std::vector<CharGram>& grams);
    /// The passages that another one counted.
    void add(const GramCounter& other);

    std::string encode() const;

  private:
    void count(CharGram gram);

    struct Bucket {
        std::uint32_t passages = 0;
        std::uint32_t last = 0;  // the passage that was counted last
    };
    std::vector<Bucket> buckets_;
    std::uint32_t passages_ = 0;
};

/// The tables of several segments.
class GramTable {
  public:
    /// Throws Error when the bytes are no such table.
    void add(std::string bytes);

    std::uint64_t passages() const { return passages_; }
    /// Throws Error when there are fewer passages.
    std::uint64_t passages_with(CharGram gram) const;
    /// Throws Error when there are fewer passages than any bucket holds.
    void check() const;

  private:
    std::uint64_t passages_in(std::size_t bucket) const;

    std::vector<std::string> tables_;
    std::uint64_t passages_ = 0;
};

}  // namespace locus
