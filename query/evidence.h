// Which words of a passage speak for which words of the question: those that match, and those that look
// alike.
//
// Two words are alike by the share of the question word's 4-grams that the other one has, their beginning and
// end marked. This finds what stems do not: the parts of German compounds, derived words, rare inflections.
// It tells where in a passage the answer stands, never whether the passage is one.
#pragma once

#include <vector>

#include "common/analyzer.h"
#include "common/span.h"
#include "query/matcher.h"
#include "query/plan.h"

namespace locus {

struct Evidence {
    Span span;             // bytes of the passage's text
    std::size_t term = 0;  // which of the ranked ones
    double likeness = 1;   // above 0; 1 for a match
};

/// In text order. Several may speak for one term, and one word for several. Words with digits are only ever
/// like themselves.
std::vector<Evidence> find_evidence(const std::vector<RankedTerm>& terms, const std::vector<Token>& tokens,
                                    const std::vector<Match>& matches);

}  // namespace locus
