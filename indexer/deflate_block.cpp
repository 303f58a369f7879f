#include "indexer/deflate_block.h"

#include <algorithm>

namespace locus {
namespace {

constexpr unsigned kEndOfBlock = 256;
constexpr unsigned kFixed = 1;  // kinds of blocks
constexpr unsigned kOwn = 2;

constexpr unsigned kFewZeros = 17;   // 3 to 10
constexpr unsigned kManyZeros = 18;  // 11 to 138
constexpr std::array<std::uint8_t, 19> kItemOrder = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                     11, 4,  12, 3, 13, 2, 14, 1, 15};

unsigned extra_bits(unsigned item) { return item == kManyZeros ? 7 : item == kFewZeros ? 3 : 0; }

void put(BitWriter& out, CodeWord word) { out.put(word.bits, word.length); }

void put_lowest(BitWriter& out, unsigned number, unsigned bits) {
    out.put(number & ((1u << bits) - 1), bits);
}

}  // namespace

DeflateBlock::DeflateBlock() {
    std::array<std::uint8_t, 288> lengths;
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol)
        lengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
    fixed_symbols_.set_lengths(lengths);
    lengths.fill(5);
    fixed_distances_.set_lengths(std::span(lengths).first(30));
}

std::size_t DeflateBlock::take(std::string_view bytes) {
    tokens_.find(bytes);
    symbols_.fit(tokens_.symbols(), 15);
    distances_.fit(tokens_.distances(), 15);
    list_lengths();
    const auto bits = [&](const HuffmanCode& symbols, const HuffmanCode& distances) {
        return symbols.bits(tokens_.symbols()) + distances.bits(tokens_.distances());
    };
    const std::size_t own = header_bits() + bits(symbols_, distances_);
    const std::size_t fixed = bits(fixed_symbols_, fixed_distances_);
    is_fixed_ = fixed <= own;
    return 3 + std::min(own, fixed) + tokens_.extra_bits();
}

void DeflateBlock::list_lengths() {
    items_end_ = items_.data();
    list_lengths_of(symbols_);
    list_lengths_of(distances_);
    if (distances_.end() == 0) add_item(0);  // one at least must be said
    item_counts_.fill(0);
    for (const Item* item = items_.data(); item != items_end_; ++item) ++item_counts_[item->symbol];
    item_code_.fit(item_counts_, 7);
    item_lengths_ = kItemOrder.size();
    while (item_lengths_ > 4 && item_code_[kItemOrder[item_lengths_ - 1]].length == 0) --item_lengths_;
}

/// Deflate can also say that a length comes again; texts have little of that.
void DeflateBlock::list_lengths_of(const HuffmanCode& code) {
    std::size_t next = 0;
    for (const std::size_t symbol : code.symbols()) {
        std::size_t zeros = symbol - next;
        next = symbol + 1;
        for (; zeros > 138; zeros -= 138) add_item(kManyZeros, 138 - 11);
        // One or two zeros, a run, or none: nobody can foretell it. So there are no branches, and what is
        // added in vain is written over.
        add_item(0);
        items_end_ -= zeros != 1 && zeros != 2;
        add_item(0);
        items_end_ -= zeros != 2;
        const bool many = zeros >= 11;
        add_item(many ? kManyZeros : kFewZeros, zeros - (many ? 11 : 3));
        items_end_ -= zeros < 3;
        add_item(code[symbol].length);
    }
}

inline void DeflateBlock::add_item(unsigned symbol, std::size_t extra) {
    *items_end_++ = {static_cast<std::uint8_t>(symbol), static_cast<std::uint8_t>(extra)};
}

std::size_t DeflateBlock::header_bits() const {
    std::size_t bits = 5 + 5 + 4 + 3 * item_lengths_ + item_code_.bits(item_counts_);
    for (const unsigned run : {kFewZeros, kManyZeros})
        bits += std::size_t{item_counts_[run]} * extra_bits(run);
    return bits;
}

void DeflateBlock::write(BitWriter& out, bool last) const {
    out.put(last, 1);
    out.put(is_fixed_ ? kFixed : kOwn, 2);
    if (!is_fixed_) write_header(out);
    BitWriter local = out;  // stays in registers
    write_tokens(local, is_fixed_ ? fixed_symbols_ : symbols_, is_fixed_ ? fixed_distances_ : distances_);
    out = local;
}

void DeflateBlock::write_header(BitWriter& out) const {
    out.put(symbols_.end() - 257, 5);
    out.put(std::max<std::size_t>(1, distances_.end()) - 1, 5);
    out.put(item_lengths_ - 4, 4);
    out.flush();
    for (std::size_t i = 0; i < item_lengths_; ++i) {
        out.put(item_code_[kItemOrder[i]].length, 3);
        out.flush();
    }
    for (const Item* item = items_.data(); item != items_end_; ++item) {
        put(out, item_code_[item->symbol]);
        out.put(item->extra, extra_bits(item->symbol));
        out.flush();
    }
}

inline void DeflateBlock::write_tokens(BitWriter& out, const HuffmanCode& symbols,
                                       const HuffmanCode& distances) const {
    for (const DeflateToken& token : tokens_) {
        if (token.length == 0) {
            put(out, symbols[token.distance]);
        } else {
            const DeflateNumber length = deflate_length(token.length);
            put(out, symbols[length.symbol]);
            put_lowest(out, token.length - 3u, length.extra_bits);
            const DeflateNumber distance = deflate_distance(token.distance);
            put(out, distances[distance.symbol]);
            put_lowest(out, token.distance - 1u, distance.extra_bits);
        }
        out.flush();
    }
    put(out, symbols[kEndOfBlock]);
    out.flush();
}

}  // namespace locus
