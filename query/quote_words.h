// A quotation, and the texts it may stand in, as the words and marks that must agree.
//
// A word is a run of letters, marks and digits, with apostrophes between letters (won't) and the points and
// commas of numbers (1,200), an ideograph for itself; every other character that is not blank is a mark.
//
// What does not count: blanks, their kind and number, and whether a mark has any beside it; the kinds of
// quotation marks “ ” „ « » " and of apostrophes ’ ‘ '; soft hyphens; and whether a letter is written as one
// character or with combining marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"

namespace locus {

struct QuoteWord {
    Span span;           // bytes of its text
    std::string form;    // what must agree
    std::string folded;  // lower case, without marks
    bool word = true;    // false: a mark
    bool function_word = false;
};

std::vector<QuoteWord> quote_words(std::string_view text);

struct Quote {
    std::string text;
    std::vector<QuoteWord> words;
    /// For each word: an ellipsis stands before it, so that anything may stand there in the source.
    std::vector<bool> after_gap;
};

/// Quotation marks at both ends are not part of the quote. An ellipsis is … or three points or more, also in
/// brackets. Other brackets are marks: what was inserted is a difference.
Quote parse_quote(std::string text);

}  // namespace locus
