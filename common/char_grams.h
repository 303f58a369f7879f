// Character n-grams: what words share that stems do not know of, as a compound and its part, two forms of a
// name, or a word and its misspelling; and, since they reach over a word's end, which words stand side by
// side.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/joined_words.h"
#include "common/token.h"
#include "common/utf8.h"

namespace locus {

/// So many characters of folded words, a blank before, between and after the words. Behind a letter that is a
/// word of its own there are two, so that a gram holds about two of them: more would hardly ever meet again.
inline constexpr unsigned kGramLength = 5;

/// A gram's hash: 32 well-mixed bits.
using CharGram = std::uint32_t;

/// Makes grams of characters that come one by one, where that is quicker than to list them.
class GramRoller {
  public:
    /// The gram that ends with this character. The first kGramLength - 1 are none.
    CharGram push(char32_t character) {
        constexpr unsigned kBits = 12;  // of each: exactly those of alphabets, of other scripts a hash
        constexpr std::uint64_t kAll = (std::uint64_t{1} << (kBits * kGramLength)) - 1;
        constexpr char32_t kMost = (1U << kBits) - 1;
        const std::uint64_t bits = character <= kMost ? character : (character * 0x9E3779B1U >> (32 - kBits));
        last_ = (last_ << kBits | bits) & kAll;
        return static_cast<CharGram>((last_ ^ last_ >> 29) * 0xBF58476D1CE4E5B9 >> 32);  // as splitmix64 ends
    }

  private:
    static_assert(kGramLength == 5);
    std::uint64_t last_ = 0;  // characters
};

/// Calls `visit` with each gram of a passage's words (JoinedWords::words), in order, with repetitions. Words
/// too short for one gram give none.
template <typename Visit>
void for_each_char_gram(std::string_view words, Visit&& visit);

/// Replaces `grams` by those of a passage's words .
void find_char_grams(std::string_view words, std::vector<CharGram>& grams);
/// The same, of its tokens.
void find_char_grams(const std::vector<Token>& tokens, std::vector<CharGram>& grams);

template <typename Visit>
void for_each_char_gram(std::string_view words, Visit&& visit) {
    GramRoller grams;
    unsigned missing = kGramLength - 1;  // characters of the first gram
    const auto push = [&](char32_t character) {
        const CharGram gram = grams.push(character);
        if (missing > 0) {
            --missing;
        } else {
            visit(gram);
        }
    };
    if (skip_ascii(words, 0) == words.size()) {
        for (const char c : words.substr(0, missing)) push(static_cast<unsigned char>(c));
        if (words.size() < kGramLength) return;
        for (const char c : words.substr(kGramLength - 1)) visit(grams.push(static_cast<unsigned char>(c)));
        return;
    }
    bool is_alone = false;  // a letter that is a word, behind which there are two blanks
    bool begins = true;     // a word
    for (std::size_t at = 0; at < words.size();) {
        const Decoded c = decode(words, at);
        if (begins) is_alone = letter_class(c.code) == Letter::ideograph;
        begins = c.code == U' ';
        push(c.code);
        if (begins && is_alone) push(U' ');
        at += c.length;
    }
}

}  // namespace locus
