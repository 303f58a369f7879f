// Words that end with a point of their own, in the languages that write them, and words that begin sentences.
//
// Whether the point after "U.S." also ends the sentence is told by what follows: a number or a name goes on
// (U.S. President), a function word with a capital letter begins (the U.S. In May). After some no sentence
// ends (Mr., e.g.); some are abbreviations before a number only (No. 3).
#pragma once

#include <string_view>

namespace locus {

enum class Abbreviation {
    none,
    open,     // the sentence goes on, unless what follows clearly begins one
    never,    // the sentence goes on
    numeric,  // the sentence goes on when a number follows
};

/// Of the word before a point, without it but with points inside: "U.S", "Mr", "z.B".
Abbreviation abbreviation_of(std::string_view word);

/// A word that stands with a capital letter only where a sentence begins: an article, a pronoun, a
/// preposition. In any case.
bool begins_sentences(std::string_view word);

/// Before a number and its point these make it an ordinal: am 3. Mai, der 2. Weltkrieg.
bool announces_ordinal(std::string_view word);

/// After a number and its point these make it an ordinal: 3. Mai, 2. Dünya Savaşı.
bool follows_ordinal(std::string_view word);

}  // namespace locus
