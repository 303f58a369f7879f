#include "common/grams.h"

#include "common/utf8.h"

namespace locus {
namespace {

// Letters of a gram, where they stand for syllables, as in Han and kana, and where for sounds.
constexpr std::size_t kSyllables = 2;
constexpr std::size_t kSounds = 3;

/// Most words are told by their ends; what stands between Latin letters or digits is part of a code.
bool is_latin(std::string_view word) {
    return static_cast<unsigned char>(word.front()) < 0x80 && static_cast<unsigned char>(word.back()) < 0x80;
}

/// Without a mark.
bool is_bare(std::string_view letter) { return decode(letter, 0).length == letter.size(); }

/// Syllables of Vietnamese with a blank between them, or a joint.
bool are_neighbours(const Token& one, const Token& next) { return next.span.begin == one.span.end + 1; }

class Finder {
  public:
    Finder(const std::vector<Token>& tokens, std::vector<Gram>& grams) : tokens_(tokens), grams_(grams) {}

    /// Where the run of letters of one script ends that begins at the token `first`.
    std::size_t run_end(std::size_t first, std::size_t length) const {
        std::size_t end = first + 1;
        while (end < tokens_.size() && tokens_[end].span.begin == tokens_[end - 1].span.end &&
               gram_length(tokens_[end].word) == length)
            ++end;
        return end;
    }

    void add_grams(std::size_t first, std::size_t end, std::size_t length) {
        for (std::size_t t = first; t + length <= end; ++t) add(t, t + length);
    }

    /// Beside the run's grams, which are the last ones: words of more than a bare letter. A word as long as a
    /// gram is that gram. `ends`: of the words, in bytes of the text.
    void add_words(std::size_t first, std::size_t end, std::size_t length,
                   const std::vector<std::uint64_t>& ends) {
        const std::size_t grams = grams_.size() - (end - first < length ? 0 : end - first + 1 - length);
        const std::size_t run = first;
        std::size_t t = first;
        for (const std::uint64_t word_end : ends) {
            while (t < end && tokens_[t].span.end <= word_end) ++t;
            if (t == first || tokens_[t - 1].span.end != word_end) continue;  // inside a letter
            if (t - first == length)
                grams_[grams + (first - run)].dictionary = true;
            else if (t - first > 1 || !is_bare(tokens_[first].word))
                add(first, t, true);
            first = t;
        }
    }

    void add_syllables(std::size_t one) {
        if (tokens_[one].parts > 1) return;
        std::size_t next = one + 1;
        if (next < tokens_.size() && tokens_[next].parts > 1) ++next;  // from a compound to its first part
        if (next < tokens_.size() && are_neighbours(tokens_[one], tokens_[next]))
            grams_.push_back({std::string(tokens_[one].word).append(" ").append(tokens_[next].word),
                              {tokens_[one].span.begin, tokens_[next].span.end}});
    }

    void add_hangul(const Token& token) {
        if (token.parts > 1) return;
        for_each_hangul_pair(token, [&](std::string_view pair, Span span) {
            grams_.push_back({std::string(pair), span});
        });
    }

  private:
    void add(std::size_t first, std::size_t end, bool dictionary = false) {
        Gram gram;
        for (std::size_t t = first; t < end; ++t) gram.word += tokens_[t].word;
        gram.span = {tokens_[first].span.begin, tokens_[end - 1].span.end};
        gram.dictionary = dictionary;
        grams_.push_back(std::move(gram));
    }

    const std::vector<Token>& tokens_;
    std::vector<Gram>& grams_;
};

}  // namespace

bool has_syllable_grams(std::string_view language) { return language == "vietnamese"; }

GramFinder::GramFinder(std::string_view language) : syllables_(has_syllable_grams(language)) {}

void GramFinder::find(std::string_view text, const std::vector<Token>& tokens, std::vector<Gram>& grams) {
    grams.clear();
    Finder finder(tokens, grams);
    for (std::size_t t = 0; t < tokens.size();) {
        if (syllables_) finder.add_syllables(t);
        if (is_latin(tokens[t].word)) {
            ++t;
            continue;
        }
        const std::size_t length = gram_length(tokens[t].word);
        if (length == 0) {
            finder.add_hangul(tokens[t++]);
            continue;
        }
        const std::size_t end = finder.run_end(t, length);
        finder.add_grams(t, end, length);
        if (length == kSounds) {
            segmenter_.find_words(text, {tokens[t].span.begin, tokens[end - 1].span.end}, ends_);
            finder.add_words(t, end, length, ends_);
        }
        t = end;
    }
}

std::size_t gram_length(std::string_view letter) {
    if (letter.empty() || static_cast<unsigned char>(letter.front()) < 0xE0) return 0;  // most words
    const char32_t code = decode(letter, 0).code;
    if (letter_class(code) != Letter::ideograph) return 0;
    return is_southeast_asian(code) ? kSounds : kSyllables;
}

bool are_joined(const Token& one, const Token& next) {
    const std::size_t length = gram_length(one.word);
    return length > 0 && next.span.begin == one.span.end && gram_length(next.word) == length;
}

void for_each_hangul_pair(const Token& token,
                          const std::function<void(std::string_view pair, Span span)>& take) {
    constexpr std::size_t kBytes = 3;              // of a syllable
    constexpr std::size_t kLongest = 50 * kBytes;  // beyond, it is no word
    const std::string_view word = token.word;
    if (word.size() < 2 * kBytes || word.size() > kLongest || is_latin(word)) return;
    for (std::size_t at = 0; at + 2 * kBytes <= word.size();) {
        const Decoded one = decode(word, at);
        if (is_hangul(one.code) && is_hangul(decode(word, at + kBytes).code)) {
            const bool as_written = token.span.size() == word.size();
            const std::uint64_t begin = token.span.begin + at;
            take(word.substr(at, 2 * kBytes), as_written ? Span{begin, begin + 2 * kBytes} : token.span);
        }
        at += one.length;
    }
}

}  // namespace locus
