#include "common/words.h"

#include <array>

#include "common/utf8.h"

namespace locus {
namespace {

constexpr std::uint32_t kMostParts = 8;  // of one compound; longer chains are lists, not words

struct Character {
    Letter letter;
    unsigned length;
};

constexpr std::array<Letter, 128> ascii_letters() {
    std::array<Letter, 128> table{};
    for (char c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = Letter::letter;
    for (char c = '0'; c <= '9'; ++c) table[c] = Letter::digit;
    return table;
}

constexpr std::array<Letter, 128> kAscii = ascii_letters();

/// Past the end there is a blank.
Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {Letter::none, 1};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {kAscii[byte], 1};
    const Decoded c = decode(text, at);
    return {c.valid ? letter_class(c.code) : Letter::none, c.length};
}

bool letter_at(std::string_view text, std::size_t at) {
    return character_at(text, at).letter == Letter::letter;
}
bool digit_at(std::string_view text, std::size_t at) {
    return character_at(text, at).letter == Letter::digit;
}
bool begins_word(Letter letter) { return letter != Letter::none && letter != Letter::mark; }
bool ascii_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// The scanner of one text. All positions are bytes; `at` is where a word begins.
class Scanner {
  public:
    Scanner(std::string_view text, Apostrophe apostrophe) : text_(text), apostrophe_(apostrophe) {}

    /// Where the acronym ends that begins at `at`, or `at`. U.S. takes its last point, U.S does as well.
    std::size_t acronym_end(std::size_t at) const {
        constexpr std::size_t kMostLetters = 16;  // and no farther look ahead from each of a long chain
        std::size_t letters = 0;
        std::size_t end = at;
        while (letters <= kMostLetters) {
            const Character c = character_at(text_, end);
            if (c.letter != Letter::letter || continues(end + c.length)) break;
            ++letters;
            end += c.length;
            if (end >= text_.size() || text_[end] != '.') break;
            ++end;
        }
        if (letters < 2 || letters > kMostLetters || continues(end)) return at;
        return with_possessive(end);
    }

    /// Where the plain word ends that begins at `at`.
    std::size_t word_end(std::size_t at) const {
        const Character first = character_at(text_, at);
        std::size_t end = at + first.length;
        if (first.letter == Letter::ideograph) {  // with the marks of decomposed kana
            while (character_at(text_, end).letter == Letter::mark) end += character_at(text_, end).length;
            return end;
        }
        for (bool after_letter = first.letter == Letter::letter;;) {
            const Character c = character_at(text_, end);
            if (c.letter == Letter::letter || c.letter == Letter::digit || c.letter == Letter::mark) {
                after_letter = c.letter == Letter::letter || (c.letter == Letter::mark && after_letter);
                end += c.length;
            } else if (const unsigned joint = inner_joint(at, end, after_letter); joint > 0) {
                end += joint;
            } else {
                return with_possessive(with_suffix(at, end));
            }
        }
    }

    /// The length of what joins the compound's part that ends at `end` to a next one, else 0.
    unsigned joint_at(std::size_t end) const {
        unsigned length = hyphen_at(text_, end);
        if (length == 0 && apostrophe_ == Apostrophe::joins &&
            letter_at(text_, end + apostrophe_at(text_, end)))
            length = apostrophe_at(text_, end);
        if (length == 0 && end < text_.size() && (text_[end] == ':' || text_[end] == '/') &&
            ascii_digit_at(text_, end - 1) && ascii_digit_at(text_, end + 1))
            length = 1;
        if (length == 0) return 0;
        const Letter next = character_at(text_, end + length).letter;
        return next == Letter::letter || next == Letter::digit ? length : 0;
    }

  private:
    bool continues(std::size_t at) const {
        const Letter letter = character_at(text_, at).letter;
        return letter == Letter::letter || letter == Letter::digit || letter == Letter::mark;
    }

