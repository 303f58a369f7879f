// Words of a question that say nothing about the answer's passage.
#pragma once

#include <span>
#include <string_view>

namespace locus {

/// Those of an analyser's language, sorted by bytes, each folded as the analyser folds it. None for "none".
std::span<const std::string_view> function_words_of(std::string_view language);

/// `word` is folded.
bool is_function_word(std::string_view language, std::string_view word);

}  // namespace locus
