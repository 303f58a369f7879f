#include "common/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <unicode/ucsdet.h>
#include <vector>

#include "common/charset.h"
#include "common/prose.h"
#include "common/utf8.h"

namespace locus {
namespace {

using namespace std::string_view_literals;

bool has_high_bit(char byte) { return (static_cast<unsigned char>(byte) & 0x80) != 0; }

/// Most characters beyond ASCII are UTF-8. Three bytes that fit together say more than two, which do in other
/// encodings too; of a stretch of broken bytes a few count, however long it is.
bool is_mostly_utf8(std::string_view bytes) {
    constexpr std::uint64_t kMostOfStretch = 4;
    std::uint64_t valid = 0;
    std::uint64_t broken = 0;
    std::uint64_t stretch = 0;
    for (std::size_t at = 0; (at = skip_ascii(bytes, at)) < bytes.size();) {
        for (; at < bytes.size() && has_high_bit(bytes[at]);) {
            const auto first = static_cast<unsigned char>(bytes[at]);
            if (first >= 0xC2 && first < 0xE0 && at + 1 < bytes.size() &&
                (static_cast<unsigned char>(bytes[at + 1]) & 0xC0) == 0x80) {  // most, and quick to tell
                ++valid;
                stretch = 0;
                at += 2;
                continue;
            }
            const Decoded c = decode_beyond_ascii(bytes, at);
            valid += !c.valid ? 0 : c.length == 2 ? 1 : 3;
            stretch = c.valid ? 0 : stretch + 1;
            broken += stretch > 0 && stretch <= kMostOfStretch;
            at += c.length;
        }
        stretch = 0;
    }
    return broken == 0 || valid > broken;
}

Encoding by_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) return {std::string(kUtf8), 3};
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return {"UTF-32BE", 4};
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return {"UTF-32LE", 4};
    if (bytes.starts_with("\xFE\xFF"sv)) return {"UTF-16BE", 2};
    if (bytes.starts_with("\xFF\xFE"sv)) return {"UTF-16LE", 2};
    return {std::string(kUtf8), 0};
}

/// What two-byte units of one byte order are.
struct Units {
    std::array<std::size_t, 256> of_high_byte{};
    std::size_t count = 0;
    std::size_t latin_letters = 0;  // ASCII only
    std::size_t high_bits = 0;      // bytes beyond ASCII
    std::size_t broken = 0;         // control characters, private use, surrogates alone
};

Units count_units(std::string_view bytes, std::size_t high, std::size_t low) {
    Units units;
    bool after_lead = false;  // the first half of a surrogate pair
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto h = static_cast<unsigned char>(bytes[at + high]);
        const auto l = static_cast<unsigned char>(bytes[at + low]);
        ++units.count;
        ++units.of_high_byte[h];
        units.high_bits += (h >> 7) + (l >> 7);
        if (h == 0) {
            const bool control = (l < 0x20 && (l < '\t' || l > '\r')) || (l >= 0x7F && l < 0xA0);
            units.broken += control;
            units.latin_letters += (l | 0x20) >= 'a' && (l | 0x20) <= 'z';
        }
        const bool lead = h >= 0xD8 && h < 0xDC;
        const bool trail = h >= 0xDC && h < 0xE0;
        units.broken += trail != after_lead || (h >= 0xE0 && h < 0xF9) || (h == 0xFF && l >= 0xFE);
        after_lead = lead;
    }
    return units;
}

/// Text in UTF-16 has units of one script, and others of Latin-1 between them: at the least its blanks or
/// line ends. Letters beyond 3000 are of so many units that bytes of any kind look like them: there Latin
/// letters are few, and the bytes are not all ASCII, as those of a text with a NUL in it.
bool reads_as_text(const Units& units) {
    const auto& highs = units.of_high_byte;
    const std::size_t latin = highs[0];
    const std::size_t script = *std::max_element(highs.begin() + 1, highs.begin() + 0x30);
    const std::size_t punctuation = highs[0x20];  // quotes, dashes
    if (units.count < 2 || units.broken > 0) return false;
    if ((latin + script + punctuation) * 10 >= units.count * 9) return latin * 50 >= units.count;
    return latin * 500 >= units.count && units.latin_letters * 4 < latin &&
           units.high_bits * 4 >= units.count - latin;
}

/// The byte order of UTF-16 without a mark, by its NULs; empty when it is something else.
std::string_view unmarked_utf16(std::string_view bytes) {
    constexpr std::size_t kLookedAt = 64 << 10;
    const bool odd = bytes.size() % 2 != 0;
    bytes = bytes.substr(0, kLookedAt);
    if (odd || bytes.find('\0') == std::string_view::npos) return {};
    if (skip_ascii(bytes, 0) < bytes.size() && is_mostly_utf8(bytes)) return {};
    const bool little = reads_as_text(count_units(bytes, 1, 0));
    const bool big = reads_as_text(count_units(bytes, 0, 1));
    if (little == big) return {};
    return little ? "UTF-16LE" : "UTF-16BE";
}

