#include "common/folding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <vector>

#include "common/unicode_data.h"
#include "common/utf8.h"

namespace locus {
namespace {

using Utf16 = std::vector<UChar>;

Utf16 to_utf16(std::string_view text) {
    Utf16 out(text.size() + 1);
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
                         static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &status);
    out.resize(U_SUCCESS(status) ? length : 0);
    return out;
}

std::string to_utf8(const Utf16& text) {
    std::string out(text.size() * 3 + 1, '\0');
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
                       static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &status);
    out.resize(U_SUCCESS(status) ? length : 0);
    return out;
}

Utf16 normalize(const UNormalizer2* form, const Utf16& text) {
    Utf16 out(text.size() * 4 + 32);
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = unorm2_normalize(form, text.data(), static_cast<int32_t>(text.size()), out.data(),
                                      static_cast<int32_t>(out.size()), &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {  // one character can become eighteen
        out.resize(length);
        status = U_ZERO_ERROR;
        length = unorm2_normalize(form, text.data(), static_cast<int32_t>(text.size()), out.data(),
                                  static_cast<int32_t>(out.size()), &status);
    }
    if (U_FAILURE(status)) return text;
    out.resize(length);
    return out;
}

const UNormalizer2* nfc() {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFCInstance(&status);
}

const UNormalizer2* nfd() {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFDInstance(&status);
}

const UNormalizer2* nfkd() {
    load_unicode_data();
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFKDInstance(&status);
}

bool has_compatibility_forms(const Utf16& text) {
    for (std::size_t i = 0; i < text.size();) {
        UChar32 code = 0;
        U16_NEXT(text.data(), i, text.size(), code);
        const int32_t type = u_getIntPropertyValue(code, UCHAR_DECOMPOSITION_TYPE);
        if (type != U_DT_NONE && type != U_DT_CANONICAL) return true;
    }
    return false;
}

/// In parts, compatibility forms too. ICU's code alone knows most letters' parts; its data, which take half a
/// millisecond to load, are needed where there are such forms.
Utf16 decompose(const Utf16& text) {
    Utf16 apart = normalize(nfd(), text);
    return has_compatibility_forms(apart) ? normalize(nfkd(), text) : apart;
}

/// Marks of vowels and tones.
bool is_vietnamese_mark(char32_t mark) {
    constexpr std::u32string_view kMarks = U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";
    return kMarks.find(mark) != std::u32string_view::npos;
}

bool is_optional_mark(char32_t base, char32_t mark) {
    constexpr char32_t kGrave = 0x300;
    constexpr char32_t kAcute = 0x301;
    constexpr char32_t kDiaeresis = 0x308;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(base), &status)) {
        case USCRIPT_LATIN:
        case USCRIPT_GREEK:
        case USCRIPT_HEBREW:
        case USCRIPT_ARABIC:
        case USCRIPT_COMMON: return true;
        // Stress marks and the points of ё: й, ї, ѓ and ќ are letters that no reader would leave out.
        case USCRIPT_CYRILLIC:
            if (mark == kDiaeresis) return base == U'е';
            return (mark == kAcute || mark == kGrave) && base != U'г' && base != U'к';
        default: return false;
    }
}

/// Letters that Unicode does not decompose but that people write without their stroke.
std::string_view plain_spelling(char32_t code) {
    switch (code) {
        case U'ß': return "ss";
        case U'æ': return "ae";
        case U'œ': return "oe";
        case U'ø': return "o";
        case U'đ':
        case U'ð': return "d";
        case U'þ': return "th";
        case U'ł': return "l";
        case U'ı': return "i";
        case U'ħ': return "h";
        default: return {};
    }
}

/// The compatibility form of am, in Thai and Lao, is the usual one; it is the next letter behind its last
/// part.
bool is_am(std::string_view before, char32_t code) {
    return (code == 0x0E32 && before.ends_with("\u0E4D")) || (code == 0x0EB2 && before.ends_with("\u0ECD"));
}

