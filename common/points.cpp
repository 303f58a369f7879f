#include "common/points.h"

#include "common/abbreviations.h"
#include "common/utf8.h"

namespace locus {
namespace {

bool is_thai(char32_t c) { return c >= 0x0E00 && c < 0x0E80; }

/// The word before `at`, with points inside it: "U.S" before "U.S.". Of a long word its end.
std::string_view word_before(std::string_view text, std::size_t at) {
    constexpr std::size_t kEnough = 24;  // bytes; no abbreviation is as long
    std::size_t begin = at;
    while (begin > 0 && at - begin < kEnough) {
        const std::size_t before = character_before(text, begin);
        const Decoded c = decode(text, before);
        if (!c.valid || (c.code != U'.' && letter_class(c.code) == Letter::none)) break;
        begin = before;
    }
    return text.substr(begin, at - begin);
}

/// The word that begins at `at` or behind the marks there. Of a long word its beginning.
std::string_view word_after(std::string_view text, std::size_t at) {
    constexpr std::size_t kEnough = 24;
    while (at < text.size()) {
        const Decoded c = decode(text, at);
        if (letter_class(c.code) != Letter::none || is_blank(c.code)) break;
        at += c.length;
    }
    std::size_t end = at;
    while (end < text.size() && end - at < kEnough) {
        const Decoded c = decode(text, end);
        if (letter_class(c.code) == Letter::none) break;
        end += c.length;
    }
    return text.substr(at, end - at);
}

std::string_view second_word_before(std::string_view text, std::string_view word) {
    auto at = static_cast<std::size_t>(word.data() - text.data());
    if (at > 0 && is_blank(code_before(text, at))) at = character_before(text, at);
    return word_before(text, at);
}

bool is_number(std::string_view word) {
    constexpr std::size_t kLongestOrdinal = 3;
    for (std::size_t at = 0; at < word.size(); ++at)
        if (word[at] < '0' || word[at] > '9') return false;
    return !word.empty() && word.size() <= kLongestOrdinal;
}

bool is_roman(std::string_view word) {
    return !word.empty() && word.find_first_not_of("IVXL") == std::string_view::npos;
}

bool is_one_letter(std::string_view word) {
    return !word.empty() && decode(word, 0).length == word.size() &&
           letter_class(decode(word, 0).code) == Letter::letter;
}

/// What stands at `at` clearly begins a sentence: a function word with a capital letter.
bool clearly_begins(std::string_view text, std::size_t at) {
    const std::string_view word = word_after(text, at);
    if (word.empty() || !is_uppercase(decode(word, 0).code)) return false;
    const std::size_t end = static_cast<std::size_t>(word.data() - text.data()) + word.size();
    return (end == text.size() || text[end] != '.') && begins_sentences(word);
}

/// The point after a number, in digits or Roman ones, makes it an ordinal.
bool is_ordinal(std::string_view text, std::string_view number, std::size_t next) {
    if (!is_number(number) && !is_roman(number)) return false;
    if (clearly_begins(text, next)) return false;
    const std::string_view before = second_word_before(text, number);
    if (announces_ordinal(before) || follows_ordinal(word_after(text, next))) return true;
    // World War II. Germany; but: im II. Weltkrieg
    return number.size() > 1 && is_roman(number) && !before.empty() && is_lowercase(decode(before, 0).code);
}

}  // namespace

bool belongs_to_word(std::string_view text, std::size_t begin, std::size_t at, std::size_t next) {
    if (is_thai(code_before(text, at))) return true;  // it ends no sentences with points
    const std::string_view word = word_before(text, at);
    const auto word_begin = static_cast<std::size_t>(word.data() - text.data());
    const bool item = is_number(word) || is_roman(word) || is_one_letter(word);
    if (item && word_begin <= begin) return true;  // 1. Open it
    const bool number = letter_class(decode(text, next).code) == Letter::digit;
    switch (abbreviation_of(word)) {
        case Abbreviation::never: return true;
        case Abbreviation::numeric: return number;
        case Abbreviation::open: return number || !clearly_begins(text, next);
        case Abbreviation::none: return is_ordinal(text, word, next);
    }
    return false;
}

}  // namespace locus
