#include "common/prose.h"

#include <cstdint>

#include "common/utf8.h"

namespace locus {
namespace {

bool is_letter(char32_t code) {
    const Letter letter = letter_class(code);
    return letter != Letter::none && letter != Letter::digit;
}

enum class Fit : std::uint8_t { known, odd, silent };

bool is_one_of(std::u32string_view characters, char32_t code) {
    return characters.find(code) != std::u32string_view::npos;
}

Fit fit_of(char32_t before, char32_t code, char32_t after) {
    if (is_letter(code)) {
        const bool alone = !is_letter(before) && !is_letter(after);
        const bool mixed = code >= 0x370 && is_letter(before) && before < 0x250;
        const bool capital_inside = is_uppercase(code) && is_lowercase(before);
        const bool word = code < 0x250 ? is_one_of(U"àáéèóòöåæøÀÁÉÈÖÅÆØ", code) : !is_uppercase(code);
        return mixed || capital_inside || (alone && !word) ? Fit::odd : Fit::known;
    }
    if (is_one_of(U"«»„“”‚‘’‹›–—…•·№", code) || code >= 0x3000) return Fit::known;
    const bool symbol = is_one_of(U"\u00A0°§©®™€£¢¥±×½¼¾¿¡´¨ªº²³", code);
    return symbol && !is_letter(before) ? Fit::silent : Fit::odd;
}

}  // namespace

bool reads_as_prose(std::string_view text) {
    constexpr std::size_t kRepeated = 2;  // of one character after itself
    std::size_t known = 0;
    std::size_t odd = 0;
    char32_t before = U' ';
    std::size_t repeated = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        at += c.length;
        repeated = c.code == before ? repeated + 1 : 0;
        if (c.code >= 0x80) {
            const Fit fit = fit_of(before, c.code, at < text.size() ? decode(text, at).code : U' ');
            known += fit == Fit::known && repeated < kRepeated;
            odd += fit == Fit::odd || repeated >= kRepeated;
        }
        before = c.code;
    }
    return known > 0 && odd * 4 <= known;
}

}  // namespace locus
