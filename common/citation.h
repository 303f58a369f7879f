// A citation: PATH#OFFSET+LENGTH~FINGERPRINT, a place in a file that can be checked and found again.
//
// OFFSET and LENGTH are bytes of the source file, decimal. FINGERPRINT is the Rabin–Karp fingerprint of those
// bytes as sixteen hexadecimal digits: the polynomial with the coefficients (byte + 1), modulo the prime 2^61
// − 1, at a fixed base. Because it rolls, a passage that moved is found anywhere in the file in one pass,
// with nothing but the citation. It is parsed from the right, so any character may stand in the path.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/span.h"

namespace locus {

std::uint64_t fingerprint(std::string_view bytes);

struct Citation {
    std::string path;
    Span span;  // bytes of the source file
    std::uint64_t fingerprint = 0;

    std::string print() const;
    /// Nothing when `text` is not a citation; an empty path or length is none either.
    static std::optional<Citation> parse(std::string_view text);
};

/// The place in `bytes` with the citation's length and fingerprint that is nearest to where it was.
std::optional<Span> find_again(const Citation& citation, std::string_view bytes);

}  // namespace locus
