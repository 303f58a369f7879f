#include "common/name_form.h"

#include <algorithm>
#include <array>
#include <utility>

namespace locus {
namespace {

constexpr std::size_t kShortest = 4;
constexpr std::size_t kLongest = 40;

bool is_one_of(char letter, std::string_view letters) {
    return letters.find(letter) != std::string_view::npos;
}

bool is_vowel(char letter) { return is_one_of(letter, "aeiouy"); }

/// What several letters sound like; the longer first of those that begin alike.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kSounds = {{
    {"tsch", "ch"}, {"dzh", "j"}, {"sch", "sh"}, {"tch", "ch"}, {"kh", "h"},  {"gh", "g"},  {"dh", "d"},
    {"ph", "f"},    {"ck", "k"},  {"ks", "x"},   {"dj", "j"},   {"zh", "j"},  {"cz", "ch"}, {"ou", "u"},
    {"oo", "u"},    {"ee", "i"},  {"w", "v"},    {"q", "k"},    {"ch", "ch"}, {"sh", "sh"},
}};

/// Of the rest of a word what its first letters sound like, and how many these are; nothing for most.
std::pair<std::string_view, std::size_t> sound_of(std::string_view rest) {
    if (!is_one_of(rest.front(), "cdegkopqstwz")) return {};
    for (const auto& [letters, sound] : kSounds)
        if (rest.starts_with(letters)) return {sound, letters.size()};
    const bool hard_c = rest.front() == 'c' && (rest.size() == 1 || !is_one_of(rest[1], "eiyh"));
    return hard_c ? std::pair<std::string_view, std::size_t>{"k", 1}
                  : std::pair<std::string_view, std::size_t>{};
}

/// Letters once where they are doubled; i, y and j are one.
void append(std::string& key, char letter) {
    if (letter == 'y' || (letter == 'j' && !key.empty())) letter = 'i';
    if (key.empty() || key.back() != letter) key.push_back(letter);
}

}  // namespace

std::string spelling_key(std::string_view word) {
    const bool latin = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!latin || word.size() < kShortest || word.size() > kLongest) return "";
    if (word.starts_with("ye")) word.remove_prefix(1);  // Yevgeny, Evgeny
    std::string key;
    for (std::string_view rest = word; !rest.empty();) {
        const auto [sound, letters] = sound_of(rest);
        if (letters == 0)
            append(key, rest.front());
        else
            for (const char letter : sound) append(key, letter);
        rest.remove_prefix(std::max<std::size_t>(letters, 1));
    }
    if (key.size() > 2 && key.back() == 'h' && is_vowel(key[key.size() - 2])) key.pop_back();  // Abdullah
    return key;
}

std::string sound_key(std::string_view spelling_key) {
    std::size_t end = spelling_key.size();
    while (end > 0 && is_vowel(spelling_key[end - 1])) --end;
    std::string out;
    for (const char letter : spelling_key.substr(0, end)) {
        const char sound = is_one_of(letter, "aei") ? 'A' : is_one_of(letter, "ou") ? 'U' : letter;
        if (out.empty() || out.back() != sound) out.push_back(sound);
    }
    return out.append(spelling_key.substr(end));
}

}  // namespace locus
