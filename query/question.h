// The question language: text → tree. Any input is a valid question; what is not an operator is text.
//
//   Kursk civilians        words: ranked, the more the better
//   "exact phrase"         required, in this form and order; “curly” and „other“ «quotes» too
//   +word  +"a phrase"     required
//   -word  -"a phrase"     must not occur
//
// In prose, more than eight words beside the quotes, quoted parts are quotations or titles and not operators:
// they rank and are not required; +"phrase" is required there too.
//
// An operator begins a blank-separated part and is followed by something: C++, 3:16, Trump's, a lone " and a
// lone - are text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace locus {

struct Node {
    enum class Kind {
        any,      // of the children, each that occurs counts
        must,     // the one child is required
        without,  // the one child must not occur
        phrase,   // text: these words in this form and order
        quote,    // text: a quoted part of prose
        words,    // text: plain words
    };

    Kind kind = Kind::any;
    std::string text;            // of phrase, quote and words, as it was typed
    std::vector<Node> children;  // of the others

    /// As an s-expression: (any "Kursk" (must "civilians") (without (phrase "all for all"))).
    std::string print() const;
};

/// The root is always `any`; it has no children when the question is blank.
Node parse_question(std::string_view text);

}  // namespace locus
