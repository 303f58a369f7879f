#include "indexer/paragraph_form.h"

#include <algorithm>
#include <vector>

#include "common/utf8.h"

namespace locus {
namespace {

constexpr std::u32string_view kClosers = U"\"')]}”’»›」』）】";
constexpr std::u32string_view kGoOn = U",;-–—…،、，；";  // a line of a poem or a list ends so, a headline not

/// The last character that closes no quote or bracket.
char32_t last_of(std::string_view text) {
    while (!text.empty()) {
        const std::size_t at = character_before(text, text.size());
        const char32_t code = decode(text, at).code;
        if (kClosers.find(code) == std::u32string_view::npos) return code;
        text = text.substr(0, at);
    }
    return 0;
}

bool ends_sentence_with(char32_t last) { return is_sentence_terminal(last); }

/// A word as blanks part it.
struct Word {
    std::string_view text;
    std::size_t letters = 0;
    std::size_t lower = 0;
    std::size_t digits = 0;
    std::size_t ideographs = 0;
    bool capital = false;  // its first letter
    bool colon = false;    // it ends in one
};

bool is_ascii_letter(unsigned char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }

Word read_word(std::string_view text) {
    Word word{text};
    const auto add_letter = [&](bool lower) {
        if (word.letters == 0) word.capital = !lower;
        ++word.letters;
        word.lower += lower;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (const auto c = static_cast<unsigned char>(text[at]); c < 0x80) {
            if (is_ascii_letter(c)) add_letter(c >= 'a');
            word.digits += c >= '0' && c <= '9';
            ++at;
            continue;
        }
        const Decoded c = decode(text, at);
        const Letter letter = letter_class(c.code);
        if (letter == Letter::letter) add_letter(is_lowercase(c.code));
        word.digits += letter == Letter::digit;
        word.ideographs += letter == Letter::ideograph;
        at += c.length;
    }
    word.colon = text.ends_with(':') || text.ends_with("：");
    return word;
}

std::vector<Word> read_words(std::string_view text) {
    std::vector<Word> words;
    words.reserve(24);
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] > ' ' && text[at] < '\x7F') {
            ++at;
            continue;
        }
        const Decoded c = decode(text, at);
        if (is_blank(c.code)) {
            if (at > begin) words.push_back(read_word(text.substr(begin, at - begin)));
            begin = at + c.length;
        }
        at += c.length;
    }
    if (text.size() > begin) words.push_back(read_word(text.substr(begin)));
    return words;
}

bool is_address(std::string_view word) {
    const std::size_t at = word.find('@');
    if (at != std::string_view::npos && at + 2 < word.size()) return true;
    return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos ||
           word.find(".com") != std::string_view::npos;
}

/// The number of up to `most` digits that begins at `at`, which is moved behind it; -1 for none.
int number_at(std::string_view text, std::size_t& at, std::size_t most) {
    std::size_t digits = 0;
    int number = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++digits)
        if (digits < most) number = number * 10 + (text[at] - '0');
    return digits > 0 && digits <= most ? number : -1;
}

bool holds_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2) return false;
    std::size_t at = 0;
    const int hour = number_at(text, at, 2);
    if (hour < 0 || hour > 24 || at != colon) return false;
    const int minute = number_at(text, ++at, 2);
    return minute >= 0 && minute < 60 && at == colon + 3;
}

/// 24.05.2025, 5/24/25, 2025-05-24, 2025年5月24日.
bool holds_date(std::string_view text) {
    std::size_t at = 0;
    int numbers = 0;
    while (at < text.size() && number_at(text, at, 4) >= 0) {
        ++numbers;
        for (const std::string_view sign : {".", "/", "-", "年", "月", "日"})
            if (text.substr(at).starts_with(sign)) {
                at += sign.size();
                break;
            }
    }
    return numbers == 3 && (at == text.size() || text[at] == ',');
}

/// A day and a year in numbers, the month in letters.
bool is_written_date(const std::vector<Word>& words) {
    std::size_t day = 0;
    std::size_t year = 0;
    std::size_t months = 0;
    for (const Word& word : words) {
        day += word.digits > 0 && word.digits <= 2;
        year += word.digits == 4 && word.letters == 0 && !word.colon;
        months += word.digits == 0 && word.letters >= 3 && word.letters <= 10;
    }
    return year == 1 && day == 1 && months >= 1 && months <= 2 && words.size() <= 5;
}

