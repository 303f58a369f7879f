// Words that are numbers, and words that deny, of the languages that are asked in.
#pragma once

#include <string_view>

namespace locus {

/// The number that a folded word says, in digits: 3, 1000, and 3rd for an ordinal. Empty for other words, and
/// for one, which is a pronoun and an article as often. `language`: an analyser's.
std::string_view number_word(std::string_view language, std::string_view word);

/// Whether a folded word denies: not, never, without, denied; don't too.
bool is_negation(std::string_view language, std::string_view word);

}  // namespace locus
