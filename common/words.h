// Where words begin and end: the scanner below the analyser. Spans only; what a word means is not known here.
#pragma once

#include <string_view>
#include <vector>

#include "common/span.h"

namespace locus {

enum class WordKind : std::uint8_t {
    word,      // letters, marks, digits, inner apostrophes; numbers with their commas and points
    acronym,   // U.S., U.K — single letters with points between
    compound,  // two to eight parts joined by hyphens, or by : / - between digits
};

struct WordSpan {
    Span span;  // bytes of the text
    WordKind kind = WordKind::word;
    std::uint32_t parts = 1;  // of a compound: how many of the following spans are its parts
};

/// What an apostrophe does to a word. It takes a possessive 's with it, but for where it joins.
enum class Apostrophe : std::uint8_t {
    inside,   // stands in one: don’t
    joins,    // stands between two: d'actium
    suffixes  // stands before the suffixes of one, also of a number or an acronym: Ankara'da, 1923'te
};

/// Replaces `words` by those of `text`, in text order, a compound before its parts. Text may hold invalid
/// bytes; they are in no word.
void find_words(std::string_view text, Apostrophe apostrophe, std::vector<WordSpan>& words);

/// An apostrophe, straight or curly, begins at `at`: its length in bytes, else 0.
unsigned apostrophe_at(std::string_view text, std::size_t at);

/// A hyphen that joins the parts of a compound begins at `at`: its length in bytes, else 0.
unsigned hyphen_at(std::string_view text, std::size_t at);

}  // namespace locus
