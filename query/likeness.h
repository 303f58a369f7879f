// What the best candidates have in common, and how much of it each has.
#pragma once

#include <cstdint>
#include <vector>

namespace locus {

/// A text's words, each by a number that tells it apart, with repetitions.
using TextTerms = std::vector<std::uint64_t>;

/// How alike each candidate is to the three different texts that score best, its own left out: the cosines of
/// their words, weighed by how few of the candidates hold a word; their mean, weighed by those texts' best
/// scores. Copies are one text: they say nothing for each other, and all get the same.
std::vector<double> likeness(const std::vector<TextTerms>& candidates, const std::vector<double>& scores);

}  // namespace locus
