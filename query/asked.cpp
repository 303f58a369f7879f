#include "query/asked.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace locus {
namespace {

// Who pastes an article as a question has told enough by then; each gram is looked up in every segment.
constexpr std::size_t kMostGramWords = 300;

/// Ranked terms by what they stand for.
class Words {
  public:
    Words(const Plan& plan, const Searcher& searcher) : plan_(plan), searcher_(searcher) {}

    void collect(Asked& asked) {
        asked.stands_for.resize(plan_.ranked.size());
        for (std::size_t i = 0; i < plan_.ranked.size(); ++i) collect(asked, i);
        for (std::size_t i = 0; i < plan_.ranked.size(); ++i)
            if (asked.stands_for[i].size() == 1)
                by_term_.emplace(plan_.ranked[i].term, asked.stands_for[i].front());
        for (std::size_t w = 0; w < asked.words.size(); ++w)
            asked.words[w].weight *=
                inverse_frequency(static_cast<double>(asked.words[w].passages), searcher_.passages());
    }

    /// Of a word of the question, if it ranks.
    std::optional<std::size_t> of(const SoughtWord& word) const {
        const auto found = by_term_.find(word.term);
        return found == by_term_.end() ? std::nullopt : std::optional(found->second);
    }

  private:
    void collect(Asked& asked, std::size_t& i) {
        const RankedTerm& term = plan_.ranked[i];
        if (term.parts == 0) return asked.stands_for[i].push_back(word_of(asked, term));
        const std::size_t whole = i;
        for (std::uint32_t n = 0; n < term.parts; ++n) {
            collect(asked, ++i);
            asked.stands_for[whole].push_back(asked.stands_for[i].front());
        }
    }

    std::size_t word_of(Asked& asked, const RankedTerm& term) {
        const auto [place, is_new] = places_.emplace(term.word, asked.words.size());
        if (is_new) {
            asked.words.push_back({term.word, term.share(), 0});
        }
        asked.words[place->second].varies |= term.varies();
        asked.words[place->second].passages += searcher_.document_frequency(term);
        return place->second;
    }

    const Plan& plan_;
    const Searcher& searcher_;
    std::unordered_map<std::string, std::size_t> places_;
    std::unordered_map<std::string_view, std::size_t> by_term_;
};

void collect_pairs(const Plan& plan, const Words& words, Asked& asked) {
    std::optional<std::size_t> last;
    std::uint32_t distance = 0;
    for (const SoughtWord& word : plan.wording) {
        ++distance;
        const std::optional<std::size_t> now = words.of(word);
        if (!now) continue;
        if (last && *last != *now)
            asked.pairs.push_back(
                {*last, *now, distance, std::min(asked.words[*last].weight, asked.words[*now].weight)});
        last = now;
        distance = 0;
    }
}

void collect_grams(const Plan& plan, const Searcher& searcher, Asked& asked) {
    std::vector<Token> tokens;
    for (const SoughtWord& word : plan.wording) {
        if (tokens.size() == kMostGramWords) break;
        tokens.push_back({"", word.word, {}, 1});
    }
    std::vector<CharGram> grams;
    find_char_grams(tokens, grams);
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    for (const CharGram gram : grams)
        asked.grams.push_back(
            {gram, inverse_frequency(static_cast<double>(searcher.grams().passages_with(gram)),
                                     searcher.passages())});
}

}  // namespace

Asked what_is_asked(const Plan& plan, const Searcher& searcher) {
    Asked asked;
    asked.passages = searcher.passages();
    Words words(plan, searcher);
    words.collect(asked);
    collect_pairs(plan, words, asked);
    collect_grams(plan, searcher, asked);
    return asked;
}

}  // namespace locus
