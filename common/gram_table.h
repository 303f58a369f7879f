// How many passages of a segment hold each character gram, nearly: document frequencies that need no more than a fixed
// share of the source.
//
// Grams share buckets by their hash's first bits; a bucket remembers its most frequent gram's number in one byte, in
// eighths of an octave. There are as many buckets as the text has bytes / 32, rounded down to a power of two, from
// 1,024 to 1,048,576: at most a thirty-second of the text from 32 KiB on. Buckets with a dozen grams, as small segments
// have, cost no ranking quality that could be measured (docs/ranking.md), since what matters is which grams are common.
//
// Layout: magic; passages, eight bytes, little-endian; the buckets, one byte each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/char_grams.h"

namespace locus {

/// Counts while a segment is written.
class GramCounter {
  public:
    GramCounter();

    /// The grams of one passage, and how many bytes its text has.
    void add(const std::vector<CharGram>& grams, std::uint64_t text_bytes);

    std::string encode() const;

  private:
    struct Bucket {
        std::uint32_t passages = 0;
        std::uint32_t last = 0;  // the passage that was counted last
    };
    std::vector<Bucket> buckets_;
    std::uint32_t passages_ = 0;
    std::uint64_t text_bytes_ = 0;
};

/// A segment's table; the file stays open, and readable when it is removed.
class GramTable {
  public:
    /// Throws Error when the file cannot be opened or is no such table.
    explicit GramTable(const std::string& path);
    ~GramTable();
    GramTable(GramTable&& other) noexcept;
    GramTable& operator=(GramTable&& other) noexcept;

    std::uint64_t passages() const { return passages_; }
    /// Throws Error when the file cannot be read there.
    double passages_with(CharGram gram) const;

  private:
    std::string path_;
    int file_ = -1;
    unsigned bits_ = 0;  // of a gram that tell its bucket
    std::uint64_t passages_ = 0;
};

}  // namespace locus
