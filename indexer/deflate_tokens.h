// Bytes → what deflate says of them: literals, and matches, which say bytes again that came before.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

namespace locus {

/// Some literals, then a match: bytes that came so far before.
struct DeflateStep {
    std::uint16_t literals;  // 0..32,768
    std::uint16_t length;    // 3..258; 0: no match, the text ends
    std::uint16_t distance;  // 1..32,767
};

/// How deflate writes a number: as a symbol, and some of its lowest bits as they are.
struct DeflateNumber {
    std::uint16_t symbol;
    std::uint16_t extra_bits;
};

/// A match's length as a symbol of the alphabet that literals are in (its first is 257).
constexpr DeflateNumber deflate_length(unsigned length) {
    const unsigned over = length - 3;
    if (over < 8) return {static_cast<std::uint16_t>(257 + over), 0};
    if (length == 258) return {285, 0};
    const unsigned extra = static_cast<unsigned>(std::bit_width(over)) - 3;
    return {static_cast<std::uint16_t>(257 + 4 * extra + (over >> extra)), static_cast<std::uint16_t>(extra)};
}

constexpr DeflateNumber deflate_distance(unsigned distance) {
    const unsigned over = distance - 1;
    if (over < 4) return {static_cast<std::uint16_t>(over), 0};
    const unsigned extra = static_cast<unsigned>(std::bit_width(over)) - 2;
    return {static_cast<std::uint16_t>(2 * extra + (over >> extra)), static_cast<std::uint16_t>(extra)};
}

/// The steps of one text or several, and how often each symbol comes in all of them. Each match is with the
/// last place of the same hash: quick, and for passages as good as a search.
class DeflateTokens {
  public:
    /// Together, since the last clear().
    static constexpr std::size_t kMostBytes = 32768;
    static constexpr std::size_t kMostTexts = 64;

    void clear();

    /// The next text's. They stay until clear().
    const DeflateStep* find(std::string_view text);

    std::size_t texts() const { return symbols_[256]; }

    /// How often each symbol comes: literals, the end of a text (256) and lengths; and distances.
    const std::array<std::uint16_t, 286>& symbols() const { return symbols_; }
    const std::array<std::uint16_t, 30>& distances() const { return distances_; }

  private:
    static constexpr unsigned kHashBits = 12;
    static constexpr std::size_t kLeastMatch = 4;

    void number_places(std::size_t size);
    std::size_t exchange_last(std::uint32_t four, std::size_t at);
    void count_match(std::size_t length, std::size_t distance);

    std::array<std::uint16_t, 1 << kHashBits> last_{};  // by the hash of four bytes: base_ + where they came
    std::size_t base_ = 0;
    std::size_t next_base_ = 0;
    std::array<DeflateStep, kMostBytes / kLeastMatch + kMostTexts> steps_;
    DeflateStep* end_ = steps_.data();
    std::array<std::uint16_t, 286> symbols_{};
    std::array<std::uint16_t, 30> distances_{};
};

}  // namespace locus
