#include "query/evidence.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/utf8.h"

namespace locus {
namespace {

constexpr std::size_t kGram = 4;  // characters
constexpr double kLeast = 0.2;    // words that are less alike agree by chance

bool has_digit(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const Decoded c = decode(word, at);
        if (letter_class(c.code) == Letter::digit) return true;
        at += c.length;
    }
    return false;
}

/// The distinct grams of a word between two blanks; of a short word itself. They view `padded`.
void find_grams(std::string_view word, std::string& padded, std::vector<std::string_view>& grams) {
    padded.assign(" ").append(word).append(" ");
    grams.clear();
    std::size_t begin = 0;
    std::size_t characters = 0;
    for (std::size_t end = 0; end < padded.size(); ++characters) {
        if (characters >= kGram) begin += decode(padded, begin).length;
        end += decode(padded, end).length;
        if (characters + 1 >= kGram) grams.push_back(std::string_view(padded).substr(begin, end - begin));
    }
    if (grams.empty()) grams.push_back(padded);
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

/// The question's words by their grams.
class Likeness {
  public:
    explicit Likeness(const std::vector<RankedTerm>& terms) : sizes_(terms.size()), shared_(terms.size()) {
        for (std::size_t term = 0; term < terms.size(); ++term) {
            if (!terms[term].prefix.empty() || !terms[term].variants.empty()) continue;
            if (has_digit(terms[term].word)) continue;
            find_grams(terms[term].word, padded_, grams_);
            sizes_[term] = grams_.size();
            for (const std::string_view gram : grams_) places_[std::string(gram)].push_back(term);
        }
    }

    /// Calls found(term, likeness) for each term that `word` is like.
    template <typename Found>
    void look_up(std::string_view word, Found found) {
        find_grams(word, padded_, grams_);
        touched_.clear();
        for (const std::string_view gram : grams_) {
            key_.assign(gram);
            const auto terms = places_.find(key_);
            if (terms == places_.end()) continue;
            for (const std::size_t term : terms->second)
                if (shared_[term]++ == 0) touched_.push_back(term);
        }
        for (const std::size_t term : touched_) {
            const double likeness = static_cast<double>(shared_[term]) / static_cast<double>(sizes_[term]);
            shared_[term] = 0;
            if (likeness > kLeast) found(term, likeness);
        }
    }

  private:
    std::vector<std::size_t> sizes_;   // of each term: its grams
    std::vector<std::size_t> shared_;  // of each term: those that the word in hand has; else 0
    std::unordered_map<std::string, std::vector<std::size_t>> places_;
    std::vector<std::size_t> touched_;
    std::vector<std::string_view> grams_;
    std::string padded_;
    std::string key_;
};

}  // namespace

std::vector<Evidence> find_evidence(const std::vector<RankedTerm>& terms, const std::vector<Token>& tokens,
                                    const std::vector<Match>& matches) {
    std::vector<Evidence> out;
    for (const Match& match : matches) out.push_back({match.span, match.term, 1});
    Likeness likeness(terms);
    for (const Token& token : tokens) {
        if (has_digit(token.word)) continue;
        likeness.look_up(token.word, [&](std::size_t term, double alike) {
            out.push_back({token.span, term, alike});
        });
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Evidence& a, const Evidence& b) { return a.span.begin < b.span.begin; });
    return out;
}

}  // namespace locus
