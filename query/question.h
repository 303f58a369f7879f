// The question language: text → tree. Any input is a valid question; what is not an operator in its place is
// text.
//
//   Kursk civilians        words: ranked, the more the better
//   "exact phrase"         in this form and order; “curly” and „other“ «quotes» too
//   exchang*  Zelensky~    any word that begins so; that word and those spelled nearly so
//   +a  -a                 a is required; a must not occur
//   a NEAR/5 b             at most 5 words from a to b, in either order: neighbours are 1 apart; NEAR is
//                          NEAR/10. In a NEAR b NEAR c each is near the one before it
//   a AND b   a OR b       both, either
//   NOT a                  the same as -a
//   (a b)                  one operand of an operator
//   path:GLOB title:a title:"a b" lang:de ext:md
//                          where the passage stands (common/glob.h) and what its article is
//
// NEAR binds more tightly than NOT, + and -, these than a row of words, a row than AND, AND than OR. In a row
// words, word* and word~ are ranked and any of them will do; all else in it is required.
//
// What is text all the same:
//   - an operator without its operand: AND at the end, NEAR/, a lone - or ", )(
//   - AND, OR, NOT and a bare NEAR where all letters of the rest are capitals: it is a headline
//   - in prose, more than eight words in a row with none of these four between, or more than three where a
//     question mark ends it all: capitals, parentheses, * and ~; quoted parts rank there and are not
//     required.
//     + and - and filters stay what they are
//   - parentheses in a question without capitals, wildcards, filters, +( and -(
//   - a * or ~ after less than two or three letters, and what is no filter: foo:bar, lang:klingon
//   - parentheses within more than kDeepest others
//
// An operator begins a blank-separated part, so C++, 3:16, Trump's, f(x) and a*b are text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace locus {

inline constexpr std::size_t kDeepest = 32;  // parentheses

struct Node {
    enum class Kind {
        any,        // a row: of the words each that occurs counts, the other children are required
        all,        // the children: AND
        either,     // of the children: OR
        near,       // the children, each within `distance` of the one before it
        must,       // the one child is required
        without,    // the one child must not occur
        phrase,     // text: these words in this form and order
        quote,      // text: a quoted part of prose
        words,      // text: plain words
        prefix,     // text: how a word begins
        spelling,   // text: a word, or nearly
        path,       // text: a glob
        title,      // the one child occurs in the article's title
        language,   // text: a code or a name
        extension,  // text: without the dot
    };

    Kind kind = Kind::any;
    std::string text;            // of a leaf, as it was typed
    std::vector<Node> children;  // of the others
    std::uint32_t distance = 0;  // of a child of near but the first: words from the child before it

    /// It ranks in a row of words, and is not required there.
    bool optional() const;

    /// As an s-expression: (any "Kursk" (must "civilians") (without (phrase "all for all"))).
    std::string print() const;
};

/// The root is always `any`; it has no children when the question is blank.
Node parse_question(std::string_view text);

}  // namespace locus
