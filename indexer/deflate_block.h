// Up to 32 KB → one block of a deflate stream: tokens in codes made for them, or in the fixed ones if
// shorter.
//
// There are no stored blocks: what they would be for is not deflated at all.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "indexer/bit_writer.h"
#include "indexer/deflate_tokens.h"
#include "indexer/huffman.h"

namespace locus {

class DeflateBlock {
  public:
    static constexpr std::size_t kMost = DeflateTokens::kMost;

    DeflateBlock();

    /// Takes up to kMost bytes. Returns how many bits `write` will write.
    std::size_t take(std::string_view bytes);

    /// Writes what was taken; `last`: the stream ends here.
    void write(BitWriter& out, bool last) const;

  private:
    struct Item {  // of the list of the words' lengths: a length, or a run of zeros
        std::uint8_t symbol;
        std::uint8_t extra;
    };

    void list_lengths();
    void list_lengths_of(const HuffmanCode& code);
    void add_item(unsigned symbol, std::size_t extra = 0);
    std::size_t header_bits() const;
    void write_header(BitWriter& out) const;
    void write_tokens(BitWriter& out, const HuffmanCode& symbols, const HuffmanCode& distances) const;

    DeflateTokens tokens_;
    HuffmanCode fixed_symbols_;
    HuffmanCode fixed_distances_;
    HuffmanCode symbols_;
    HuffmanCode distances_;
    bool is_fixed_ = false;

    std::array<Item, 286 + 30 + 4> items_;
    Item* items_end_ = items_.data();
    std::array<std::uint16_t, 19> item_counts_;
    HuffmanCode item_code_;
    std::size_t item_lengths_ = 0;  // how many of them are said, in the order that deflate has for them
};

}  // namespace locus
