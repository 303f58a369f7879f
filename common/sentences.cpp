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

/// The word before the point at `at`, with the points inside it: "U.S" before "U.S.".
std::string_view word_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0) {
        const char c = text[begin - 1];
        const bool inside = c == '.' || (static_cast<unsigned char>(c) >= 0x80) || (c >= '0' && c <= '9') ||
                            ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        if (!inside) break;
        --begin;
    }
    return text.substr(begin, at - begin);
}

/// The point after `word` may be its own and not the sentence's.
bool is_abbreviated(std::string_view word) {
    if (word.empty()) return false;
    if (word.find('.') != std::string_view::npos) {  // U.S. or e.g., but not "end.Next" or 3.14
        const std::size_t last = word.rfind('.');
        return count_characters(word.substr(last + 1)) == 1 && is_uppercase(decode(word, last + 1).code);
    }
    if (count_characters(word) == 1) return is_uppercase(decode(word, 0).code);
    return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), lower(word));
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
    return {end, !only_point || !is_abbreviated(word_before(text, at))};
}

}  // namespace

Span trim_blanks(std::string_view text, Span span) {
    while (!span.empty()) {
        const Decoded c = decode(text, span.begin);
        if (!c.valid || !is_blank(c.code)) break;
        span.begin += c.length;
    }
    while (!span.empty()) {
        std::uint64_t last = span.end - 1;  // where the last character begins
        while (last > span.begin && span.end - last < 4 &&
               (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
            --last;
        const Decoded c = decode(text, last);
        if (!c.valid || last + c.length != span.end || !is_blank(c.code)) break;
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
