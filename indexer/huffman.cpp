#include "indexer/huffman.h"

#include <algorithm>
#include <limits>

namespace locus {
namespace {

using Counts = HuffmanCode::Counts;

struct Leaf {
    std::uint16_t frequency;
    std::uint16_t symbol;
};

using Leaves = std::array<Leaf, HuffmanCode::kMostSymbols + 1>;

/// By frequency, then as they were: counting sort by the lowest byte, then by the next if there is one.
void sort_leaves(Leaves& leaves, std::size_t size, unsigned most) {
    Leaves sorted;
    for (unsigned shift = 0; most >> shift; shift += 8) {
        const std::size_t digits = std::min(most >> shift, 0xFFu) + 1;
        std::array<std::uint16_t, 257> begins;
        std::fill_n(begins.begin(), digits + 1, 0);
        const auto digit = [&](const Leaf& leaf) { return leaf.frequency >> shift & 0xFF; };
        for (std::size_t i = 0; i < size; ++i) ++begins[digit(leaves[i]) + 1];
        for (std::size_t i = 1; i < digits; ++i) begins[i] += begins[i - 1];
        for (std::size_t i = 0; i < size; ++i) sorted[begins[digit(leaves[i])]++] = leaves[i];
        std::copy_n(sorted.begin(), size, leaves.begin());
    }
}

/// How many leaves Huffman's tree has at each depth. Both leaves and inner nodes come by rising weight, so
/// that the lightest node is always the next leaf or the next inner node. (At least two leaves, and room for
/// another.) Which it is nobody can foretell: so no branches; what is noted in vain is written over.
Counts leaf_depths(Leaves& leaves, std::size_t size, unsigned limit) {
    constexpr std::uint16_t kNone = 0xFFFF;
    std::array<std::uint16_t, HuffmanCode::kMostSymbols + 1> weights;  // of inner nodes
    std::array<std::uint16_t, HuffmanCode::kMostSymbols + 1> leaf_parents;
    std::array<std::uint16_t, HuffmanCode::kMostSymbols + 1> parents;  // of inner nodes
    leaves[size].frequency = kNone;
    std::size_t leaf = 0;
    std::size_t inner = 0;
    for (std::size_t node = 0; node + 1 < size; ++node) {
        weights[node] = kNone;
        unsigned weight = 0;
        for (int child = 0; child < 2; ++child) {
            const unsigned leaf_weight = leaves[leaf].frequency;
            const unsigned inner_weight = weights[inner];
            const unsigned is_leaf = leaf_weight <= inner_weight;
            leaf_parents[leaf] = parents[inner] = static_cast<std::uint16_t>(node);
            weight += inner_weight ^ ((leaf_weight ^ inner_weight) & (0 - is_leaf));
            leaf += is_leaf;
            inner += 1 - is_leaf;
        }
        weights[node] = static_cast<std::uint16_t>(weight);
    }
    std::array<std::uint8_t, HuffmanCode::kMostSymbols> depths;  // of inner nodes
    depths[size - 2] = 0;
    for (std::size_t node = size - 2; node-- > 0;)
        depths[node] = static_cast<std::uint8_t>(depths[parents[node]] + 1);
    Counts counts{};
    for (std::size_t i = 0; i < size; ++i) ++counts[std::min<unsigned>(depths[leaf_parents[i]] + 1u, limit)];
    return counts;
}

/// Makes words of at most `limit` bits possible: one of the longest words that can grow does, and a word of
/// the limit's length becomes its sibling, until the words fit.
void shorten(Counts& counts, unsigned limit) {
    unsigned taken = 0;  // of the words of `limit` bits
    for (unsigned length = 1; length <= limit; ++length) taken += counts[length] << (limit - length);
    for (; taken > 1u << limit; --taken) {
        unsigned length = limit - 1;
        while (!counts[length]) --length;
        --counts[length];
        counts[length + 1] += 2;
        --counts[limit];
    }
}

constexpr auto kReversed = [] {
    std::array<std::uint8_t, 256> reversed{};
    for (unsigned byte = 0; byte < 256; ++byte)
        for (unsigned bit = 0; bit < 8; ++bit)
            if (byte >> bit & 1) reversed[byte] |= static_cast<std::uint8_t>(0x80 >> bit);
    return reversed;
}();

std::uint16_t reverse(unsigned bits, unsigned length) {
    const unsigned reversed = kReversed[bits & 0xFF] << 8 | kReversed[bits >> 8];
    return static_cast<std::uint16_t>(reversed >> (16 - length));
}

}  // namespace

void HuffmanCode::fit(std::span<const std::uint16_t> frequencies, unsigned limit) {
    clear();
    Leaves leaves;
    unsigned most = 0;
    for (std::size_t symbol = 0; symbol < frequencies.size(); ++symbol) {
        symbols_[size_] = static_cast<std::uint16_t>(symbol);
        leaves[size_] = {frequencies[symbol], static_cast<std::uint16_t>(symbol)};
        size_ += frequencies[symbol] > 0;
        most = std::max<unsigned>(most, frequencies[symbol]);
    }
    if (size_ == 1) words_[symbols_[0]].length = 1;
    if (size_ < 2) return;
    sort_leaves(leaves, size_, most);
    Counts counts = leaf_depths(leaves, size_, limit);
    shorten(counts, limit);
    std::size_t leaf = 0;
    for (unsigned length = limit; length > 0; --length)
        for (unsigned i = 0; i < counts[length]; ++i)
            words_[leaves[leaf++].symbol].length = static_cast<std::uint16_t>(length);
    assign_bits(counts);
}

void HuffmanCode::set_lengths(std::span<const std::uint8_t> lengths) {
    clear();
    Counts counts{};
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
        words_[symbol].length = lengths[symbol];
        ++counts[lengths[symbol]];
        if (lengths[symbol]) symbols_[size_++] = static_cast<std::uint16_t>(symbol);
    }
    counts[0] = 0;
    assign_bits(counts);
}

std::size_t HuffmanCode::bits(std::span<const std::uint16_t> frequencies) const {
    unsigned sum = 0;
    for (std::size_t i = 0; i < frequencies.size(); ++i) sum += unsigned{frequencies[i]} * words_[i].length;
    return sum;
}

void HuffmanCode::clear() {
    for (const std::size_t symbol : symbols()) words_[symbol] = {};
    size_ = 0;
}

/// Canonical: by length, then by symbol.
void HuffmanCode::assign_bits(const Counts& counts) {
    Counts next{};
    for (unsigned length = 1; length < counts.size(); ++length)
        next[length] = (next[length - 1] + counts[length - 1]) << 1;
    for (std::size_t i = 0; i < size_; ++i) {
        CodeWord& word = words_[symbols_[i]];
        word.bits = reverse(next[word.length]++, word.length);
    }
}

}  // namespace locus
