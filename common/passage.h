// The unit that is indexed, ranked and cited: whole neighbouring paragraphs of one article.
//
// The same Passage that the splitter makes is written to the index and read back from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/boilerplate.h"
#include "common/source_text.h"
#include "common/span.h"

namespace locus {

struct Passage {
    std::uint64_t ordinal = 0;  // 0-based place among the file's passages
    std::uint64_t line = 1;     // of the first byte in the source file, 1-based
    std::uint64_t column = 1;   // in bytes from the line's start, 1-based
    std::uint64_t page = 0;     // 1-based where the format has pages, else 0
    std::string language;       // by name, as in common/languages.h
    std::string title;          // of the article; empty when it has none

    /// Begins and ends with a byte that is not blank.
    SourceText text;
    /// The natural paragraphs: spans of text.text(), in order, not overlapping; all else between them is
    /// blank, or markup.
    std::vector<Span> paragraphs;
    /// Markup that holds letters or digits which are not words, as a link's address: spans of text.text(), in
    /// order, not overlapping. The text has them, the analyser does not see them.
    std::vector<Span> marks;
    /// What each of the paragraphs is; empty where none is boilerplate.
    std::vector<Boilerplate> boilerplate{};

    bool operator==(const Passage&) const = default;
};

/// `text` with blanks for the marks: the same places, only the words.
inline std::string blank_out(std::string_view text, const std::vector<Span>& marks) {
    std::string out(text);
    for (const Span& mark : marks) out.replace(mark.begin, mark.size(), mark.size(), ' ');
    return out;
}

}  // namespace locus
