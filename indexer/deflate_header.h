// Two codes → what a block of deflate begins with: the lengths of their words, themselves in a code.
#pragma once

#include <array>
#include <cstdint>

#include "indexer/bit_writer.h"
#include "indexer/huffman.h"

namespace locus {

class DeflateHeader {
  public:
    /// Of literals, the end of a block and lengths; and of distances.
    void list(const HuffmanCode& symbols, const HuffmanCode& distances);

    std::size_t bits() const;
    void write(BitWriter& out) const;

  private:
    struct Item {  // a word's length, or a run
        std::uint8_t symbol;
        std::uint8_t extra;
    };

    void list_runs(std::size_t lengths);
    void add_zeros(std::size_t run);
    void add_same(unsigned length, std::size_t run);
    void add(unsigned symbol, std::size_t extra = 0);

    std::size_t symbols_ = 0;
    std::size_t distances_ = 0;
    std::array<std::uint8_t, 286 + 30> lengths_;
    std::array<Item, 286 + 30> items_;
    std::size_t size_ = 0;  // of items
    std::array<std::uint16_t, 19> counts_;
    HuffmanCode code_;              // of items
    std::size_t code_lengths_ = 0;  // how many of it are said, in the order that deflate has for them
};

}  // namespace locus
