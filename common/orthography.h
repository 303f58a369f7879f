// What single languages spell in more than one way.
#pragma once

#include <string>
#include <string_view>

namespace locus {

/// Ankara of Ankara'da, 1923 of 1923'te. O'Brien keeps its apostrophe, as does Kur'an, the one word of
/// Turkish that has one.
std::string_view without_turkish_suffixes(std::string_view spelling);

/// The tone of oa, oe and uy at a syllable's end stands on either vowel (hòa, hoà): put on the last.
/// `syllable`: lower case, composed.
std::string with_vietnamese_tone(std::string syllable);

}  // namespace locus
