// Glass's own encodings of numbers and keys, beside the varints of common/varint.h: docs/glass.md.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace locus::glass {

/// The lists that stand in the table of postings before those of terms begin with these.
inline constexpr std::string_view kMetadataKey{"\0\xC0", 2};
inline constexpr std::string_view kValueBoundsKey{"\0\xD0", 2};
inline constexpr std::string_view kValuesKey{"\0\xD8", 2};
inline constexpr std::string_view kLengthsKey{"\0\xE0", 2};

/// Sorts as bytes do: as many leading one bits as there are bytes beyond two, a zero bit, then the number,
/// highest byte first.
inline void put_sorted(std::string& out, std::uint32_t number) {
    const auto bits = static_cast<unsigned>(std::bit_width(number));
    const unsigned size = std::max(2U, (bits + 5) / 7);
    const std::uint64_t ones = ((std::uint64_t{1} << (size - 2)) - 1) << (7 * size + 2);
    const std::uint64_t whole = ones | number;
    for (unsigned i = size; i-- > 0;) out.push_back(static_cast<char>(whole >> (8 * i)));
}

/// A NUL is followed by the byte 255, so that a single one can end the string and sort before all others.
inline void put_sorted(std::string& out, std::string_view bytes) {
    for (std::size_t nul; (nul = bytes.find('\0')) != bytes.npos; bytes.remove_prefix(nul + 1))
        out.append(bytes.substr(0, nul + 1)).push_back('\xFF');
    out.append(bytes);
}

}  // namespace locus::glass
