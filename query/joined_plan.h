// The plans of one question for several analysers → one plan for a mixed index.
#pragma once

#include <string>
#include <vector>

#include "query/plan.h"

namespace locus {

struct LanguagePlan {
    std::string analyzer;
    Plan plan;
};

/// Looks for each word as any of the languages writes it, and ranks it as one word; a condition is judged by
/// the words of the passage's own language. The first plan is that of the question's own language: its words
/// come first. `languages`: of the index.
Plan join(std::vector<LanguagePlan> plans, const std::vector<LanguageShare>& languages);

}  // namespace locus
