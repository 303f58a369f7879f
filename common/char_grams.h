// Character n-grams: what words share that stems do not know of, as a compound and its part, two forms of a
// name, or a word and its misspelling; and, since they reach over a word's end, which words stand side by
// side.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/joined_words.h"
#include "common/token.h"

namespace locus {

/// So many characters of folded words, a blank before, between and after the words. Behind a letter that is a
/// word of its own there are two, so that a gram holds about two of them: more would hardly ever meet again.
inline constexpr unsigned kGramLength = 5;

/// A gram's hash: 32 well-mixed bits.
using CharGram = std::uint32_t;

/// Replaces `grams` by those of a passage's words (JoinedWords::words), in order, with repetitions. Words too
/// short for one gram give none.
void find_char_grams(std::string_view words, std::vector<CharGram>& grams);
/// The same, of its tokens.
void find_char_grams(const std::vector<Token>& tokens, std::vector<CharGram>& grams);

}  // namespace locus
