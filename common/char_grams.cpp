#include "common/char_grams.h"

#include <array>

#include "common/utf8.h"

namespace locus {
namespace {

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;  // odd, its bits well spread

constexpr std::uint64_t power(std::uint64_t base, unsigned exponent) {
    std::uint64_t out = 1;
    for (unsigned i = 0; i < exponent; ++i) out *= base;
    return out;
}

/// The last characters as one number that the next one moves on: a polynomial over the base, modulo 2^64.
class Roller {
  public:
    explicit Roller(std::vector<CharGram>& grams) : grams_(grams) {}

    void push(char32_t character) {
        const std::size_t slot = pushed_ % kGramLength;
        value_ = value_ * kBase + character - last_[slot] * kLeaving;
        last_[slot] = character;
        if (++pushed_ >= kGramLength) grams_.push_back(mixed());
    }

  private:
    static constexpr std::uint64_t kLeaving = power(kBase, kGramLength);

    CharGram mixed() const {
        std::uint64_t bits = value_ ^ (value_ >> 29);
        bits *= 0xBF58476D1CE4E5B9;  // of splitmix64's finish
        return static_cast<CharGram>(bits >> 32);
    }

    std::vector<CharGram>& grams_;
    std::array<std::uint64_t, kGramLength> last_{};
    std::uint64_t value_ = 0;
    std::uint64_t pushed_ = 0;
};

bool stands_alone(std::string_view word) { return letter_class(decode(word, 0).code) == Letter::ideograph; }

}  // namespace

void find_char_grams(const std::vector<Token>& tokens, std::vector<CharGram>& grams) {
    grams.clear();
    Roller roller(grams);
    roller.push(U' ');
    for (const Token& token : tokens) {
        if (token.parts > 1) continue;
        for (std::size_t at = 0; at < token.word.size();) {
            const Decoded c = decode(token.word, at);
            roller.push(c.code);
            at += c.length;
        }
        roller.push(U' ');
        if (stands_alone(token.word)) roller.push(U' ');
    }
}

}  // namespace locus
