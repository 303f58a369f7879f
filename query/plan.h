// Question → what to look for, and why: terms that rank, conditions that hold, words that were dropped.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "query/question.h"

namespace locus {

/// A word of the question as the analyser sees it.
struct SoughtWord {
    std::string word;         // folded
    std::string term;         // of the index
    std::uint32_t parts = 1;  // as in Token: of a compound, how many of the following are its parts
};

/// What a passage must fulfil. A tree; the searcher asks Xapian for a superset, the matcher decides on the
/// text.
struct Condition {
    enum class Kind {
        all,       // of the parts; without parts: always true
        any,       // of the parts
        none,      // of the parts
        word,      // words[0] occurs, in any form
        language,  // the passage is in the language words[0]
        phrase,    // words in this form and order
    };
    Kind kind = Kind::all;
    std::vector<SoughtWord> words;
    std::vector<Condition> parts;

    bool always() const { return kind == Kind::all && parts.empty(); }
    /// Xapian's terms decide it alone: there is no phrase in it.
    bool decided_by_terms() const;
};

struct RankedTerm {
    std::string term;
    std::string word;         // folded, as it was asked first
    std::uint32_t asked = 1;  // how often
    /// Of a compound: how many of the following terms are its parts. A passage scores for the parts, or,
    /// where it holds none of them, for the whole: never for both.
    std::uint32_t parts = 0;
    /// Of a compound of function words alone, all-for-all: its parts count only together.
    bool together = false;
    bool required = false;  // what does not hold it is no hit: never left out of a search
};

struct Plan {
    std::vector<RankedTerm> ranked;  // distinct terms, in the question's order
    Condition condition;
    std::vector<std::string> dropped;  // words of the question that are not looked for
};

/// `analyzers`: one for each language of the index; a passage in any of them may answer. With `all_words`
/// each word is required and none is dropped.
Plan make_plan(const Node& question, std::vector<Analyzer>& analyzers, bool all_words);

}  // namespace locus
