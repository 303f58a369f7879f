// Sentence borders in plain prose, by rule: no model, no language data beyond a short list of abbreviations.
//
// A sentence ends at . ! ? … or their CJK forms, with the quotes and brackets that close there, before a
// blank and something that can begin a sentence. It does not end inside a number, after a single initial (J.
// Smith), an acronym (U.S. President) or an abbreviation (Mr. Smith), nor before a lower-case letter.
#pragma once

#include <string_view>
#include <vector>

#include "common/span.h"

namespace locus {

/// The sentences of one paragraph: spans of `text` in order, without blanks at their ends, that together hold
/// every byte that is not blank. Line ends count as blanks.
std::vector<Span> find_sentences(std::string_view text);

/// `span` without the blanks at its ends; empty when there is nothing else in it.
Span trim_blanks(std::string_view text, Span span);

}  // namespace locus
