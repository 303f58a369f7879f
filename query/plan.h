// Question → what to look for, and why: terms that rank, conditions that hold, words that were dropped.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "query/condition.h"
#include "query/question.h"
#include "query/wording.h"

namespace locus {

/// How many passages of the index are in a language.
struct LanguageShare {
    std::string language;
    std::uint64_t passages = 0;
};

struct RankedTerm {
    /// A letter stands beside others of a script without blanks; grams (common/grams.h), of which some are
    /// words of a dictionary, tell what they mean together.
    enum class Kind { word, letter, gram, dictionary };

    std::string term;         // of the index; of variants only a name that no term has
    std::string word;         // folded, as it was asked first
    std::uint32_t asked = 1;  // how often
    /// Of a compound: how many of the following terms are its parts. A passage scores for the parts, or,
    /// where it holds none of them, for the whole: never for both.
    std::uint32_t parts = 0;
    /// Of a compound of function words alone, all-for-all: its parts count only together.
    bool together = false;
    bool required = false;  // what does not hold it is no hit: never left out of a search
    /// What the word is in the passages of other languages: with `term` it ranks as one.
    std::vector<std::string> stems{};
    /// Terms that rank as if they were one: words that begin with `prefix`, or, where that is empty, other
    /// spellings of the term before, which tell half as much.
    std::vector<std::string> variants{};
    std::string prefix{};
    Kind kind = Kind::word;
    /// Of an acronym: the terms of the words that stand for it, in their order; where they stand together
    /// they are it.
    std::vector<std::string> long_form{};
    /// Its other spellings, which rank as it does.
    std::vector<std::string> spellings{};

    /// A passage may hold it otherwise than it was asked.
    bool varies() const { return !spellings.empty() || !long_form.empty(); }
    bool is_variants() const { return !prefix.empty() || !variants.empty(); }
    /// All terms of the index that stand for it.
    std::vector<std::string> terms() const;

    /// Several letters or syllables of a text.
    bool is_gram() const { return kind == Kind::gram || kind == Kind::dictionary; }
    /// Times its weight by frequency: a letter beside others says in part what their grams say. Measured on
    /// Chinese: .5 to 1 are alike, without letters it is worse.
    double share() const { return kind == Kind::letter ? 0.7 : 1; }
};

/// Adds to `terms` those of `others` that it has not. There are some hundreds at most.
void add_terms(std::vector<std::string>& terms, const std::vector<std::string>& others);

struct Plan {
    std::vector<RankedTerm> ranked;  // distinct terms, in the question's order
    Condition condition;
    /// A passage that holds none of the ranked terms is no hit, though it fulfil the condition.
    bool ranked_only = true;
    /// The words that passages may score for and the dropped ones between them, in the question's order; of
    /// compounds the parts. As the language reads them that the question is in.
    std::vector<SoughtWord> wording;
    std::vector<std::string> dropped;          // words of the question that are not looked for
    std::map<std::string, Variants> variants;  // by how they were asked: exchang*
    /// How else words of the question are looked for, by each such word; what an acronym stands for too.
    SpelledOtherwise spellings;
    /// Terms of the languages that the question is in, where its function words tell it and the index holds
    /// more passages in others: passages in them are preferred.
    std::vector<std::string> preferred;

    bool asks_nothing() const { return ranked.empty() && condition.always(); }
};

/// `analyzers`: those of the index; a passage that any of them reads may answer. `languages`: of its
/// passages. With `all_words` each word is required and none is dropped.
Plan make_plan(const Node& question, std::vector<Analyzer>& analyzers,
               const std::vector<LanguageShare>& languages, Vocabulary& vocabulary, bool all_words,
               const Occurs& occurs = {});

}  // namespace locus
