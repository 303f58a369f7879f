#include "common/sentences.h"

#include <algorithm>
#include <array>

#include "common/utf8.h"

namespace locus {
namespace {

// Before a capital letter or a number these do not end a sentence. Lower case, without their point.
constexpr std::array<std::string_view, 51> kAbbreviations = {
    "adm",  "apr", "aug", "ave",    "bspw", "ca",   "capt", "cf",  "cmdr", "co",  "col", "corp", "dec",
    "dr",   "eg",  "etc", "feb",    "fig",  "gen",  "gov",  "hon", "hr",   "ie",  "inc", "jan",  "jr",
    "lt",   "ltd", "maj", "messrs", "mr",   "mrs",  "ms",   "mt",  "nov",  "nr",  "oct", "pp",   "pres",
    "prof", "rep", "rev", "sen",    "sep",  "sept", "sgt",  "sr",  "st",   "usw", "vol", "vs"};
static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));

bool ends_sentence(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U'。' || c == U'！' || c == U'？' ||
           c == U'｡' || c == U'؟' || c == U'۔' || c == U'।' || c == U'॥' || c == U'։';
}

bool needs_no_blank(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'｡'; }

bool closes(char32_t c) {
    return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == U'”' || c == U'’' || c == U'»' ||
           c == U'“' || c == U'」' || c == U'』' || c == U'）' || c == U'】';
}

/// Where the character begins that ends at `end`. REQUIRES: end > 0.
std::size_t character_before(std::string_view text, std::size_t end) {
    std::size_t at = end - 1;
    while (at > 0 && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return decode(text, at).length == end - at ? at : end - 1;
}

/// The word before the point at `at`, with the points inside it: "U.S" before "U.S.". Of a long word its end.
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

bool is_one_capital(std::string_view word) {
    return !word.empty() && decode(word, 0).length == word.size() && is_uppercase(decode(word, 0).code);
}

/// The point after `word` may be its own and not the sentence's.
bool is_abbreviated(std::string_view word, bool before_number) {
    if (is_one_capital(word)) return true;
    std::string lowered;
    for (const char c : word) lowered += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    if (before_number && (lowered == "no" || lowered == "nos")) return true;
    for (const std::string_view pointed : {"e.g", "i.e", "z.b", "d.h", "u.a"})
        if (lowered == pointed) return true;
    const std::size_t last_point = word.rfind('.');  // U.S. but neither "end.Next" nor 3.14
    if (last_point != std::string_view::npos) return is_one_capital(word.substr(last_point + 1));
    return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), lowered);
}

/// A sentence can begin with what stands at `at`: anything but a lower-case letter.
bool can_begin(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Decoded c = decode(text, at);
        const Letter letter = letter_class(c.code);
        if (letter != Letter::none) return !is_lowercase(c.code);
        if (is_blank(c.code)) return true;
        at += c.length;
    }
    return true;
}

/// The closing marks, quotes and brackets that begin at `at`.
struct Close {
    std::size_t end;
    bool border;  // the sentence ends there
};

Close close_at(std::string_view text, std::size_t at, Decoded mark) {
    std::size_t end = at + mark.length;
    bool only_point = mark.code == U'.';
    while (end < text.size()) {
        const Decoded c = decode(text, end);
        if (ends_sentence(c.code)) only_point = false;
        if (!ends_sentence(c.code) && !closes(c.code)) break;
        end += c.length;
    }
    std::size_t next = end;
    while (next < text.size() && is_blank(decode(text, next).code)) next += decode(text, next).length;
    if (next >= text.size() || needs_no_blank(mark.code)) return {end, true};
    if (next == end || !can_begin(text, next)) return {end, false};
    const bool number = letter_class(decode(text, next).code) == Letter::digit;
    return {end, !only_point || !is_abbreviated(word_before(text, at), number)};
}

}  // namespace

Span trim_blanks(std::string_view text, Span span) {
    while (!span.empty()) {
        const Decoded c = decode(text, span.begin);
        if (!c.valid || !is_blank(c.code)) break;
        span.begin += c.length;
    }
    while (!span.empty()) {
        const std::size_t last = character_before(text, span.end);
        const Decoded c = decode(text, last);
        if (last < span.begin || !c.valid || last + c.length != span.end || !is_blank(c.code)) break;
        span.end = last;
    }
    if (span.empty()) span.end = span.begin;
    return span;
}

std::vector<Span> find_sentences(std::string_view text) {
    std::vector<Span> sentences;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const Span trimmed = trim_blanks(text, {begin, end});
        if (!trimmed.empty()) sentences.push_back(trimmed);
        begin = end;
    };
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        if (!c.valid || !ends_sentence(c.code)) {
            at += c.length;
            continue;
        }
        const Close marks = close_at(text, at, c);
        if (marks.border) close(marks.end);
        at = marks.end;
    }
    close(text.size());
    return sentences;
}

}  // namespace locus
