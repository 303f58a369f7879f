// Sentence borders in plain prose of any script, by rule: no model, and of language data the short lists of
// common/abbreviations.
//
// A sentence ends at the marks that Unicode calls sentence terminals, at … and at the Greek question mark,
// with the quotes, brackets and notes like [3] that close there, before a blank and something that can begin
// a sentence; it does not end before a lower-case letter. Marks of scripts that put no blank there (。 ། ။)
// need none. A point does not end a sentence inside a number, after an abbreviation (see there), an initial
// (J. Smith), an ordinal (am 3. Mai), or the number that begins an item (1. Open it). Thai and Lao have no
// marks: there a blank ends what is long enough. Items of a list begin at a line's begin.
#pragma once

#include <string_view>
#include <vector>

#include "common/span.h"

namespace locus {

/// The sentences of one paragraph: spans of `text` in order, without blanks at their ends, that together hold
/// every byte that is not blank. Line ends count as blanks. In linear time.
std::vector<Span> find_sentences(std::string_view text);

/// Those of one paragraph of a longer text, in bytes of the text.
std::vector<Span> find_sentences(std::string_view text, Span paragraph);

/// `span` without the blanks at its ends; empty when there is nothing else in it.
Span trim_blanks(std::string_view text, Span span);

}  // namespace locus
