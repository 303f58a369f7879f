// Acronyms that a text explains: "prisoners of war (POWs)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/token.h"

namespace locus {

/// What the token, which is in capitals, stands for: the words before it, folded, with a blank between any
/// two. Nothing unless it stands in brackets right behind words of one sentence with these initials; between
/// them may stand short words without one.
std::string acronym_stands_for(std::string_view text, const std::vector<Token>& tokens, std::size_t token);

/// The word without the s of its plural, which is no capital. `last`: the last byte of what is written.
std::string acronym_of(std::string_view word, char last);

}  // namespace locus
