#include "indexer/deflate_tokens.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace locus {
namespace {

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

}  // namespace

void DeflateTokens::clear() {
    end_ = steps_.data();
    symbols_.fill(0);
    distances_.fill(0);
}

const DeflateStep* DeflateTokens::find(std::string_view text) {
    const DeflateStep* const first = end_;
    const char* bytes = text.data();
    const std::size_t size = text.size();
    number_places(size);
    std::size_t at = 0;
    std::size_t said = 0;
    const auto add_literal = [&] { ++symbols_[static_cast<unsigned char>(bytes[at++])]; };
    const auto add_step = [&](std::size_t length, std::size_t distance) {
        *end_++ = {static_cast<std::uint16_t>(at - said), static_cast<std::uint16_t>(length),
                   static_cast<std::uint16_t>(distance)};
    };
    if (size > 0) add_literal();
    while (at + 2 * kLeastMatch <= size) {
        const std::uint32_t four = load4(bytes + at);
        const std::size_t before = exchange_last(four, at);
        if (load4(bytes + before) != four) {
            add_literal();
            continue;
        }
        const std::size_t length = common_bytes(bytes + before, bytes + at, std::min(kMostMatch, size - at));
        add_step(length, at - before);
        count_match(length, at - before);
        // A few places are enough to find it again; those of a whole match would take longer.
        for (std::size_t i = 1; i < kLeastMatch; ++i) exchange_last(load4(bytes + at + i), at + i);
        said = at += length;
    }
    while (at < size) add_literal();
    add_step(0, 0);
    ++symbols_[256];
    return first;
}

/// Places count on from those of the text before, so that what it left in the table is known by being less.
/// The table is cleared only when there are no numbers left.
void DeflateTokens::number_places(std::size_t size) {
    base_ = next_base_;
    if (base_ + size > std::numeric_limits<std::uint16_t>::max()) {
        last_.fill(0);
        base_ = 0;
    }
    next_base_ = base_ + size;
}

/// Where four bytes of this hash came last; the first place, if they didn't: it is as good as any other,
/// since the bytes are compared.
inline std::size_t DeflateTokens::exchange_last(std::uint32_t four, std::size_t at) {
    std::uint16_t& last = last_[four * 0x9E3779B1u >> (32 - kHashBits)];
    const std::size_t before = std::max<std::size_t>(last, base_) - base_;
    last = static_cast<std::uint16_t>(base_ + at);
    return before;
}

inline void DeflateTokens::count_match(std::size_t length, std::size_t distance) {
    ++symbols_[deflate_length(static_cast<unsigned>(length)).symbol];
    ++distances_[deflate_distance(static_cast<unsigned>(distance)).symbol];
}

}  // namespace locus
