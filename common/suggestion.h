// What was meant by a word that is none of those known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace locus {

/// The known word that `word` begins, alone among them, or the nearest one by spelling, the first of those
/// equally near; nothing when no word is near enough: one slip in each three characters.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

/// "; did you mean text?", or nothing.
std::string did_you_mean(const std::optional<std::string>& suggestion);

}  // namespace locus
