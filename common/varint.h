// The only encoding of stored numbers and strings: seven bits a byte, lowest first, the high bit set on all
// bytes but the last; a string is its length in bytes, then its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/error.h"

namespace locus {

inline void put_varint(std::string& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

inline void put_string(std::string& out, std::string_view bytes) {
    put_varint(out, bytes.size());
    out.append(bytes);
}

/// Reads what put_varint and put_string wrote, from bytes that may be damaged: every overrun, a number above
/// 64 bits and a string longer than the rest throw Error.
class VarintReader {
  public:
    explicit VarintReader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) damaged();
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            if (shift == 63 && byte > 1) damaged();
            value |= std::uint64_t{byte & 0x7Fu} << shift;
            if (byte < 0x80) return value;
        }
        damaged();
    }

    std::string_view string() {
        const std::uint64_t size = number();
        if (size > rest_.size()) damaged();
        const std::string_view bytes = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return bytes;
    }

    bool done() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }

    [[noreturn]] static void damaged() {
        throw Error("a stored record is damaged", "rebuild the index with locus-index");
    }

  private:
    std::string_view rest_;
};

}  // namespace locus
