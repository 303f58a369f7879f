// Stored numbers of one width, for tables of which a question needs little: the n-th is found without reading
// those before it. So many bytes each, the highest first.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace locus {

inline constexpr unsigned kMostFixedBytes = 8;

/// The bytes that numbers up to `most` take, at least one.
inline unsigned bytes_for(std::uint64_t most) {
    return std::max(1U, (static_cast<unsigned>(std::bit_width(most)) + 7) / 8);
}

inline void put_fixed(std::string& out, std::uint64_t number, unsigned bytes) {
    while (bytes-- > 0) out.push_back(static_cast<char>(number >> (8 * bytes)));
}

inline std::uint64_t read_fixed(std::string_view bytes) {
    std::uint64_t out = 0;
    for (const char byte : bytes) out = out << 8 | static_cast<unsigned char>(byte);
    return out;
}

}  // namespace locus
