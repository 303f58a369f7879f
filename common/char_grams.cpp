#include "common/char_grams.h"

#include "common/utf8.h"

namespace locus {
namespace {

/// Puts grams down one after the other.
class Roller {
  public:
    explicit Roller(CharGram* out) : out_(out) {}

    void push(char32_t character) {
        *out_ = grams_.push(character);
        out_ += ++pushed_ >= kGramLength ? 1 : 0;
    }

    CharGram* end() const { return out_; }

  private:
    GramRoller grams_;
    CharGram* out_;
    std::uint64_t pushed_ = 0;
};

/// Behind a word that is a letter of a script without blanks there are two blanks.
void push_any(std::string_view words, Roller& roller) {
    bool alone = false;
    bool begins = true;
    for (std::size_t at = 0; at < words.size();) {
        const Decoded c = decode(words, at);
        if (begins) alone = letter_class(c.code) == Letter::ideograph;
        begins = c.code == U' ';
        roller.push(c.code);
        if (begins && alone) roller.push(U' ');
        at += c.length;
    }
}

}  // namespace

void find_char_grams(std::string_view words, std::vector<CharGram>& grams) {
    const bool ascii = skip_ascii(words, 0) == words.size();
    grams.resize(words.size() * 2);  // a blank more where a word is one letter
    Roller roller(grams.data());
    if (ascii)
        for (const char c : words) roller.push(static_cast<unsigned char>(c));
    else
        push_any(words, roller);
    grams.resize(static_cast<std::size_t>(roller.end() - grams.data()));
}

void find_char_grams(const std::vector<Token>& tokens, std::vector<CharGram>& grams) {
    JoinedWords joined;
    join_words(tokens, {}, joined);
    find_char_grams(joined.words, grams);
}

}  // namespace locus
