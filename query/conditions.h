// A node of the question → what a passage must fulfil.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "query/condition.h"
#include "query/question.h"
#include "query/wording.h"

namespace locus {

/// Nothing when the node asks for nothing: punctuation only. Of a row of words any is enough, or, with
/// `all_words`, each is required.
std::optional<Condition> condition_of(const Node& node, Wording& wording, bool all_words);

/// The passage is in any of them.
Condition in_languages(const std::vector<std::string_view>& languages);

}  // namespace locus
