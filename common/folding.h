// What of a word's spelling does not matter: capitals, marks, compatibility forms.    [door: ICU's
// normalisation]
#pragma once

#include <string>
#include <string_view>

namespace locus {

/// NFC: letters and their marks as one character where there is one.
std::string compose(std::string_view text);

/// Composed (NFC) lower case; `language` is a Snowball name, since Turkish lowers I to dotless ı.
std::string lower(std::string_view text, std::string_view language = "");

/// Lower-cased text without what spelling may leave out: compatibility forms (full width, ligatures), marks
/// on Latin, Greek, Hebrew and Arabic letters, stress marks on Cyrillic ones and the points of ё (й is a
/// letter of its own), ß → ss, ø → o and their kind. Marks of other scripts are vowels and stay. In
/// Vietnamese its own marks and đ stay too: ma, má, mà, mả, mã and mạ are six words.
std::string fold_marks(std::string_view lowered, std::string_view language = "");

}  // namespace locus
