#include "indexer/deflate_header.h"

#include <algorithm>

namespace locus {
namespace {

constexpr unsigned kSame = 16;       // as the one before, 3 to 6 times
constexpr unsigned kFewZeros = 17;   // 3 to 10
constexpr unsigned kManyZeros = 18;  // 11 to 138
constexpr std::array<std::uint8_t, 19> kItemOrder = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                     11, 4,  12, 3, 13, 2, 14, 1, 15};

constexpr unsigned extra_bits(unsigned item) {
    return item == kManyZeros ? 7 : item == kFewZeros ? 3 : item == kSame ? 2 : 0;
}

}  // namespace

void DeflateHeader::list(const HuffmanCode& symbols, const HuffmanCode& distances) {
    symbols_ = symbols.end();
    distances_ = std::max<std::size_t>(1, distances.end());  // one at least must be said
    for (std::size_t i = 0; i < symbols_; ++i) lengths_[i] = static_cast<std::uint8_t>(symbols[i].length);
    for (std::size_t i = 0; i < distances_; ++i)
        lengths_[symbols_ + i] = static_cast<std::uint8_t>(distances[i].length);
    list_runs(symbols_ + distances_);
    code_.fit(counts_, 7);
    code_lengths_ = kItemOrder.size();
    while (code_lengths_ > 4 && code_[kItemOrder[code_lengths_ - 1]].length == 0) --code_lengths_;
}

void DeflateHeader::list_runs(std::size_t lengths) {
    size_ = 0;
    counts_.fill(0);
    for (std::size_t at = 0, run = 0; at < lengths; at += run) {
        const unsigned length = lengths_[at];
        run = 1;
        while (at + run < lengths && lengths_[at + run] == length) ++run;
        if (length == 0)
            add_zeros(run);
        else
            add_same(length, run);
    }
}

void DeflateHeader::add_zeros(std::size_t run) {
    while (run >= 3) {
        const std::size_t said = std::min<std::size_t>(run, 138);
        if (said >= 11)
            add(kManyZeros, said - 11);
        else
            add(kFewZeros, said - 3);
        run -= said;
    }
    for (; run > 0; --run) add(0);
}

void DeflateHeader::add_same(unsigned length, std::size_t run) {
    add(length);
    --run;
    while (run >= 3) {
        const std::size_t said = std::min<std::size_t>(run, 6);
        add(kSame, said - 3);
        run -= said;
    }
    for (; run > 0; --run) add(length);
}

void DeflateHeader::add(unsigned symbol, std::size_t extra) {
    items_[size_++] = {static_cast<std::uint8_t>(symbol), static_cast<std::uint8_t>(extra)};
    ++counts_[symbol];
}

std::size_t DeflateHeader::bits() const {
    std::size_t bits = 5 + 5 + 4 + 3 * code_lengths_ + code_.bits(counts_);
    for (const unsigned run : {kSame, kFewZeros, kManyZeros})
        bits += std::size_t{counts_[run]} * extra_bits(run);
    return bits;
}

void DeflateHeader::write(BitWriter& out) const {
    out.put(symbols_ - 257, 5);
    out.put(distances_ - 1, 5);
    out.put(code_lengths_ - 4, 4);
    out.flush();
    for (std::size_t i = 0; i < code_lengths_; ++i) {
        out.put(code_[kItemOrder[i]].length, 3);
        out.flush();
    }
    for (std::size_t i = 0; i < size_; ++i) {
        const Item item = items_[i];
        out.put(code_[item.symbol].bits, code_[item.symbol].length);
        out.put(item.extra, extra_bits(item.symbol));
        out.flush();
    }
}

}  // namespace locus
