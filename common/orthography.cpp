#include "common/orthography.h"

#include "common/folding.h"
#include "common/utf8.h"
#include "common/words.h"

namespace locus {
namespace {

// Of each vowel the same five tones.
constexpr std::size_t kTones = 5;
constexpr std::u32string_view kOfA = U"àáảãạ";
constexpr std::u32string_view kOfE = U"èéẻẽẹ";
constexpr std::u32string_view kOfO = U"òóỏõọ";
constexpr std::u32string_view kOfU = U"ùúủũụ";
constexpr std::u32string_view kOfY = U"ỳýỷỹỵ";
static_assert(kOfA.size() == kTones && kOfE.size() == kTones && kOfO.size() == kTones &&
              kOfU.size() == kTones && kOfY.size() == kTones);

}  // namespace

std::string_view without_turkish_suffixes(std::string_view spelling) {
    constexpr std::size_t kLeast = 2;  // letters of what takes suffixes
    std::size_t letters = 0;
    for (std::size_t at = 0; at < spelling.size();) {
        const std::string_view before = spelling.substr(0, at);
        if (const unsigned apostrophe = apostrophe_at(spelling, at); apostrophe > 0) {
            const bool digit = at > 0 && before.back() >= '0' && before.back() <= '9';
            if ((letters >= kLeast || digit) && lower(before, "turkish") != "kur") return before;
            letters = 0;
            at += apostrophe;
        } else {
            at += decode(spelling, at).length;
            ++letters;
        }
    }
    return spelling;
}

std::string with_vietnamese_tone(std::string syllable) {
    if (syllable.size() < 2) return syllable;
    const char last = syllable.back();
    const std::u32string_view on_last = last == 'a' ? kOfA : last == 'e' ? kOfE : last == 'y' ? kOfY : U"";
    if (on_last.empty()) return syllable;
    const std::size_t first = character_before(syllable, syllable.size() - 1);
    const char32_t vowel = decode(syllable, first).code;
    const std::size_t tone = (last == 'y' ? kOfU : kOfO).find(vowel);
    if (tone == std::u32string_view::npos) return syllable;
    syllable.resize(first);
    syllable += last == 'y' ? 'u' : 'o';
    append_utf8(syllable, on_last[tone]);
    return syllable;
}

}  // namespace locus
