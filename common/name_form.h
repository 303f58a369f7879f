// What the spellings of one name have in common: names of other scripts are written in Latin letters by
// several systems, and newspapers choose differently (Zelenskyy, Zelenskiy, Zelensky; Hussein, Hussain; Kyiv,
// Kiev).
#pragma once

#include <string>
#include <string_view>

namespace locus {

/// Nothing for what is varied never: words with digits, with other letters than Latin ones, of fewer than
/// four or more than forty letters. `word`: folded.
///
/// Of what is spelled the same way but for a system's habits: i, y and j in any number, doubled letters, kh
/// and h, ou and u, ph and f, c and k where they sound alike. What ends otherwise than these has another key,
/// as Niger and Nigeria, Clark and Clarke.
std::string spelling_key(std::string_view word);

/// Of what sounds alike, made of a spelling_key: a, e and i are one vowel and o and u another one, so that
/// Hussein is Hussain but Sudan is not Sedan. Vowels at the end stay, which tell George from Georgia.
std::string sound_key(std::string_view spelling_key);

}  // namespace locus
