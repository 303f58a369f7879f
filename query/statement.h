// A paragraph as it is compared with others: what it says, without how it is set.
//
// Copies share three fifths of the three-word shingles of the smaller paragraph, and agree in numbers, names
// and negations. What shares a quarter, or differs in one of these, is similar: it may tell the same or the
// contrary, so it is shown and never merged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/passage.h"
#include "common/token.h"
#include "query/facts.h"
#include "query/likeness.h"
#include "query/shingles.h"

namespace locus {

class Statement {
  public:
    /// Says nothing.
    Statement() = default;
    /// One of the passage's paragraphs. `tokens`: of the whole passage.
    Statement(const Passage& passage, std::size_t paragraph, const std::vector<Token>& tokens);

    /// A few words recur without being anybody's copy: "What is your opinion on this topic?"
    bool is_long_enough() const { return words_.size() >= 8; }
    /// As paragraph_hash; of what is too short 0, as all that follows is empty.
    std::uint64_t hash() const { return hash_; }
    const Shingles& shingles() const { return shingles_; }
    /// Its words by their beginnings.
    const TextTerms& terms() const { return terms_; }
    /// Found when they are first asked for: most paragraphs are told apart without.
    const Facts& facts() const;

  private:
    struct Word {
        std::size_t end = 0;  // in joined_
        Span span;            // of text_
    };

    std::string text_;
    std::string language_;
    std::string joined_;  // the words, each followed by a blank
    std::vector<Word> words_;
    std::uint64_t hash_ = 0;
    Shingles shingles_;
    TextTerms terms_;
    mutable std::optional<Facts> facts_;
};

/// The paragraph of a passage that has the hash.
std::optional<std::size_t> find_paragraph(const Passage& passage, const std::vector<Token>& tokens,
                                          std::uint64_t hash);

struct Comparison {
    enum class Verdict { other, similar, copy };
    Verdict verdict = Verdict::other;
    double similarity = 0;                   // the shingles' containment
    std::optional<Difference> difference{};  // why paragraphs that are alike are no copies
};

/// What shares less is not worth a closer look.
inline constexpr double kSimilar = .25;
inline constexpr double kCopy = .6;

/// `spellings`: as in find_difference().
Comparison compare(const Statement& here, const Statement& there, const OtherSpellings* spellings = nullptr);

}  // namespace locus
