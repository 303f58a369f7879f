// What a leaf of the question is in the words of one language, and of the index.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "query/condition.h"
#include "query/question.h"
#include "query/vocabulary.h"

namespace locus {

/// What exchang* or Zelensky~ stands for.
struct Variants {
    SoughtWord asked;                // of a prefix without a term
    std::vector<SoughtWord> others;  // a word once for each of its terms
    std::vector<std::string> shown;  // the other words, each once, most frequent first
    std::uint64_t of = 0;            // how many there are; no more than the most frequent are looked for
};

/// As in Gram, with its term of the index.
struct SoughtGram {
    std::string word;
    std::string term;
    bool dictionary = false;
};

class Wording {
  public:
    /// `language`: whose function words say nothing, those of the question's; another than the analyser's
    /// where the index holds several.
    Wording(Analyzer& analyzer, Vocabulary& vocabulary, std::string_view language)
        : analyzer_(analyzer), vocabulary_(vocabulary), language_(language) {}

    std::vector<SoughtWord> words(const std::string& text);

    /// What finds words that no blanks part (common/grams.h).
    std::vector<SoughtGram> grams(const std::string& text);

    /// The words without those that say nothing, unless nothing else is left.
    std::vector<SoughtWord> content_words(const std::string& text);

    /// Of a prefix or a spelling; null when it is to be read as plain words: it is not one word to the
    /// analyser, or the question has had more than its share of such.
    const Variants* variants(const Node& leaf);

    bool is_function_word(const std::string& word) const;

    /// All that were asked for, by how they print: exchang*.
    const std::map<std::string, Variants>& all_variants() const { return variants_; }

  private:
    Variants look_up(Node::Kind kind, const SoughtWord& asked);
    void add(Variants& variants, const KnownWord& known);

    Analyzer& analyzer_;
    Vocabulary& vocabulary_;
    std::string language_;
    std::map<std::string, Variants> variants_;
};

/// exchang*, Zelensky~: as it was typed.
std::string print_variants(const Node& leaf);

}  // namespace locus
