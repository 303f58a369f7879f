#include "query/word_forms.h"

#include <string>

#include "common/folding.h"
#include "common/languages.h"
#include "common/utf8.h"

namespace locus {
namespace {

using Kind = Piece::Kind;

constexpr std::uint32_t kUsualDistance = 10;
constexpr std::size_t kLongestGlob = 1000;  // bytes: a path's match takes time by its length

bool is_number(std::string_view digits) {
    return !digits.empty() && digits.size() <= 6 &&
           digits.find_first_not_of("0123456789") == std::string_view::npos && digits.front() != '0';
}

/// Nothing but what a word holds, `least` letters or digits among it.
bool is_word_like(std::string_view text, std::size_t least) {
    constexpr std::string_view kJoints = "'-.,:/";
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        const bool inner = letter_class(c.code) != Letter::none;
        if (!inner && c.code != U'’' && (c.code >= 0x80 || kJoints.find(text[at]) == std::string_view::npos))
            return false;
        letters += inner;
        at += c.length;
    }
    return letters >= least;
}

bool known_language(std::string_view value) { return !languages_meant(lower(value)).empty(); }

}  // namespace

std::uint32_t near_distance(std::string_view word) {
    if (word == "NEAR") return kUsualDistance;
    if (!word.starts_with("NEAR/") || !is_number(word.substr(5))) return 0;
    return static_cast<std::uint32_t>(std::stoul(std::string(word.substr(5))));
}

Kind capital_kind(std::string_view word) {
    if (word == "AND") return Kind::conjunction;
    if (word == "OR") return Kind::disjunction;
    if (word == "NOT") return Kind::negation;
    return near_distance(word) > 0 ? Kind::near : Kind::word;
}

bool is_capital(Kind kind) {
    return kind == Kind::conjunction || kind == Kind::disjunction || kind == Kind::negation ||
           kind == Kind::near;
}

Piece wildcard_or_word(std::string_view word) {
    constexpr std::size_t kLeastOfPrefix = 2;
    constexpr std::size_t kLeastOfSpelling = 3;
    const std::size_t last = word.find_last_not_of(",.;:!?");
    if (last == std::string_view::npos || last == 0) return {Kind::word, word};
    const std::string_view base = word.substr(0, last);
    if (word[last] == '*' && is_word_like(base, kLeastOfPrefix)) return {Kind::prefix, base};
    if (word[last] == '~' && is_word_like(base, kLeastOfSpelling)) return {Kind::spelling, base};
    return {Kind::word, word};
}

bool is_filter_value(Kind filter, std::string_view value) {
    if (value.empty()) return false;
    if (filter == Kind::language) return known_language(value);
    if (filter == Kind::path) return value.size() <= kLongestGlob;
    return true;
}

}  // namespace locus
