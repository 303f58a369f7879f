// Words that British and American English spell otherwise: defence, defense; colour, color; organise,
// organize.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace locus {

/// How a folded word may be spelled on the other side. Some of these are no words: who looks for them finds
/// nothing.
std::vector<std::string> other_english_spellings(std::string_view word);

}  // namespace locus
