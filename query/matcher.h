// A plan against a passage: is its condition fulfilled, and where are the matches.
#pragma once

#include <functional>
#include <string>
#include <string_view>
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

/// A passage as conditions see it. Tokens are made by the analyser of its language, and only when they are
/// asked for: most conditions on a file need no text.
struct Subject {
    std::string_view language;
    std::string_view path;  // below its root
    std::function<const std::vector<Token>&()> title;
    std::function<const std::vector<Token>&()> text;
};

bool fulfils(const Condition& condition, const Subject& subject);

/// Where the ranked terms occur, in text order, not overlapping; a compound that matches as a whole is one
/// match.
std::vector<Match> find_matches(const Plan& plan, const std::vector<Token>& tokens);

}  // namespace locus
