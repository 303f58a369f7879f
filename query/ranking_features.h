// The features of one candidate: what tells, beside the first stage's score, that it answers. Each is one
// number, the larger the better.
#pragma once

#include "query/asked.h"
#include "query/findings.h"

namespace locus {

/// How much of the question's character grams the text holds, by their weights; a gram that is repeated
/// counts a little more, as in BM25 with k1 = .4 and b = .5. `average_grams`: of the candidates' texts.
double gram_agreement(const Asked& asked, const Findings& findings, double average_grams);

/// The most weight of distinct words in one sentence.
double best_sentence(const Asked& asked, const Findings& findings);

/// The weight of the words that occur in the form that was asked for.
double exact_forms(const Asked& asked, const Findings& findings);

/// The share of the question's weight that the words with other spellings have which occur as they were
/// asked.
double asked_spellings(const Asked& asked, const Findings& findings);

/// The weight of the words that occur, divided by 1 + log(w / n): w words is the shortest span that holds all
/// n of them.
double closeness(const Asked& asked, const Findings& findings);

/// The weight of the pairs that follow each other in order, no farther apart than they were asked.
double ordered_pairs(const Asked& asked, const Findings& findings);

/// The share of the words' weight that the article's title holds: from 0 to 1.
double in_title(const Asked& asked, const Findings& findings);

}  // namespace locus
