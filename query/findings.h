// What one candidate's text holds of what is asked, as the features of the second stage need it.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analyzer.h"
#include "common/char_grams.h"
#include "common/passage.h"
#include "query/asked.h"
#include "query/likeness.h"
#include "query/matcher.h"

namespace locus {

struct Findings {
    /// A word of the question in the text.
    struct Occurrence {
        std::size_t word = 0;        // of Asked
        std::uint32_t place = 0;     // number of the text's word
        std::uint32_t sentence = 0;  // number of the sentence
        bool exact = false;          // in the form that was asked for
        bool asked = true;           // or in another form, and in no other spelling
    };
    std::vector<Occurrence> occurrences;  // in text order
    std::vector<bool> in_title;           // which of Asked's words the article's title holds
    std::vector<std::uint32_t> grams;     // how often each of Asked's grams occurs
    std::uint64_t all_grams = 0;          // of the text, with repetitions

    double boilerplate = 0;  // the share of what matches that stands there alone

    TextTerms terms;  // by their beginnings
    /// For each paragraph the number of terms up to its end.
    std::vector<std::uint32_t> paragraph_ends;
};

/// The first letters of a word, or a hash of them: nearly a stem, in any language, and found at no cost.
std::uint64_t word_beginning(std::string_view word);

/// The words of a text by their beginnings, and how many of them there are up to each paragraph's end; a word
/// between two belongs to the second.
void count_terms(const std::vector<Token>& tokens, const std::vector<Span>& paragraphs, TextTerms& terms,
                 std::vector<std::uint32_t>& ends);

class FindingsReader {
  public:
    /// Both must outlive it.
    /// `demoting`: what stands in boilerplate is told, with what this index knows of it.
    FindingsReader(const Plan& plan, const Asked& asked, const Searcher* demoting = nullptr);

    /// With the analyser of the passage's language.
    Findings read(const Passage& passage, Analyzer& analyzer);

  private:
    void read_title(const Passage& passage, Analyzer& analyzer);
    void read_occurrences(const Passage& passage, Findings& findings) const;
    void count_grams(Findings& findings);
    bool count_ascii_grams(Findings& findings) const;
    void count_gram(CharGram gram, Findings& findings) const {
        if (!gram_bits_[gram % gram_bits_.size()]) return;
        const auto found = gram_places_.find(gram);
        if (found != gram_places_.end()) ++findings.grams[found->second];
    }
    std::vector<bool> words_of(const std::vector<Match>& matches) const;

    const Asked& asked_;
    const Searcher* demoting_;
    MatchFinder finder_;
    std::unordered_map<CharGram, std::size_t> gram_places_;  // in Asked's list
    std::bitset<4096> gram_bits_;                            // a quick no for most grams
    std::vector<Token> tokens_;
    std::vector<CharGram> grams_;
    std::string title_;  // the last one read
    std::string title_language_;
    std::vector<bool> title_words_;  // that it holds
};

}  // namespace locus
