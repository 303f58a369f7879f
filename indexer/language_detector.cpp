#include "indexer/language_detector.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstdio>  // which the next one needs

#include "common/languages.h"
#include "common/passage.h"
#include "common/script.h"
#include "common/utf8.h"

namespace locus {
namespace {

// A page may begin with a line in another language and end with one. All of 20,346 English articles are told
// by a long sample, as they are by one twice as long; it takes 22 µs an article, a tenth of it for finding
// the words. Nearly always half of it leaves no doubt.
constexpr std::size_t kPieces = 3;
constexpr std::size_t kShortPiece = 80;  // bytes, about
constexpr std::size_t kLongPiece = 160;

/// Nothing but words and blanks: the detector stops at bytes that are no text.
void append_words(std::string& out, std::string_view text) {
    const auto is_in_word = [](Decoded c) {
        const Letter letter = letter_class(c.code);
        return c.valid && letter != Letter::none && letter != Letter::digit;
    };
    for (std::size_t at = 0; at < text.size();) {
        Decoded c{};
        std::size_t end = at;
        while (end < text.size() && is_in_word(c = decode(text, end))) end += c.length;
        out.append(text.substr(at, end - at));
        if (end < text.size() && !out.empty() && out.back() != ' ') out += ' ';
        at = std::min<std::size_t>(text.size(), end + c.length);  // behind what is in none
    }
    out += ' ';
}

/// `text` from the first byte behind `begin`, and to the last one before `end`, where a word or at least a
/// character begins.
std::string_view piece(std::string_view text, std::size_t begin, std::size_t end) {
    const auto continues = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    const auto border = [&](std::size_t at) {
        constexpr std::size_t kLongestWord = 32;
        for (std::size_t i = at; at > 0 && i < std::min(text.size(), at + kLongestWord); ++i)
            if (text[i] == ' ' || text[i] == '\n') return i;
        while (continues(at)) ++at;
        return at;
    };
    const std::size_t first = border(begin);
    return text.substr(first, border(std::min(end, text.size())) - first);
}

std::string sample(std::string_view text, std::size_t piece_bytes) {
    std::string out;
    if (text.size() <= kPieces * piece_bytes) {
        append_words(out, text);
        return out;
    }
    for (std::size_t i = 0; i < kPieces; ++i) {
        const std::size_t begin = text.size() / kPieces * i;
        append_words(out, piece(text, begin, begin + piece_bytes));
    }
    return out;
}

/// As ISO 639-1 has it; the detector keeps some older codes, and tells scripts and countries apart.
std::string_view iso_code(CLD2::Language language) {
    const std::string_view code = CLD2::LanguageCode(language);
    if (code == "iw") return "he";
    if (code == "jw") return "jv";
    if (code == "zh-Hant") return "zh";
    if (code == "sr-ME") return "sr";
    return code;
}

struct Guess {
    std::string language;  // empty when it is none to trust
    bool beyond_doubt = false;
};

Guess detected(const std::string& words) {
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language guesses[3] = {};
    int shares[3] = {};
    double scores[3] = {};  // 1000: as usual for the language
    int letters = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummary(words.data(), static_cast<int>(words.size()), true, &hints, 0, guesses,
                                   shares, scores, nullptr, &letters, &reliable);
    // Cut out of English news, pieces of fewer than 20 bytes are taken for another language once in 200
    // times, and such of German once in 11; from there on, with the scores asked for, once in 3,000 and once
    // in 40.
    constexpr int kTooShort = 20;
    if (letters < kTooShort) return {};
    const double usual_enough = letters < 50 ? 700 : letters < 100 ? 500 : 0;
    if (scores[0] < usual_enough) return {};
    const std::string name = language_name(iso_code(guesses[0]));
    if (!is_language(name)) return {};
    constexpr int kNearlyAll = 95;  // percent
    return {name, reliable && shares[0] >= kNearlyAll && scores[0] >= 500};
}

}  // namespace

std::string detect_language(std::string_view text, const std::vector<Span>& marks) {
    const std::string blanked = marks.empty() ? std::string() : blank_out(text, marks);
    if (!marks.empty()) text = blanked;
    const Guess short_guess = detected(sample(text, kShortPiece));
    if (short_guess.beyond_doubt) return short_guess.language;
    const std::string words = sample(text, kLongPiece);
    const std::string language = detected(words).language;
    return language.empty() ? std::string(usual_language(main_script(words))) : language;
}

}  // namespace locus
