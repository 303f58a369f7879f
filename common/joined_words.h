// A passage's words in a row: what its paragraphs are told by, and what its character grams run over.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "common/span.h"
#include "common/token.h"

namespace locus {

struct JoinedWords {
    /// A blank, and each word with a blank behind it; a compound by its parts. Words hold no blanks.
    std::string words;
    /// For each paragraph that was asked for its words, the blank behind the last included; they may be none.
    std::vector<Span> paragraphs;
};

/// Replaces what `out` holds. `paragraphs`: spans of the text, in order; a word between two belongs to the
/// second, one behind the last to none.
void join_words(const std::vector<Token>& tokens, const std::vector<Span>& paragraphs, JoinedWords& out);

/// The tokens of one paragraph, dealt out in the same way.
std::span<const Token> tokens_of(const std::vector<Span>& paragraphs, std::size_t paragraph,
                                 const std::vector<Token>& tokens);

}  // namespace locus
