#include "query/matcher.h"

#include <algorithm>
#include <unordered_map>

#include "common/schema.h"

namespace locus {
namespace {

// In a row of tokens a compound stands before its parts. A place is an index into the row; the place of a
// compound and that of its first part are the same place of the text.

/// The place after a word, or after a compound and all of its parts.
template <typename Row>
std::size_t after(const Row& row, std::size_t at) {
    return at + 1 + (row[at].parts > 1 ? row[at].parts : 0);
}

/// The sought words stand in the text from `t` on. Where compounds meet, the whole is tried first, then one
/// side's whole against the other's first part, then part against part; no way back is needed, as equal
/// wholes have equal letters.
bool stands_at(const std::vector<SoughtWord>& sought, const std::vector<Token>& tokens, std::size_t t) {
    for (std::size_t s = 0; s < sought.size();) {
        if (t == tokens.size()) return false;
        const bool sought_whole = sought[s].parts > 1;
        const bool text_whole = tokens[t].parts > 1;
        if (sought[s].word == tokens[t].word) {
            s = after(sought, s);
            t = after(tokens, t);
        } else if (text_whole && (!sought_whole || tokens[t + 1].word == sought[s].word)) {
            ++t;
        } else if (sought_whole && (!text_whole || sought[s + 1].word == tokens[t].word)) {
            ++s;
        } else if (sought_whole && text_whole) {
            ++s;
            ++t;
        } else {
            return false;
        }
    }
    return true;
}

bool has_word(const SoughtWord& sought, const std::vector<Token>& tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return schema::word_term(token.stem, token.word) == sought.term;
    });
}

bool has_phrase(const std::vector<SoughtWord>& sought, const std::vector<Token>& tokens) {
    for (std::size_t t = 0; t < tokens.size(); ++t)
        if (stands_at(sought, tokens, t)) return true;
    return false;
}

}  // namespace

bool fulfils(const Condition& condition, const std::string& language, const std::vector<Token>& tokens) {
    const auto holds = [&](const Condition& part) { return fulfils(part, language, tokens); };
    const auto& parts = condition.parts;
    switch (condition.kind) {
        case Condition::Kind::all: return std::all_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::any: return std::any_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::none: return std::none_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::word: return has_word(condition.words.front(), tokens);
        case Condition::Kind::language: return condition.words.front().word == language;
        case Condition::Kind::phrase: return has_phrase(condition.words, tokens);
    }
    return false;
}

std::vector<Match> find_matches(const Plan& plan, const std::vector<Token>& tokens) {
    std::unordered_map<std::string, std::size_t> ranked;
    for (std::size_t i = 0; i < plan.ranked.size(); ++i) ranked.emplace(plan.ranked[i].term, i);
    std::vector<Match> matches;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        const auto found = ranked.find(schema::word_term(tokens[t].stem, tokens[t].word));
        if (found == ranked.end()) continue;
        matches.push_back({tokens[t].span, plan.ranked[found->second].word, found->second});
        if (tokens[t].parts > 1) t += tokens[t].parts;
    }
    return matches;
}

}  // namespace locus
