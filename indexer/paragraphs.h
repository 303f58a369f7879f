// Where the natural paragraphs of a plain text are.
//
// An empty line always parts paragraphs. A single line end does where every line is a paragraph, as most news
// texts are stored, and does not in hard-wrapped text. Hard-wrapped is told by what wrapping does: nearly
// every line is so full that the next line's first word would not have fitted.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/span.h"

namespace locus {

/// A natural paragraph of an article.
struct Paragraph {
    Span span;
    std::optional<bool> heading;  // where the format tells; else it is one if it looks so
};

/// Spans of `text` in order, blanks at their ends left out; every byte that is not blank is in exactly one.
std::vector<Span> find_paragraphs(std::string_view text);

bool is_hard_wrapped(std::string_view text);

}  // namespace locus
