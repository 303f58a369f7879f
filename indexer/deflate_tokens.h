// Bytes → what deflate says of them: literals, and matches, which say bytes again that came before.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace locus {

/// A literal (`length` 0, `distance` the byte), or a match: bytes that came so far before.
struct DeflateToken {
    std::uint16_t length;    // 0, or 3..258
    std::uint16_t distance;  // a literal's byte, or 1..32,767
};

/// How deflate writes a number: as a symbol, and some of its lowest bits as they are.
struct DeflateNumber {
    unsigned symbol;
    unsigned extra_bits;
};

/// A match's length as a symbol of the alphabet that literals are in (its first is 257).
constexpr DeflateNumber deflate_length(unsigned length) {
    const unsigned over = length - 3;
    if (over < 8) return {257 + over, 0};
    if (length == 258) return {285, 0};
    const unsigned extra = static_cast<unsigned>(std::bit_width(over)) - 3;
    return {257 + 4 * extra + (over >> extra), extra};
}

constexpr DeflateNumber deflate_distance(unsigned distance) {
    const unsigned over = distance - 1;
    if (over < 4) return {over, 0};
    const unsigned extra = static_cast<unsigned>(std::bit_width(over)) - 2;
    return {2 * extra + (over >> extra), extra};
}

/// Up to kMost bytes as tokens. Each match is with the last place of the same hash: quick, and for passages
/// as good as a search.
class DeflateTokens {
  public:
    static constexpr std::size_t kMost = 32768;

    void find(std::string_view bytes);

    const DeflateToken* begin() const { return tokens_.data(); }
    const DeflateToken* end() const { return end_; }

    /// How often each symbol comes: literals, the end of the block (256, once) and lengths; and distances.
    const std::array<std::uint16_t, 286>& symbols() const { return symbols_; }
    const std::array<std::uint16_t, 30>& distances() const { return distances_; }

    /// Bits that the numbers of all matches have besides their symbols.
    std::size_t extra_bits() const { return extra_bits_; }

  private:
    static constexpr unsigned kHashBits = 12;

    void start(std::size_t size);
    std::size_t exchange_last(std::uint32_t four, std::size_t at);
    DeflateToken match(std::size_t length, std::size_t distance);

    std::array<std::uint16_t, 1 << kHashBits> last_{};  // by the hash of four bytes: base_ + where they came
    std::size_t base_ = 0;
    std::size_t next_base_ = 0;
    std::array<DeflateToken, kMost> tokens_;
    DeflateToken* end_ = tokens_.data();
    std::array<std::uint16_t, 286> symbols_;
    std::array<std::uint16_t, 30> distances_;
    std::size_t extra_bits_ = 0;
};

}  // namespace locus
