#include "query/occurrences.h"

#include <algorithm>

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

/// The sought words stand in the text from `t` on: the place after them, else `t`. Where compounds meet, the
/// whole is tried first, then one side's whole against the other's first part, then part against part; no way
/// back is needed, as equal wholes have equal letters.
std::size_t stands_at(const std::vector<SoughtWord>& sought, const std::vector<Token>& tokens,
                      const std::size_t first) {
    std::size_t t = first;
    for (std::size_t s = 0; s < sought.size();) {
        if (t == tokens.size()) return first;
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
            return first;
        }
    }
    return t;
}

class Text {
  public:
    explicit Text(const std::vector<Token>& tokens) : tokens_(tokens), numbers_(tokens.size() + 1) {
        for (std::size_t t = 0; t < tokens.size(); ++t)
            numbers_[t + 1] = numbers_[t] + (tokens[t].parts > 1 ? 0 : 1);
    }

    std::vector<Place> find(const Condition& condition) const {
        switch (condition.kind) {
            case Condition::Kind::word:
            case Condition::Kind::spelling: return find_terms(condition.words);
            case Condition::Kind::prefix: return find_prefix(condition.words.front().word);
            case Condition::Kind::phrase: return find_phrase(condition.words);
            case Condition::Kind::near: return find_near(condition.parts);
            case Condition::Kind::any: return find_any(condition.parts);
            default: return {};
        }
    }

  private:
    Place place(std::size_t first, std::size_t end) const { return {numbers_[first], numbers_[end] - 1}; }

    template <typename Wanted>
    std::vector<Place> find_tokens(Wanted&& wanted) const {
        std::vector<Place> places;
        for (std::size_t t = 0; t < tokens_.size(); ++t)
            if (wanted(tokens_[t])) places.push_back(place(t, after(tokens_, t)));
        return places;
    }

    std::vector<Place> find_terms(const std::vector<SoughtWord>& words) const {
        return find_tokens([&](const Token& token) {
            const std::string term = schema::word_term(token.stem, token.word);
            return std::any_of(words.begin(), words.end(),
                               [&](const SoughtWord& word) { return word.term == term; });
        });
    }

    std::vector<Place> find_prefix(std::string_view prefix) const {
        return find_tokens([&](const Token& token) { return token.word.starts_with(prefix); });
    }

    std::vector<Place> find_phrase(const std::vector<SoughtWord>& words) const {
        std::vector<Place> places;
        for (std::size_t t = 0; t < tokens_.size(); ++t)
            if (const std::size_t end = stands_at(words, tokens_, t); end > t)
                places.push_back(place(t, end));
        return places;
    }

    std::vector<Place> find_any(const std::vector<Condition>& parts) const {
        std::vector<Place> places;
        for (const Condition& part : parts) {
            const std::vector<Place> more = find(part);
            places.insert(places.end(), more.begin(), more.end());
        }
        std::sort(places.begin(), places.end(),
                  [](const Place& a, const Place& b) { return a.first < b.first; });
        return places;
    }

    std::vector<Place> find_near(const std::vector<Condition>& parts) const {
        std::vector<Place> places = find(parts.front());
        for (std::size_t i = 1; i < parts.size() && !places.empty(); ++i)
            places = near(places, parts[i].distance, find(parts[i]));
        return places;
    }

    /// Those of `others` that begin at most `distance` words behind the end of one of `places`, or end so
    /// before one begins. Each place opens both stretches for all others at once.
    std::vector<Place> near(const std::vector<Place>& places, std::uint32_t distance,
                            const std::vector<Place>& others) const {
        const std::uint32_t words = numbers_.back();
        distance = std::min(distance, words);
        std::vector<int> behind(2 * words + 2);  // +1 where a stretch begins, -1 where it ends
        std::vector<int> before(words + 1);
        for (const Place& place : places) {
            ++behind[place.last + 1];
            --behind[place.last + 1 + distance];
            ++before[place.first - std::min(distance, place.first)];
            --before[place.first];
        }
        for (std::uint32_t i = 1; i < words; ++i) {
            behind[i] += behind[i - 1];
            before[i] += before[i - 1];
        }
        std::vector<Place> found;
        for (const Place& other : others)
            if (behind[other.first] > 0 || before[other.last] > 0) found.push_back(other);
        return found;
    }

    const std::vector<Token>& tokens_;
    std::vector<std::uint32_t> numbers_;  // of the word that a token begins with
};

}  // namespace

std::vector<Place> occurrences(const Condition& condition, const std::vector<Token>& tokens) {
    return Text(tokens).find(condition);
}

}  // namespace locus
