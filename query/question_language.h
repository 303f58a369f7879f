// In which of the index's languages a question is asked: whose function words it may do without, and whose
// passages are preferred.
//
// "die" is an article in a German question and a word to look for in an English one. So the words that say
// nothing are those of one language only. The language that most of the index's passages have, among those
// that are written in the question's script, is taken for the question's own, unless another one has at least
// two function words more in it: who asks "Wer war der erste Kaiser?" asks in German.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "query/plan.h"
#include "query/question.h"

namespace locus {

struct QuestionLanguage {
    std::size_t analyzer = 0;  // which of them
    /// By more function words than in any other language, or by a script that no other analyser's passages
    /// have; but names in Latin letters stand in questions of every language.
    bool told = false;
    std::string_view script;  // as main_script() has it
};

/// `analyzers`: one at least. `languages`: of the index's passages.
QuestionLanguage question_language(const Node& question, std::vector<Analyzer>& analyzers,
                                   const std::vector<LanguageShare>& languages);

}  // namespace locus
