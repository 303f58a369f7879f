#include "query/matcher.h"

#include <algorithm>
#include <unordered_map>

#include "common/glob.h"
#include "common/paths.h"
#include "common/schema.h"
#include "query/occurrences.h"

namespace locus {
namespace {

/// Which ranked term a token stands for: its own rather than one that it is a variant of.
class RankedTerms {
  public:
    explicit RankedTerms(const std::vector<RankedTerm>& terms) : none_(terms.size()) {
        for (std::size_t i = 0; i < terms.size(); ++i) places_.emplace(terms[i].term, i);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (!terms[i].prefix.empty()) prefixes_.emplace_back(terms[i].prefix, i);
            for (const std::string& stem : terms[i].stems) places_.emplace(stem, i);
            if (terms[i].prefix.empty())
                for (const std::string& variant : terms[i].variants) places_.emplace(variant, i);
        }
    }

    /// One past the last for none.
    std::size_t of(const Token& token) const {
        const auto found = places_.find(schema::word_term(token.stem, token.word));
        if (found != places_.end()) return found->second;
        for (const auto& [prefix, place] : prefixes_)
            if (token.word.starts_with(prefix)) return place;
        return none_;
    }

  private:
    std::size_t none_;
    std::unordered_map<std::string, std::size_t> places_;
    std::vector<std::pair<std::string_view, std::size_t>> prefixes_;
};

}  // namespace

bool fulfils(const Condition& condition, const Subject& subject) {
    const auto holds = [&](const Condition& part) { return fulfils(part, subject); };
    const auto& parts = condition.parts;
    switch (condition.kind) {
        case Condition::Kind::all: return std::all_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::any: return std::any_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::none: return std::none_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::language: return condition.words.front().word == subject.language;
        case Condition::Kind::extension: return condition.words.front().word == extension_of(subject.path);
        case Condition::Kind::path: return glob_matches(condition.words.front().word, subject.path);
        case Condition::Kind::title: {
            const Subject title{subject.language, subject.path, subject.title, subject.title};
            return fulfils(parts.front(), title);
        }
        default: return !occurrences(condition, subject.text()).empty();
    }
}

std::vector<Match> find_matches(const Plan& plan, const std::vector<Token>& tokens) {
    const RankedTerms ranked(plan.ranked);
    std::vector<Match> matches;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        const std::size_t found = ranked.of(tokens[t]);
        if (found == plan.ranked.size()) continue;
        matches.push_back({tokens[t].span, plan.ranked[found].word, found});
        if (tokens[t].parts > 1) t += tokens[t].parts;
    }
    return matches;
}

}  // namespace locus
