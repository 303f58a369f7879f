// A quotation laid along a text: where it stands best, and what is different there.
//
// A semi-global alignment (Sellers): all of the quote against any piece of the text, at the least cost. A
// word that differs costs more than a mark, a word like "the" less than others, another case least; what
// stands in a gap of the quote costs nothing. Time is the product of both lengths, memory that of one row;
// only the differences of the place that was chosen take a table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/quote_words.h"

namespace locus {

struct Alignment {
    std::uint64_t cost = 0;  // 0: verbatim
    std::size_t first = 0;   // of the text's words: half-open; empty when nothing agrees
    std::size_t last = 0;
};

/// The least cost, then the shortest place, then the first. REQUIRES: the quote has words.
Alignment align(const Quote& quote, const std::vector<QuoteWord>& text);

/// How a place differs, printable on one line: the quote with [-what it has-]{+what the text has+}.
/// `agreement`, when wanted: the share of the quote's words, by their costs, that stand there.
std::string differences(const Quote& quote, std::string_view text, const std::vector<QuoteWord>& words,
                        const Alignment& place, double* agreement = nullptr);

}  // namespace locus
