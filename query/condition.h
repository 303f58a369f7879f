// What a passage must fulfil. The searcher asks Xapian for a superset of the passages that do, the matcher
// decides what terms cannot.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace locus {

/// A word of the question as the analyser sees it.
struct SoughtWord {
    std::string word;         // folded
    std::string term;         // of the index
    std::uint32_t parts = 1;  // as in Token: of a compound, how many of the following are its parts
    bool joined = false;      // a letter of a script without blanks, right behind the one before
    /// What counts as the word: other spellings, in the passages of this word's language.
    std::vector<SoughtWord> others{};
    /// Of an acronym: the words that stand for it, in this order.
    std::vector<SoughtWord> long_form{};
};

struct Condition {
    enum class Kind {
        all,        // of the parts; without parts: always true
        any,        // of the parts; without parts: never true
        none,       // of the parts
        near,       // the parts, each within `distance` of the one before it: words, phrases and any of such
        word,       // words[0] occurs, in any form
        phrase,     // words in this form and order
        prefix,     // a word that begins with words[0], which has no term; the others are such words
        spelling,   // any of the words, in any form; words[0] is the one that was asked
        language,   // the passage is in the language words[0]
        extension,  // its file's name ends with words[0]
        path,       // its file's path below its root matches the glob words[0]
        title,      // the one part, of its article's title
    };
    Kind kind = Kind::all;
    std::vector<SoughtWord> words;
    std::vector<Condition> parts;
    std::uint32_t distance = 0;  // of a part of near but the first

    bool always() const { return kind == Kind::all && parts.empty(); }
    /// Xapian's terms decide it alone.
    bool decided_by_terms() const;
    /// A passage that fulfils it holds one of its words: it is not fulfilled by what a passage lacks, or by
    /// where it stands.
    bool anchored() const;
};

}  // namespace locus
