#include "common/utf8.h"

#include <array>
#include <cstring>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>
#include <vector>

namespace locus {
namespace {

bool is_mark(char32_t code) {
    return (U_GET_GC_MASK(static_cast<UChar32>(code)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

bool written_without_blanks(UScriptCode script) {
    switch (script) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR: return true;
        default: return false;
    }
}

}  // namespace

Decoded decode_beyond_ascii(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    // U8_NEXT stops after the maximal part that could have begun a character, never inside it.
    const std::size_t window = std::min<std::size_t>(4, text.size() - at);
    int32_t i = 0;
    UChar32 code = 0;
    U8_NEXT(bytes + at, i, static_cast<int32_t>(window), code);
    if (code < 0) return {U'\uFFFD', static_cast<unsigned>(i), false};
    return {static_cast<char32_t>(code), static_cast<unsigned>(i), true};
}

std::size_t skip_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080;
    for (std::array<std::uint64_t, 4> words{}; at + sizeof words <= text.size(); at += sizeof words) {
        std::memcpy(words.data(), text.data() + at, sizeof words);
        if (((words[0] | words[1] | words[2] | words[3]) & kHighBits) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

std::size_t character_before(std::string_view text, std::size_t end) {
    std::size_t at = end - 1;
    while (at > 0 && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return decode(text, at).length == end - at ? at : end - 1;
}

char32_t code_before(std::string_view text, std::size_t end) {
    return end == 0 ? U'\0' : decode(text, character_before(text, end)).code;
}

void append_utf8(std::string& out, char32_t code) {
    char bytes[4];
    int32_t length = 0;
    UBool failed = false;
    U8_APPEND(bytes, length, 4, static_cast<UChar32>(code), failed);
    if (failed) return append_utf8(out, U'\uFFFD');
    out.append(bytes, length);
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; (at = skip_ascii(text, at)) < text.size();) {
        const Decoded c = decode_beyond_ascii(text, at);
        if (!c.valid) return false;
        at += c.length;
    }
    return true;
}

std::string replace_invalid(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        if (c.valid)
            out.append(text.substr(at, c.length));
        else
            out.append("\uFFFD");
        at += c.length;
    }
    return out;
}

std::size_t count_characters(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = skip_ascii(text, at);
        n += end - at;
        for (at = end; at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80; ++n)
            at += decode_beyond_ascii(text, at).length;
    }
    return n;
}

bool is_longer_than(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return false;    // a character is a byte at least
    if (text.size() / 4 > limit) return true;  // and four at most
    std::size_t at = 0;
    for (std::size_t n = 0; at < text.size() && n < limit; ++n) at += decode(text, at).length;
    return at < text.size();
}

Letter letter_class_beyond_ascii(char32_t code) {
    const auto c = static_cast<UChar32>(code);
    const uint32_t category = U_GET_GC_MASK(c);
    if (category & U_GC_M_MASK) return Letter::mark;
    if (category & (U_GC_L_MASK | U_GC_NL_MASK)) {
        if (code == 0xFF9E || code == 0xFF9F) return Letter::mark;  // the voicing of half-width kana
        if (code == 0x0E33 || code == 0x0EB3) return Letter::mark;  // the am of Thai and Lao
        UErrorCode status = U_ZERO_ERROR;
        if (code >= 0x0E00 && written_without_blanks(uscript_getScript(c, &status))) return Letter::ideograph;
        // The prolonged sound mark belongs to both kana, 〆 to Han among others: to no script of its own.
        if (code >= 0x3000 && (uscript_hasScript(c, USCRIPT_KATAKANA) || uscript_hasScript(c, USCRIPT_HAN)))
            return Letter::ideograph;
        return Letter::letter;
    }
    if (category & U_GC_ND_MASK) return Letter::digit;
    // The soft hyphen and the zero-width joiners stand inside words; blanks of no width do not.
    if (code == 0xAD || code == 0x200C || code == 0x200D) return Letter::mark;
    return Letter::none;
}

bool is_southeast_asian(char32_t code) {
    if (code < 0x0E00 || code > 0xAA7F) return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(code), &status)) {
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR: return true;
        default: return false;
    }
}

bool is_blank_beyond_ascii(char32_t code) { return u_isUWhiteSpace(static_cast<UChar32>(code)); }

bool is_uppercase(char32_t code) {
    if (code < 0x80) return code >= 'A' && code <= 'Z';
    return (U_GET_GC_MASK(static_cast<UChar32>(code)) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}

bool is_lowercase(char32_t code) {
    if (code < 0x80) return code >= 'a' && code <= 'z';
    return (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_LL_MASK) != 0;
}

bool is_sentence_terminal_beyond_ascii(char32_t code) {
    return u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_S_TERM) != 0;
}

unsigned display_width(char32_t code) {
    if (code < 0x300) return 1;  // the soft hyphen too
    const auto c = static_cast<UChar32>(code);
    const auto property = [c](UProperty which) { return u_getIntPropertyValue(c, which); };
    if (is_mark(code) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return 0;
    // The vowels and finals of Hangul letters stand in the cell of the initial.
    const int32_t syllable = property(UCHAR_HANGUL_SYLLABLE_TYPE);
    if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
    const int32_t width = property(UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace locus
