#include "indexer/acronyms.h"

#include <algorithm>

namespace locus {
namespace {

constexpr std::size_t kLeast = 2;  // letters
constexpr std::size_t kMost = 8;
constexpr std::size_t kShortWord = 3;  // bytes: of, the, and

bool stands_in_brackets(std::string_view text, const Span& span) {
    return span.begin > 1 && text[span.begin - 1] == '(' && span.end < text.size() && text[span.end] == ')';
}

/// Nothing but a blank, or a hyphen, is between them.
bool is_next(std::string_view text, const Token& token, const Token& next) {
    const std::string_view between =
        text.substr(token.span.end, next.span.begin - std::min(token.span.end, next.span.begin));
    return between == " " || between == "-" || between == "\n" || between.empty();
}

bool is_ascii_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

/// A short word in small letters that would begin what is meant, but the word before it has the same initial,
/// as a capital: Office of Management.
bool begins_later(std::string_view text, const std::vector<Token>& tokens, std::size_t t) {
    return tokens[t].word.size() <= kShortWord && t > 0 && tokens[t - 1].parts == 1 &&
           tokens[t - 1].word.substr(0, 1) == tokens[t].word.substr(0, 1) &&
           is_ascii_capital(text[tokens[t - 1].span.begin]) && !is_ascii_capital(text[tokens[t].span.begin]);
}

}  // namespace

std::string acronym_of(std::string_view word, char last) {
    if (last == 's' && word.size() > kLeast && word.ends_with('s')) word.remove_suffix(1);
    return std::string(word);
}

std::string acronym_stands_for(std::string_view text, const std::vector<Token>& tokens, std::size_t token) {
    const Token& short_form = tokens[token];
    if (!stands_in_brackets(text, short_form.span)) return "";
    std::string acronym = acronym_of(short_form.word, text[short_form.span.end - 1]);
    std::erase(acronym, '.');  // US, IT and WHO have points, which tell them from pronouns
    const bool letters =
        std::all_of(acronym.begin(), acronym.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!letters || acronym.size() < kLeast || acronym.size() > kMost) return "";
    if (token == 0 || text.substr(tokens[token - 1].span.end, 2) != " (") return "";
    std::string meant;
    std::size_t left = acronym.size();  // of its letters
    std::size_t skipped = 0;            // short words since the last initial
    for (std::size_t t = token; t-- > 0 && left > 0;) {
        if (tokens[t].parts > 1) continue;
        if (t + 1 < token && !is_next(text, tokens[t], tokens[t + 1])) return "";
        const std::string_view word = tokens[t].word;
        if (word.empty()) return "";
        if (word.front() == acronym[left - 1] && !(left == 1 && begins_later(text, tokens, t))) {
            --left;
            skipped = 0;
        } else if (word.size() > kShortWord || ++skipped > 2 || meant.empty()) {
            return "";
        }
        meant.insert(0, std::string(word) + (meant.empty() ? "" : " "));
    }
    return left == 0 ? meant : "";
}

}  // namespace locus
