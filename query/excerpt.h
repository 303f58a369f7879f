// The bytes of a passage that best answer: at most 250 characters, whole sentences where they fit.
//
// The sentence that holds the most weight of distinct question words, filled up with whole neighbours, the
// heavier side first, then with the beginning of the next. A word weighs its inverse document frequency times
// its inverse sentence frequency in the passage: what every sentence of the passage says does not tell its
// sentences apart. Of a sentence that is too long the best window. Measured on 5,380 questions, given the
// right passage: this holds the answer in .87 of the cases, without the next sentence's beginning in .85,
// without inverse sentence frequencies and likeness in .85; greedy whole sentences by matches alone .835, a
// sliding window .75, the passage's beginning .45.
#pragma once

#include <vector>

#include "common/passage.h"
#include "query/evidence.h"
#include "query/window.h"

namespace locus {

/// A span of passage.text.text(), never empty, without blanks at its ends. `weights`: one for each ranked
/// term.
Span choose_excerpt(const Passage& passage, const std::vector<Evidence>& evidence,
                    const std::vector<double>& weights);

}  // namespace locus