    /// What may stand between two characters of one word: don’t, 3.14, 1,000.
    unsigned inner_joint(std::size_t begin, std::size_t end, bool after_letter) const {
        if (end >= text_.size()) return 0;
        if (after_letter && apostrophe_ != Apostrophe::joins) {
            const unsigned length = apostrophe_at(text_, end);
            return length > 0 && letter_at(text_, end + length) ? length : 0;
        }
        if (!ascii_digit_at(text_, end - 1)) return 0;
        if (text_[end] == '.') return ascii_digit_at(text_, end + 1) ? 1 : 0;
        return text_[end] == ',' && groups_thousands(begin, end) ? 1 : 0;
    }

    /// The comma at `end` stands before exactly three digits and after one to three.
    bool groups_thousands(std::size_t begin, std::size_t end) const {
        std::size_t before = 0;
        while (before < 4 && before < end - begin && ascii_digit_at(text_, end - 1 - before)) ++before;
        if (before < 1 || before > 3) return false;
        for (std::size_t i = 1; i <= 3; ++i)
            if (!ascii_digit_at(text_, end + i)) return false;
        return !digit_at(text_, end + 4);
    }

    /// With the 's of G7's and U.S.'s, the suffix of 1923'te; where an apostrophe may stand inside the word
    /// it is there already.
    std::size_t with_possessive(std::size_t end) const {
        const unsigned length = apostrophe_ == Apostrophe::joins ? 0 : apostrophe_at(text_, end);
        if (length > 0 && apostrophe_ == Apostrophe::suffixes) return with_letters(end, length);
        if (length == 0 || end + length >= text_.size() || (text_[end + length] | 0x20) != 's') return end;
        return continues(end + length + 1) ? end : end + length + 1;
    }

    /// With the letters behind what stands at `end`, if there are any.
    std::size_t with_letters(std::size_t end, unsigned length) const {
        if (!letter_at(text_, end + length)) return end;
        for (end += length; letter_at(text_, end) || character_at(text_, end).letter == Letter::mark;)
            end += character_at(text_, end).length;
        return end;
    }

    /// C++, C#, F#.
    std::size_t with_suffix(std::size_t begin, std::size_t end) const {
        if (end - begin != 1 || !letter_at(text_, begin)) return end;
        const std::string_view rest = text_.substr(end);
        const std::size_t length = rest.starts_with("++") ? 2 : rest.starts_with('#') ? 1 : 0;
        return length > 0 && !continues(end + length) ? end + length : end;
    }

    std::string_view text_;
    Apostrophe apostrophe_;
};

constexpr std::array<std::uint8_t, 256> byte_kinds() {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t byte = 0; byte < 0x80; ++byte)
        if (kAscii[byte] == Letter::none) table[byte] = kPartsWords | kEndsWord;
    table['-'] = table['\''] = 0;
    table['.'] = table['+'] = table['#'] = kEndsWord;
    return table;
}

}  // namespace

const std::array<std::uint8_t, 256> kByteKinds = byte_kinds();

unsigned apostrophe_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '\'') return 1;
    return text.substr(at, 3) == "\u2019" ? 3 : 0;
}

unsigned hyphen_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '-') return 1;
    const std::string_view three = text.substr(at, 3);
    return three == "\u2010" || three == "\u2011" ? 3 : 0;
}

std::size_t find_joined_words(std::string_view text, std::size_t at, Apostrophe apostrophe,
                              std::vector<WordSpan>& words) {
    words.clear();
    const Scanner scanner(text, apostrophe);
    const Character first = character_at(text, at);
    if (!begins_word(first.letter)) return at + first.length;
    std::uint32_t parts = 0;
    const std::size_t begin = at;
    for (;;) {
        std::size_t end = scanner.acronym_end(at);
        const WordKind kind = end > at ? WordKind::acronym : WordKind::word;
        if (end == at) end = scanner.word_end(at);
        words.push_back({{at, end}, kind, 1, false});
        ++parts;
        at = end;
        if (first.letter == Letter::ideograph) break;
        const unsigned joint = scanner.joint_at(at);
        if (joint == 0) break;
        at += joint;
    }
    if (parts > 1 && parts <= kMostParts)
        words.insert(words.begin(), {{begin, at}, WordKind::compound, parts, false});
    return at;
}

}  // namespace locus
