// What finds words that no blanks part: grams, beside the tokens of a text and made of them.
//
//   Han, kana                 pairs of neighbouring letters
//   Thai, Lao, Khmer, Burmese triples of letters, each with its marks, and the words that a dictionary sees
//   Hangul                    pairs of syllables inside a word, since particles stick to nouns
//   Vietnamese                pairs of syllables: its blanks part these, not words
//
// A dictionary may part a question and a passage differently; triples make up for that. To Chinese it added
// nothing (docs/design.md), so there is none.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/segmentation.h"
#include "common/span.h"
#include "common/token.h"

namespace locus {

struct Gram {
    std::string word;         // the folded letters or syllables; these with a blank between them
    Span span;                // bytes of the text
    bool dictionary = false;  // a word that a dictionary knows
};

/// Its blanks part syllables and not words.
bool has_syllable_grams(std::string_view language);

class GramFinder {
  public:
    /// A language as the analyser names it.
    explicit GramFinder(std::string_view language);

    /// Replaces `grams` by those of `text`, whose tokens are `tokens`.
    void find(std::string_view text, const std::vector<Token>& tokens, std::vector<Gram>& grams);

  private:
    bool syllables_;
    Segmenter segmenter_;
    std::vector<std::uint64_t> ends_;
};

/// How many letters a gram has of the script of this one; 0 where blanks part words.
std::size_t gram_length(std::string_view letter);

/// Letters of one script without blanks, or of Han and kana, nothing between them.
bool are_joined(const Token& one, const Token& next);

/// Syllables of Korean that stand side by side in a word. The span is the token's where the word is not
/// written as it is folded.
void for_each_hangul_pair(const Token& token,
                          const std::function<void(std::string_view pair, Span span)>& take);

}  // namespace locus