/// Lines with bytes beyond ASCII: what a detector can learn from.
std::string telling_lines(std::string_view bytes) {
    constexpr std::size_t kEnough = 32 << 10;
    constexpr std::size_t kLongestLine = 4 << 10;
    std::string lines;
    for (std::size_t at = 0; lines.size() < kEnough && (at = skip_ascii(bytes, at)) < bytes.size();) {
        const std::size_t before = bytes.substr(0, at).find_last_of("\r\n");
        std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        if (at - begin > kLongestLine / 2) begin = at;
        const std::size_t end =
            std::min(begin + kLongestLine, std::min(bytes.size(), bytes.find_first_of("\r\n", at)));
        lines.append(bytes.substr(begin, end - begin)).append("\n");
        at = end;
    }
    return lines;
}

std::string decoded(std::string_view bytes, const std::string& encoding) {
    Decoder decoder(bytes, {encoding, 0});
    SourceText text;
    while (!decoder.done()) decoder.read(bytes.size() + 8, text);
    return text.text();
}

/// Where the detector cannot tell them apart: what is met more often, first.
std::size_t rareness(std::string_view name) {
    constexpr std::array kCommon = {"ISO-8859-1"sv, "windows-1252"sv, "windows-1251"sv, "KOI8-R"sv,
                                    "ISO-8859-2"sv, "windows-1250"sv, "ISO-8859-9"sv,   "windows-1254"sv,
                                    "ISO-8859-7"sv, "windows-1253"sv, "ISO-8859-8-I"sv, "ISO-8859-8"sv};
    return static_cast<std::size_t>(std::find(kCommon.begin(), kCommon.end(), name) - kCommon.begin());
}

struct Guess {
    std::string name;
    int confidence;
};

/// The detector's guesses, best first, that can be an encoding of these bytes: texts in 7 bits or with NULs
/// are told before, and EBCDIC is none that files are written in here.
std::vector<Guess> guesses(std::string_view lines) {
    constexpr std::array kNot = {"UTF-"sv, "IBM"sv, "ISO-2022"sv};
    constexpr int kMultibyte = 30;  // what all double bytes could be has 10
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              ucsdet_close);
    ucsdet_setText(detector.get(), lines.data(), static_cast<int32_t>(lines.size()), &status);
    int32_t found = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &status);
    std::vector<Guess> out;
    for (int32_t i = 0; U_SUCCESS(status) && i < found; ++i) {
        const std::string_view name = ucsdet_getName(matches[i], &status);
        const int confidence = ucsdet_getConfidence(matches[i], &status);
        const bool single = name.starts_with("ISO-8859") || name.starts_with("windows") || name == "KOI8-R";
        if (std::any_of(kNot.begin(), kNot.end(), [&](auto no) { return name.starts_with(no); })) continue;
        if (single || confidence >= kMultibyte) out.push_back({std::string(name), confidence});
    }
    std::stable_sort(out.begin(), out.end(), [](const Guess& a, const Guess& b) {
        return a.confidence != b.confidence ? a.confidence > b.confidence
                                            : rareness(a.name) < rareness(b.name);
    });
    return out;
}

/// The Windows encoding where it holds more than the standard one, or where the bytes need it.
std::string as_written(const std::string& name, std::string_view bytes) {
    struct Pair {
        std::string_view iso;
        std::string_view windows;
        bool same_letters;
    };
    constexpr std::array kPairs = {
        Pair{"ISO-8859-1", "windows-1252", true}, Pair{"ISO-8859-9", "windows-1254", true},
        Pair{"ISO-8859-2", "windows-1250", false}, Pair{"ISO-8859-7", "windows-1253", false},
        Pair{"ISO-8859-8", "windows-1255", false}};
    const bool windows_bytes = std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        return static_cast<unsigned char>(byte) >= 0x80 && static_cast<unsigned char>(byte) < 0xA0;
    });
    const std::string_view standard = name == "ISO-8859-8-I" ? "ISO-8859-8" : std::string_view(name);
    for (const Pair& pair : kPairs)
        if (standard == pair.iso && (pair.same_letters || windows_bytes)) return std::string(pair.windows);
    return std::string(standard);
}

std::string guessed(std::string_view bytes) {
    constexpr const char* kWestern = "windows-1252";
    const std::string lines = telling_lines(bytes);
    std::vector<Guess> all = guesses(lines);
    all.push_back({kWestern, 0});
    const std::string western = decoded(lines, kWestern);
    for (const Guess& guess : all) {
        const std::string name = as_written(guess.name, bytes);
        const std::string text = decoded(lines, name);
        if (!reads_as_prose(text)) continue;
        return text == western ? kWestern : name;
    }
    return std::string(kUtf8);
}

}  // namespace

Encoding detect_encoding(std::string_view bytes) {
    const Encoding marked = by_mark(bytes);
    if (marked.mark > 0) return marked;
    if (const std::string_view wide = unmarked_utf16(bytes); !wide.empty()) return {std::string(wide), 0};
    if (is_mostly_utf8(bytes)) return {};
    return {guessed(bytes), 0};
}

bool is_wide(std::string_view bytes) {
    const Encoding marked = by_mark(bytes);
    return marked.mark > 0 ? marked.name != kUtf8 : !unmarked_utf16(bytes).empty();
}

}  // namespace locus
