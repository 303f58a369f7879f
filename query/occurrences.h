// Where what a condition asks for stands in a text: words, words that begin so, phrases, NEAR.
//
// On folded words: the index has no positions. A compound of the text counts as its parts or as its whole, so
// "prisoner swap" is found in prisoner-swap and "email" in e-mail.
#pragma once

#include <cstdint>
#include <vector>

#include "common/analyzer.h"
#include "query/condition.h"

namespace locus {

/// Words of the text by number, both inclusive. A compound takes the numbers of its parts.
struct Place {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// In text order by `first`. Of NEAR those of its last part that have the others near.
/// REQUIRES: a word, phrase, prefix, spelling or near, or any of such.
std::vector<Place> occurrences(const Condition& condition, const std::vector<Token>& tokens);

}  // namespace locus
