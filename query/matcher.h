// A plan against the text of a passage: is its condition fulfilled, and where are the matches.
//
// Phrases live here, on folded words: the index has no positions. A compound of the text counts as its parts
// or as its whole, so "prisoner swap" is found in prisoner-swap and "email" in e-mail.
#pragma once

#include <string>
#include <vector>

#include "common/analyzer.h"
#include "common/span.h"
#include "query/plan.h"

namespace locus {

struct Match {
    Span span;             // bytes of the passage's text
    std::string word;      // of the question, folded
    std::size_t term = 0;  // which of plan.ranked
};

/// `tokens` are those of the passage's text, made by the analyser of its `language`.
bool fulfils(const Condition& condition, const std::string& language, const std::vector<Token>& tokens);

/// Where the ranked terms occur, in text order, not overlapping; a compound that matches as a whole is one
/// match.
std::vector<Match> find_matches(const Plan& plan, const std::vector<Token>& tokens);

}  // namespace locus
