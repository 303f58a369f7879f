// The unit that is indexed, ranked and cited: whole neighbouring paragraphs of one article.
//
// The same Passage that the splitter makes is written to the index and read back from it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/source_text.h"
#include "common/span.h"

namespace locus {

struct Passage {
    std::uint64_t file = 0;     // file id, unique in its segment
    std::uint64_t ordinal = 0;  // 0-based place among the file's passages
    std::uint64_t line = 1;     // of the first byte in the source file, 1-based
    std::uint64_t column = 1;   // in bytes from the line's start, 1-based
    std::uint64_t page = 0;     // 1-based where the format has pages, else 0
    std::string language;       // Snowball name or "none"
    std::string title;          // of the article; empty when it has none

    /// Begins and ends with a byte that is not blank.
    SourceText text;
    /// The natural paragraphs: spans of text.text(), in order, not overlapping; all else between them is
    /// blank.
    std::vector<Span> paragraphs;

    bool operator==(const Passage&) const = default;
};

}  // namespace locus
