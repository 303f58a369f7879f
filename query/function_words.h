// Words of a question that say nothing about the answer's passage.
#pragma once

#include <string_view>

namespace locus {

/// `word` is folded. Only English has a list so far; in other languages nothing is a function word.
bool is_function_word(std::string_view language, std::string_view word);

}  // namespace locus
