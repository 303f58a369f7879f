// What a leaf of the question is in the words of one language, and of the index.
#pragma once

#include <cstdint>
#include <functional>
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

/// For each word that has some, other spellings; of acronyms and what they stand for the other one, without a
/// term.
using SpelledOtherwise = std::map<std::string, std::vector<SoughtWord>>;

/// Adds a spelling of the word, unless it is there.
void add_spelling(SpelledOtherwise& spellings, const std::string& word, const SoughtWord& other);

/// Whether any passage holds a term.
using Occurs = std::function<bool(const std::string& term)>;

class Wording {
  public:
    /// `language`: whose function words say nothing, those of the question's; another than the analyser's
    /// where the index holds several.
    /// `occurs`: whether a passage holds a term; without it all are taken to.
    Wording(Analyzer& analyzer, Vocabulary& vocabulary, std::string_view language, const Occurs& occurs)
        : analyzer_(analyzer), vocabulary_(vocabulary), language_(language), occurs_(occurs) {}

    /// As they are written: of phrases.
    std::vector<SoughtWord> words(const std::string& text);

    /// With other spellings, and acronyms as compounds whose parts are what they stand for.
    std::vector<SoughtWord> varied_words(const std::string& text);

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

    /// How else the words so far are looked for, in this language.
    const SpelledOtherwise& spellings() const { return spellings_; }

  private:
    void add_others(SoughtWord& word);
    void add_other(SoughtWord& word, const std::string& other);
    bool varies(const SoughtWord& word) const;
    bool add_acronym(const std::vector<SoughtWord>& plain, std::size_t& at, std::vector<SoughtWord>& out);
    void add_long_form(SoughtWord& acronym);
    Variants look_up(Node::Kind kind, const SoughtWord& asked);
    void add(Variants& variants, const KnownWord& known);

    Analyzer& analyzer_;
    Vocabulary& vocabulary_;
    std::string language_;
    const Occurs& occurs_;
    std::map<std::string, Variants> variants_;
    SpelledOtherwise spellings_;
};

/// exchang*, Zelensky~: as it was typed.
std::string print_variants(const Node& leaf);

}  // namespace locus
