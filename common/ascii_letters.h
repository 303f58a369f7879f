// Runs of ASCII letters, which most words of most texts are: found eight bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace locus {

/// Of eight bytes the high bit of each that is no letter of ASCII; no other bits.
constexpr std::uint64_t non_letters(std::uint64_t bytes) {
    constexpr std::uint64_t kEach = 0x0101010101010101;
    constexpr std::uint64_t kHigh = kEach * 0x80;
    const std::uint64_t lower = (bytes | kEach * 0x20) & ~kHigh;
    const std::uint64_t from_a = lower + kEach * (0x80 - 'a');  // no sum carries into the next byte
    const std::uint64_t beyond_z = lower + kEach * (0x7F - 'z');
    return (bytes | ~from_a | beyond_z) & kHigh;
}

inline bool is_ascii_letter(char c) {
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z';
}

/// Where the first byte that is no letter of ASCII is at or behind `at`, or the end.
inline std::size_t skip_ascii_letters(std::string_view text, std::size_t at) {
    static_assert(std::endian::native == std::endian::little);
    for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if (const std::uint64_t others = non_letters(bytes); others != 0)
            return at + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    }
    while (at < text.size() && is_ascii_letter(text[at])) ++at;
    return at;
}

}  // namespace locus
