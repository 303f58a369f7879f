// The features of the second stage: what tells, beside the first stage's score, that a candidate answers.
// Each is one number, the larger the better, that the re-ranker scales by the largest of the question's
// candidates.
#pragma once

#include <vector>

#include "query/asked.h"
#include "query/findings.h"
#include "query/searcher.h"

namespace locus {

/// How much of the question's character grams the text holds, by their weights; a gram that is repeated
/// counts a little more, as in BM25 with k1 = .4 and b = .5. `average_grams`: of the candidates' texts.
double gram_agreement(const Asked& asked, const Findings& findings, double average_grams);

/// The most weight of distinct words in one sentence.
double best_sentence(const Asked& asked, const Findings& findings);

/// The weight of the words that occur in the form that was asked for.
double exact_forms(const Asked& asked, const Findings& findings);

/// The weight of the words that occur, divided by 1 + log(w / n): w words is the shortest span that holds all
/// n of them.
double closeness(const Asked& asked, const Findings& findings);

/// The weight of the pairs that follow each other in order, no farther apart than they were asked.
double ordered_pairs(const Asked& asked, const Findings& findings);

/// The share of the words' weight that the article's title holds: from 0 to 1.
double in_title(const Asked& asked, const Findings& findings);

/// BM25 (k1 = 1.2, b = .75) of each candidate's whole file, whose counts are `files`, in the candidates'
/// order. How many files hold a word is estimated from how many passages do, as if each passage were in any
/// file: n of N passages of F files are in F (1 - (1 - n / N)^(N / F)) of them.
std::vector<double> whole_files(const Asked& asked, const std::vector<const FileCounts*>& files);

/// How alike each candidate is to the three different texts that score best, its own left out: the cosines of
/// their words, weighed by how few of the candidates hold a word; their mean, weighed by those texts' best
/// scores. Copies are one text: they say nothing for each other, and all get the same.
std::vector<double> likeness(const std::vector<Findings>& candidates, const std::vector<double>& scores);

}  // namespace locus
