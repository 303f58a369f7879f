// A paragraph as it is compared with others: what it says, without how it is set.
//
// Copies share three fifths of the three-word shingles of the smaller paragraph, and agree in numbers, names and
// negations. What shares a quarter, or differs in one of these, is similar: it may tell the same or the
// contrary, so it is shown and never merged.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/passage.h"
#include "common/token.h"
#include "query/facts.h"
#include "query/likeness.h"
#include "query/shingles.h"

namespace locus {

struct Statement {
    std::size_t words = 0;
    std::uint64_t hash = 0;  // as paragraph_hash
    Shingles shingles;
    Facts facts;
    TextTerms terms;  // its words by their beginnings

    /// A few words recur without being anybody's copy: "What is your opinion on this topic?"
    bool is_long_enough() const { return words >= 8; }
};

/// Of one of the passage's paragraphs. `tokens`: of the whole passage.
Statement make_statement(const Passage& passage, std::size_t paragraph, const std::vector<Token>& tokens);

/// The paragraph of a passage that has the hash.
std::optional<std::size_t> find_paragraph(const Passage& passage, const std::vector<Token>& tokens,
                                          std::uint64_t hash);

struct Comparison {
    enum class Verdict { other, similar, copy };
    Verdict verdict = Verdict::other;
    double similarity = 0;                    // the shingles' containment
    std::optional<Difference> difference{};  // why paragraphs that are alike are no copies
};

/// What shares less is not worth a closer look.
inline constexpr double kSimilar = .25;
inline constexpr double kCopy = .6;

Comparison compare(const Statement& here, const Statement& there);

}  // namespace locus
