// UTF-8 that may be broken: decoding and classes of letters.                          [door: ICU's
// characters]
//
// Texts keep the bytes of their source, so any of them may be invalid UTF-8. Invalid bytes are never a word
// character; where a string must be valid (JSON), each maximal broken part becomes one U+FFFD, as Unicode
// recommends and as Python, ICU and the WHATWG decoder do, so that an independent decoder agrees with us.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace locus {

struct Decoded {
    char32_t code;    // U+FFFD when not valid
    unsigned length;  // bytes taken, at least 1
    bool valid;
};

/// The character that begins at byte `at`. REQUIRES: at < text.size().
Decoded decode_beyond_ascii(std::string_view text, std::size_t at);
inline Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Decoded{byte, 1, true} : decode_beyond_ascii(text, at);
}

/// Where the first byte beyond ASCII is at or behind `at`, or the end.
std::size_t skip_ascii(std::string_view text, std::size_t at);

/// Where the character begins that ends at `end`. REQUIRES: end > 0.
std::size_t character_before(std::string_view text, std::size_t end);
/// The character that ends at `end`; U+0000 at the text's begin.
char32_t code_before(std::string_view text, std::size_t end);

void append_utf8(std::string& out, char32_t code);
bool is_valid_utf8(std::string_view text);
std::string replace_invalid(std::string_view text);

/// Characters, an invalid part counting as one.
std::size_t count_characters(std::string_view text);
/// More than `limit` characters; looks at no more than it needs.
bool is_longer_than(std::string_view text, std::size_t limit);

enum class Letter : std::uint8_t {
    none,       // blanks, punctuation, symbols, invalid bytes
    letter,     // letters of scripts that put blanks between words
    digit,      // decimal digits of any script
    mark,       // combining marks and joiners: part of a word, or of an ideograph, that has begun
    ideograph,  // letters of scripts without blanks between words: Han, kana, Thai, Lao, Khmer, Burmese
};

Letter letter_class_beyond_ascii(char32_t code);
inline Letter letter_class(char32_t code) {
    if (code >= 0x80) return letter_class_beyond_ascii(code);
    const char32_t lower = code | 0x20;
    if (lower >= 'a' && lower <= 'z') return Letter::letter;
    return code >= '0' && code <= '9' ? Letter::digit : Letter::none;
}

/// Of the ideographs those of Thai, Lao, Khmer and Burmese, which stand for sounds, not for syllables.
bool is_southeast_asian(char32_t code);
/// A composed syllable of Korean.
inline bool is_hangul(char32_t code) { return code >= 0xAC00 && code <= 0xD7A3; }
bool is_blank_beyond_ascii(char32_t code);
/// White_Space.
inline bool is_blank(char32_t code) {
    return code < 0x80 ? code == ' ' || (code >= '\t' && code <= '\r') : is_blank_beyond_ascii(code);
}
bool is_uppercase(char32_t code);  // upper or title case
bool is_lowercase(char32_t code);
bool is_sentence_terminal_beyond_ascii(char32_t code);
/// Sentence_Terminal: . ! ? 。 ؟ । and those of other scripts.
inline bool is_sentence_terminal(char32_t code) {
    return code < 0x80 ? code == '.' || code == '!' || code == '?' : is_sentence_terminal_beyond_ascii(code);
}

/// Columns that a character takes on a terminal: 2 for wide ones (Han, kana, Hangul, emoji), 0 for marks and
/// joiners, else 1.
unsigned display_width(char32_t code);

}  // namespace locus
