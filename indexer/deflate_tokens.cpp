#include "indexer/deflate_tokens.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace locus {
namespace {

constexpr std::size_t kLeastMatch = 4;
constexpr std::size_t kMostMatch = 258;

std::uint32_t load4(const char* at) {
    std::uint32_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

std::uint64_t load8(const char* at) {
    std::uint64_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// How many bytes at `a` and at `b` are the same, at most `most`.
std::size_t common_bytes(const char* a, const char* b, std::size_t most) {
    constexpr bool kLittle = std::endian::native == std::endian::little;
    std::size_t same = 0;
    for (; same + 8 <= most; same += 8) {
        const std::uint64_t differing = load8(a + same) ^ load8(b + same);
        const int before = kLittle ? std::countr_zero(differing) : std::countl_zero(differing);
        if (differing) return same + static_cast<std::size_t>(before) / 8;
    }
    while (same < most && a[same] == b[same]) ++same;
    return same;
}

constexpr auto kLengths = [] {
    std::array<DeflateNumber, kMostMatch + 1> numbers{};
    for (unsigned length = 3; length <= kMostMatch; ++length) numbers[length] = deflate_length(length);
    return numbers;
}();

}  // namespace

void DeflateTokens::find(std::string_view bytes) {
    start(bytes.size());
    const char* text = bytes.data();
    const std::size_t size = bytes.size();
    DeflateToken* token = tokens_.data();
    const auto add_literal = [&](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        ++symbols_[value];
        *token++ = {0, value};
    };
    std::size_t at = 0;
    if (size > 0) add_literal(text[at++]);
    while (at + 2 * kLeastMatch <= size) {
        const std::uint32_t four = load4(text + at);
        const std::size_t before = exchange_last(four, at);
        if (load4(text + before) != four) {
            add_literal(text[at++]);
            continue;
        }
        const std::size_t length = common_bytes(text + before, text + at, std::min(kMostMatch, size - at));
        *token++ = match(length, at - before);
        // A few places are enough to find it again; those of a whole match would take longer.
        for (std::size_t i = 1; i < kLeastMatch; ++i) exchange_last(load4(text + at + i), at + i);
        at += length;
    }
    while (at < size) add_literal(text[at++]);
    end_ = token;
}

/// Places count on from those of the bytes before, so that what they left in the table is known by being
/// less. It is cleared only when there are no numbers left.
void DeflateTokens::start(std::size_t size) {
    base_ = next_base_;
    if (base_ + size > std::numeric_limits<std::uint16_t>::max()) {
        last_.fill(0);
        base_ = 0;
    }
    next_base_ = base_ + size;
    symbols_.fill(0);
    distances_.fill(0);
    symbols_[256] = 1;
    extra_bits_ = 0;
}

/// Where four bytes of this hash came last; the first place, if they didn't: it is as good as any other,
/// since the bytes are compared.
inline std::size_t DeflateTokens::exchange_last(std::uint32_t four, std::size_t at) {
    std::uint16_t& last = last_[four * 0x9E3779B1u >> (32 - kHashBits)];
    const std::size_t before = std::max<std::size_t>(last, base_) - base_;
    last = static_cast<std::uint16_t>(base_ + at);
    return before;
}

inline DeflateToken DeflateTokens::match(std::size_t length, std::size_t distance) {
    const DeflateNumber near = kLengths[length];
    const DeflateNumber far = deflate_distance(static_cast<unsigned>(distance));
    ++symbols_[near.symbol];
    ++distances_[far.symbol];
    extra_bits_ += near.extra_bits + far.extra_bits;
    return {static_cast<std::uint16_t>(length), static_cast<std::uint16_t>(distance)};
}

}  // namespace locus