/// As a.m. and p.m. are written.
bool is_half_of_day(const Word& word) {
    return (word.letters == 2 && word.text.size() <= 5) &&
           (word.text.front() == 'a' || word.text.front() == 'p' || word.text.front() == 'A' ||
            word.text.front() == 'P') &&
           (word.text[1] == '.' || (word.text[1] | 0x20) == 'm');
}

/// "8:17PM".
bool ends_in_half(const Word& word) {
    return word.digits > 0 && word.letters == 2 && (word.text.back() | 0x20) == 'm';
}

void read_times(const std::vector<Word>& words, ParagraphForm& form) {
    constexpr std::size_t kMostWords = 6;
    constexpr std::size_t kMostLetters = 14;
    if (words.empty() || words.size() > kMostWords) return;
    std::size_t letters = 0;
    std::size_t digits = 0;
    bool half = false;
    for (const Word& word : words) {
        letters += word.letters + word.ideographs;
        digits += word.digits;
        half |= is_half_of_day(word) || ends_in_half(word);
    }
    if (digits < 3 || letters > kMostLetters) return;
    const bool behind_word = words.front().letters > 0 && words.front().digits == 0;
    if (half || !behind_word)  // "Ephesians 4:32" is no time
        form.time = std::any_of(words.begin(), words.end(), [](const Word& w) { return holds_time(w.text); });
    form.date = is_written_date(words) ||
                std::any_of(words.begin(), words.end(), [](const Word& w) { return holds_date(w.text); });
}

void read_label(std::string_view text, const std::vector<Word>& words, ParagraphForm& form) {
    constexpr std::size_t kMostWords = 4;
    constexpr std::size_t kLongWord = 4;  // letters; shorter ones may be small in a headline
    std::size_t i = 0;
    for (; i < std::min(kMostWords, words.size()); ++i) {
        if (words[i].lower > 0 || words[i].letters + words[i].ideographs == 0) return;
        if (words[i].colon) break;
    }
    if (i == std::min(kMostWords, words.size())) return;
    form.label = static_cast<std::size_t>(words[i].text.data() + words[i].text.size() - text.data());
    form.headline = words.size() >= i + 1 + 4 &&
                    std::all_of(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end(),
                                [](const Word& w) { return w.letters < kLongWord || w.capital; });
}

/// In some languages: the other words are capitalised but for "and".
bool is_by_name(const std::vector<Word>& words) {
    constexpr std::string_view kBy[] = {"By",   "BY", "by",    "Von",    "Par",    "Por",
                                        "Door", "Di", "Text:", "Автор:", "Autor:", "Од"};
    if (words.size() < 3 || words.size() > 7) return false;
    if (std::find(std::begin(kBy), std::end(kBy), words.front().text) == std::end(kBy)) return false;
    if (words[1].text == "The" || words[1].text == "the") return false;
    return std::all_of(words.begin() + 1, words.end(),
                       [](const Word& w) {
                           return w.digits == 0 &&
                                  (w.capital || (w.letters > 0 && w.letters <= 3) || w.letters == 0);
                       }) &&
           words[1].capital && words.back().capital;
}

}  // namespace

bool ends_sentence(std::string_view paragraph) { return ends_sentence_with(last_of(paragraph)); }

ParagraphForm form_of(std::string_view paragraph) {
    ParagraphForm form;
    const char32_t last = last_of(paragraph);
    const bool bracket = paragraph.front() == '(' || paragraph.front() == '[';
    const bool closed = paragraph.back() == ')' || paragraph.back() == ']';
    form.question = last == U'?' || last == U'？' || last == U'؟';
    form.open = !ends_sentence_with(last) && kGoOn.find(last) == std::u32string_view::npos;
    form.enclosed = bracket && closed && form.open;
    const std::string_view inner = form.enclosed ? paragraph.substr(1, paragraph.size() - 2) : paragraph;
    const std::vector<Word> words = read_words(inner);
    std::size_t ideographs = 0;
    for (const Word& word : words) {
        ideographs += word.ideographs;
        form.words += word.letters + word.digits > 0;
        form.addresses += is_address(word.text);
    }
    form.words += ideographs / 2;
    constexpr std::size_t kMostLabel = 4;  // words; a longer paragraph before a colon leads to what follows
    if (last == U':' && form.words > kMostLabel) form.open = false;
    read_times(words, form);
    read_label(paragraph, words, form);
    form.by_name = form.open && is_by_name(words);
    return form;
}

}  // namespace locus
