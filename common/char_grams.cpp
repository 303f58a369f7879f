#include "common/char_grams.h"

#include "common/utf8.h"

namespace locus {
namespace {

static_assert(kGramLength == 5);

/// The last characters in twelve bits each: exactly those of alphabets, of other scripts a hash.
class Roller {
  public:
    explicit Roller(CharGram* out) : out_(out) {}

    void push(char32_t character) {
        constexpr unsigned kBits = 12;
        constexpr std::uint64_t kAll = (std::uint64_t{1} << (kBits * kGramLength)) - 1;
        constexpr char32_t kMost = (1U << kBits) - 1;
        const std::uint64_t bits = character <= kMost ? character : (character * 0x9E3779B1U >> (32 - kBits));
        value_ = (value_ << kBits | bits) & kAll;
        if (++pushed_ >= kGramLength) *out_++ = mixed();
    }

    CharGram* end() const { return out_; }

  private:
    CharGram mixed() const {
        std::uint64_t bits = value_ ^ (value_ >> 29);
        bits *= 0xBF58476D1CE4E5B9;  // of splitmix64's finish
        return static_cast<CharGram>(bits >> 32);
    }

    CharGram* out_;
    std::uint64_t value_ = 0;
    std::uint64_t pushed_ = 0;
};

bool stands_alone(std::string_view word) { return letter_class(decode(word, 0).code) == Letter::ideograph; }

}  // namespace

void find_char_grams(const std::vector<Token>& tokens, std::vector<CharGram>& grams) {
    std::size_t most = 1;  // characters are no more than bytes, and two blanks a word
    for (const Token& token : tokens) most += token.word.size() + 2;
    grams.resize(most);
    Roller roller(grams.data());
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
    grams.resize(static_cast<std::size_t>(roller.end() - grams.data()));
}

}  // namespace locus
