#include "common/citation.h"

#include <charconv>
#include <cstdio>

namespace locus {
namespace {

constexpr std::uint64_t kPrime = (std::uint64_t{1} << 61) - 1;
// Any large number below the prime serves; written into every citation ever printed, so it never changes.
constexpr std::uint64_t kBase = 0x0F3A5C96E17B28D4;

std::uint64_t multiply(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    const std::uint64_t sum =
        static_cast<std::uint64_t>(product & kPrime) + static_cast<std::uint64_t>(product >> 61);
    return sum >= kPrime ? sum - kPrime : sum;
}

std::uint64_t add(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t sum = a + b;
    return sum >= kPrime ? sum - kPrime : sum;
}

// One more than the byte, so that leading zero bytes count.
std::uint64_t coefficient(char byte) { return std::uint64_t{static_cast<unsigned char>(byte)} + 1; }

std::uint64_t power(std::uint64_t exponent) {
    std::uint64_t result = 1;
    for (std::uint64_t square = kBase; exponent > 0; exponent >>= 1, square = multiply(square, square))
        if (exponent & 1) result = multiply(result, square);
    return result;
}

bool parse_number(std::string_view digits, int base, std::uint64_t& out) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out, base);
    return error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
}

std::uint64_t distance(std::uint64_t a, std::uint64_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::uint64_t fingerprint(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes) value = add(multiply(value, kBase), coefficient(byte));
    return value;
}

std::string Citation::print() const {
    char place[80];
    std::snprintf(place, sizeof place, "#%llu+%llu~%016llx", static_cast<unsigned long long>(span.begin),
                  static_cast<unsigned long long>(span.size()), static_cast<unsigned long long>(fingerprint));
    return path + place;
}

std::optional<Citation> Citation::parse(std::string_view text) {
    const std::size_t tilde = text.rfind('~');
    if (tilde == std::string_view::npos) return std::nullopt;
    const std::size_t plus = text.rfind('+', tilde);
    if (plus == std::string_view::npos) return std::nullopt;
    const std::size_t hash = text.rfind('#', plus);
    if (hash == std::string_view::npos || hash == 0) return std::nullopt;

    Citation out;
    std::uint64_t length = 0;
    if (!parse_number(text.substr(hash + 1, plus - hash - 1), 10, out.span.begin)) return std::nullopt;
    if (!parse_number(text.substr(plus + 1, tilde - plus - 1), 10, length) || length == 0)
        return std::nullopt;
    if (!parse_number(text.substr(tilde + 1), 16, out.fingerprint)) return std::nullopt;
    out.span.end = out.span.begin + length;
    if (out.span.end < out.span.begin) return std::nullopt;
    out.path = text.substr(0, hash);
    if (out.print() != text) return std::nullopt;  // one spelling only: no signs, no leading zeros
    return out;
}

std::optional<Span> find_again(const Citation& citation, std::string_view bytes) {
    const std::uint64_t length = citation.span.size();
    if (length == 0 || length > bytes.size()) return std::nullopt;
    // Mostly nothing has moved, and the rest of the file need not be read.
    if (citation.span.begin <= bytes.size() - length &&
        fingerprint(bytes.substr(citation.span.begin, length)) == citation.fingerprint)
        return citation.span;
    const std::uint64_t leaving = power(length);  // weight of the byte that drops out of the window
    std::uint64_t value = fingerprint(bytes.substr(0, length));
    std::optional<Span> best;
    for (std::uint64_t begin = 0;; ++begin) {
        const bool nearer =
            !best || distance(begin, citation.span.begin) < distance(best->begin, citation.span.begin);
        if (value == citation.fingerprint && nearer) best = Span{begin, begin + length};
        if (begin + length >= bytes.size()) return best;
        value = add(multiply(value, kBase), coefficient(bytes[begin + length]));
        value = add(value, kPrime - multiply(leaving, coefficient(bytes[begin])));
    }
}

}  // namespace locus
