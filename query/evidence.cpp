#include "query/evidence.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/utf8.h"

namespace locus {
namespace {

constexpr std::size_t kGram = 4;  // characters
constexpr double kLeast = 0.2;    // words that are less alike agree by chance

/// The grams of one word after the other, as numbers.
class Grams {
  public:
    /// False for a word with digits, which has none.
    bool read(std::string_view word) {
        codes_.assign(1, U' ');
        for (std::size_t at = 0; at < word.size();) {
            const Decoded c = decode(word, at);
            if (is_digit(c.code)) return false;
            codes_ += c.code;
            at += c.length;
        }
        codes_ += U' ';
        return true;
    }

    /// Calls found(gram) for each; of a short word the word itself is the only one. May repeat itself.
    template <typename Found>
    void for_each(Found found) const {
        std::uint64_t gram = 0;  // of 16 bits a character: different beyond the rarest
        for (std::size_t i = 0; i < codes_.size(); ++i) {
            gram = gram << 16 | (codes_[i] & 0xFFFF);
            if (i + 1 >= kGram || i + 1 == codes_.size()) found(gram);
        }
    }

  private:
    static bool is_digit(char32_t c) {
        return c < 0x80 ? c >= '0' && c <= '9' : c >= 0x0660 && letter_class(c) == Letter::digit;
    }

    std::u32string codes_;
};

/// The question's words by their grams.
class Likeness {
  public:
    explicit Likeness(const std::vector<RankedTerm>& terms) : sizes_(terms.size()), shared_(terms.size()) {
        for (std::size_t term = 0; term < terms.size(); ++term) {
            if (terms[term].is_variants()) continue;
            if (grams_.read(terms[term].word)) add(term);
        }
    }

    /// Calls found(term, likeness) for each term that `word` is like.
    template <typename Found>
    void look_up(std::string_view word, Found found) {
        if (!grams_.read(word)) return;
        ++words_;
        touched_.clear();
        grams_.for_each([&](std::uint64_t gram) {
            if (may_hold_[bit_of(gram)]) count(gram);
        });
        for (const std::size_t term : touched_) {
            const double likeness = static_cast<double>(shared_[term]) / static_cast<double>(sizes_[term]);
            shared_[term] = 0;
            if (likeness > kLeast) found(term, likeness);
        }
    }

  private:
    struct Place {
        std::vector<std::size_t> terms;
        std::size_t last_word = 0;  // a gram counts once a word
    };

    static constexpr std::size_t kBits = 10;

    static std::size_t bit_of(std::uint64_t gram) { return gram * 0x9E3779B97F4A7C15U >> (64 - kBits); }

    void add(std::size_t term) {
        grams_.for_each([&](std::uint64_t gram) {
            std::vector<std::size_t>& terms = places_[gram].terms;
            if (!terms.empty() && terms.back() == term) return;
            terms.push_back(term);
            ++sizes_[term];
            may_hold_.set(bit_of(gram));
        });
    }

    void count(std::uint64_t gram) {
        const auto place = places_.find(gram);
        if (place == places_.end() || place->second.last_word == words_) return;
        place->second.last_word = words_;
        for (const std::size_t term : place->second.terms)
            if (shared_[term]++ == 0) touched_.push_back(term);
    }

    Grams grams_;
    std::bitset<1U << kBits> may_hold_;  // most grams of a text are no question's
    std::unordered_map<std::uint64_t, Place> places_;
    std::vector<std::size_t> sizes_;    // of each term: its grams
    std::vector<std::size_t> shared_;   // of each term: those that the word in hand has; else 0
    std::vector<std::size_t> touched_;  // the terms of which it has any
    std::size_t words_ = 0;
};

}  // namespace

std::vector<Evidence> find_evidence(const std::vector<RankedTerm>& terms, const std::vector<Token>& tokens,
                                    const std::vector<Match>& matches) {
    std::vector<Evidence> out;
    out.reserve(matches.size());
    for (const Match& match : matches) out.push_back({match.span, match.term, 1});
    Likeness likeness(terms);
    for (const Token& token : tokens) {
        likeness.look_up(token.word, [&](std::size_t term, double alike) {
            out.push_back({token.span, term, alike});
        });
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Evidence& a, const Evidence& b) { return a.span.begin < b.span.begin; });
    return out;
}

}  // namespace locus