bool is_mark(char32_t code) {
    return (U_GET_GC_MASK(static_cast<UChar32>(code)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

}  // namespace

std::string compose(std::string_view text) {
    return is_ascii(text) ? std::string(text) : to_utf8(normalize(nfc(), to_utf16(text)));
}

namespace {

constexpr char32_t kSimpleEnd = 0x530;

/// Composed Latin and Cyrillic letters: each is lowered and folded by itself, whatever stands beside it.
bool is_simple(char32_t c) {
    return c < 0x80 || (c >= 0xC0 && c < 0x250) || (c >= 0x400 && c < 0x483) ||
           (c >= 0x48A && c < kSimpleEnd);
}

bool is_simple(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        if (!c.valid || !is_simple(c.code)) return false;
        at += c.length;
    }
    return true;
}

/// What `convert` makes of a simple text, letter by letter; ICU is asked once for each.
class LetterByLetter {
  public:
    using Convert = std::string (*)(std::string_view);
    explicit LetterByLetter(Convert convert) : convert_(convert), known_(kSimpleEnd) {}

    std::string operator()(std::string_view text) {
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            const Decoded c = decode(text, at);
            std::string& letter = known_[c.code];
            if (letter.empty()) letter = convert_(text.substr(at, c.length));
            out += letter;
            at += c.length;
        }
        return out;
    }

  private:
    Convert convert_;
    std::vector<std::string> known_;
};

std::string lower_any(std::string_view text, std::string_view language);
std::string fold_any(std::string_view lowered, std::string_view language);

}  // namespace

std::string lower(std::string_view text, std::string_view language) {
    if (is_ascii(text) && language != "turkish") {
        std::string out(text);
        for (char& c : out)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
        return out;
    }
    thread_local LetterByLetter by_letter([](std::string_view letter) { return lower_any(letter, ""); });
    return language != "turkish" && is_simple(text) ? by_letter(text) : lower_any(text, language);
}

std::string fold_marks(std::string_view lowered, std::string_view language) {
    if (is_ascii(lowered)) return std::string(lowered);
    thread_local LetterByLetter by_letter([](std::string_view letter) { return fold_any(letter, ""); });
    return language != "vietnamese" && is_simple(lowered) ? by_letter(lowered) : fold_any(lowered, language);
}

namespace {

std::string lower_any(std::string_view text, std::string_view language) {
    const Utf16 composed = normalize(nfc(), to_utf16(text));
    Utf16 lowered(composed.size() * 3 + 1);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        u_strToLower(lowered.data(), static_cast<int32_t>(lowered.size()), composed.data(),
                     static_cast<int32_t>(composed.size()), language == "turkish" ? "tr" : "", &status);
    lowered.resize(U_SUCCESS(status) ? length : 0);
    return to_utf8(normalize(nfc(), lowered));
}

std::string fold_any(std::string_view lowered, std::string_view language) {
    const bool vietnamese = language == "vietnamese";
    const Utf16 apart = decompose(to_utf16(lowered));
    std::string out;
    char32_t base = 0;
    for (std::size_t i = 0; i < apart.size();) {
        UChar32 code = 0;
        U16_NEXT(apart.data(), i, apart.size(), code);
        if (code == 0xAD || code == 0x200C || code == 0x200D) continue;
        if (is_mark(static_cast<char32_t>(code))) {
            const bool stays = vietnamese && is_vietnamese_mark(static_cast<char32_t>(code));
            if (!stays && base != 0 && is_optional_mark(base, static_cast<char32_t>(code))) continue;
        } else {
            base = static_cast<char32_t>(code);
        }
        if (is_am(out, static_cast<char32_t>(code))) {
            out.resize(out.size() - 3);
            ++code;
        }
        const std::string_view plain = plain_spelling(static_cast<char32_t>(code));
        if (plain.empty() || (vietnamese && code == U'đ'))
            append_utf8(out, static_cast<char32_t>(code));
        else
            out += plain;
    }
    return lower(out);  // compatibility forms may have hidden capitals
}

}  // namespace
}  // namespace locus
