// A range of bytes, half-open: [begin, end).
//
// The only way places are carried around in Locus. Whether the bytes are those of a source file or of a
// decoded text is said by the name of the variable (source_span, text_span), never left open.
#pragma once

#include <cstdint>

namespace locus {

struct Span {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;

    std::uint64_t size() const { return end - begin; }
    bool empty() const { return end <= begin; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    bool operator==(const Span&) const = default;
};

}  // namespace locus
