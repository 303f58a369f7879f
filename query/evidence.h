// What one candidate's text holds of what is asked, as the features of the second stage need it.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analyzer.h"
#include "common/char_grams.h"
#include "common/passage.h"
#include "query/asked.h"
#include "query/plan.h"

namespace locus {

/// A word of the question in a text.
struct Occurrence {
    std::size_t word = 0;        // of Asked
    std::uint32_t place = 0;     // number of the word in the text
    std::uint32_t sentence = 0;  // number of the sentence
    bool exact = false;          // in the form that was asked for
};

struct Evidence {
    std::vector<Occurrence> occurrences;  // in text order
    std::vector<Occurrence> in_title;     // of the article
    std::vector<std::uint32_t> grams;     // how often each of Asked's grams occurs
    std::uint64_t grams_in_text = 0;      // all of them, with repetitions

    struct TermCount {
        std::uint64_t term = 0;  // hashed
        std::uint32_t count = 0;
    };
    std::vector<TermCount> terms;  // all of the text's, sorted
};

class EvidenceReader {
  public:
    EvidenceReader(const Plan& plan, const Asked& asked);

    /// With the analyser of the passage's language.
    Evidence read(const Passage& passage, Analyzer& analyzer);

  private:
    std::vector<Occurrence> find(const std::vector<Token>& tokens, const std::vector<Span>& sentences) const;
    std::size_t ranked_term(const Token& token) const;
    void count_grams(Evidence& evidence);

    const Plan& plan_;
    const Asked& asked_;
    std::unordered_map<std::string, std::size_t> terms_;  // term → which ranked one
    std::vector<std::pair<std::string_view, std::size_t>> prefixes_;
    std::vector<bool> first_bytes_;                          // that any of the terms' words begins with
    std::unordered_map<CharGram, std::size_t> gram_places_;  // in Asked's list
    std::vector<bool> gram_bits_;                            // a quick no for most grams
    std::vector<Token> tokens_;
    std::vector<CharGram> grams_;
};

}  // namespace locus
