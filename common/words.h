// Where words begin and end: the scanner below the analyser. Spans only; what a word means is not known here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/ascii_letters.h"
#include "common/span.h"

namespace locus {

enum class WordKind : std::uint8_t {
    word,      // letters, marks, digits, inner apostrophes; numbers with their commas and points
    acronym,   // U.S., U.K — single letters with points between
    compound,  // two to eight parts joined by hyphens, or by : / - between digits
};

struct WordSpan {
    Span span;  // bytes of the text
    WordKind kind = WordKind::word;
    std::uint32_t parts = 1;  // of a compound: how many of the following spans are its parts
    bool plain = false;       // certainly letters of ASCII alone; others may be as well
};

/// What an apostrophe does to a word. It takes a possessive 's with it, but for where it joins.
enum class Apostrophe : std::uint8_t {
    inside,   // stands in one: don’t
    joins,    // stands between two: d'actium
    suffixes  // stands before the suffixes of one, also of a number or an acronym: Ankara'da, 1923'te
};

/// Of a byte: it stands in no word and joins to none, even to one of one letter.
inline constexpr std::uint8_t kPartsWords = 1;
/// The same, but for a word of one letter.
inline constexpr std::uint8_t kEndsWord = 2;
extern const std::array<std::uint8_t, 256> kByteKinds;

/// Where the word ends that begins at `at`, if it is letters of ASCII that nothing can join to what follows;
/// else `at`. Most words of most texts are told so.
inline std::size_t plain_word_end(std::string_view text, std::size_t at) {
    const std::size_t end = skip_ascii_letters(text, at);
    if (end == text.size()) return end;
    const std::uint8_t kind = kByteKinds[static_cast<unsigned char>(text[end])];
    return (kind & (end > at + 1 ? kEndsWord : kPartsWords)) != 0 ? end : at;
}

/// Replaces `words` by what begins at `at`: a word, or a compound and its parts, or nothing. Returns where
/// that ends.
std::size_t find_joined_words(std::string_view text, std::size_t at, Apostrophe apostrophe,
                              std::vector<WordSpan>& words);

/// Calls take(WordSpan) for those of `text`, in text order, a compound before its parts. Text may hold
/// invalid bytes; they are in no word.
template <typename Take>
void find_words(std::string_view text, Apostrophe apostrophe, const Take& take) {
    std::vector<WordSpan> joined;
    for (std::size_t at = 0; at < text.size();) {
        if ((kByteKinds[static_cast<unsigned char>(text[at])] & kPartsWords) != 0) {
            ++at;
        } else if (const std::size_t end = plain_word_end(text, at); end > at) {
            take(WordSpan{{at, end}, WordKind::word, 1, true});
            at = end;
        } else {
            at = find_joined_words(text, at, apostrophe, joined);
            for (const WordSpan& word : joined) take(word);
        }
    }
}

/// An apostrophe, straight or curly, begins at `at`: its length in bytes, else 0.
unsigned apostrophe_at(std::string_view text, std::size_t at);

/// A hyphen that joins the parts of a compound begins at `at`: its length in bytes, else 0.
unsigned hyphen_at(std::string_view text, std::size_t at);

}  // namespace locus
