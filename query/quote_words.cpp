#include "query/quote_words.h"

#include "common/folding.h"
#include "common/utf8.h"
#include "query/function_words.h"

namespace locus {
namespace {

/// A mark in the one spelling that counts.
std::string plain_mark(const Decoded& c, std::string_view bytes) {
    switch (c.code) {
        case U'“':
        case U'”':
        case U'„':
        case U'‟':
        case U'«':
        case U'»': return "\"";
        case U'‘':
        case U'’':
        case U'‚':
        case U'‛': return "'";
        default: return std::string(bytes);
    }
}

std::string word_form(std::string_view bytes) {
    constexpr char32_t kSoftHyphen = 0xAD;
    std::string form;
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded c = decode(bytes, at);
        if (c.code != kSoftHyphen) form += plain_mark(c, bytes.substr(at, c.length));
        at += c.length;
    }
    return compose(form);
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == U'’' || code == U'‘' || code == U'‛'; }

/// Reads a text from its beginning to its end.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<QuoteWord> read() {
        while (at_ < text_.size()) {
            const Decoded c = decode(text_, at_);
            const bool blank = c.valid && (is_blank(c.code) || c.code == 0xFEFF);
            const std::size_t begin = at_;
            at_ += c.length;
            const Letter letter = letter_at(begin);
            if (letter != Letter::none) pass_word(letter);
            if (!blank) words_.push_back({{begin, at_}, "", "", letter != Letter::none, false});
        }
        return std::move(words_);
    }

  private:
    Letter letter_at(std::size_t at) const {
        if (at >= text_.size()) return Letter::none;
        const Decoded c = decode(text_, at);
        return c.valid ? letter_class(c.code) : Letter::none;
    }

    /// To the end of a word whose first letter has been passed.
    void pass_word(Letter last) {
        const bool alone = last == Letter::ideograph;
        while (at_ < text_.size()) {
            const Decoded c = decode(text_, at_);
            const Letter letter = letter_at(at_);
            const Letter next = letter_at(at_ + c.length);
            const bool in_word = is_apostrophe(c.code) && last != Letter::digit && next == Letter::letter;
            const bool in_number = (c.code == ',' || c.code == '.') && last == Letter::digit && next == last;
            const bool goes_on =
                letter == Letter::mark || letter == Letter::letter || letter == Letter::digit;
            if (alone ? letter != Letter::mark : !goes_on && !in_word && !in_number) return;
            at_ += c.length;
            if (letter != Letter::mark) last = letter;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<QuoteWord> words_;
};

/// How many words from `at` on are an ellipsis; 0: none begins there.
std::size_t ellipsis_at(const std::vector<QuoteWord>& words, std::size_t at) {
    if (words[at].form == "…") return 1;
    std::size_t points = 0;
    while (at + points < words.size() && words[at + points].form == ".") ++points;
    return points >= 3 ? points : 0;
}

bool is_quotation_mark(const QuoteWord& word) { return word.form == "\"" || word.form == "'"; }

bool closes(const QuoteWord& open, const QuoteWord& close) {
    return (open.form == "[" && close.form == "]") || (open.form == "(" && close.form == ")");
}

}  // namespace

std::vector<QuoteWord> quote_words(std::string_view text) {
    std::vector<QuoteWord> out = Reader(text).read();
    for (QuoteWord& word : out) {
        const std::string_view bytes = text.substr(word.span.begin, word.span.size());
        word.form = word.word ? word_form(bytes) : plain_mark(decode(bytes, 0), bytes);
        word.folded = word.word ? fold_marks(lower(word.form)) : word.form;
        word.function_word = word.word && is_function_word("english", word.folded);
    }
    return out;
}

Quote parse_quote(std::string text) {
    Quote quote;
    quote.text = std::move(text);
    std::vector<QuoteWord> words = quote_words(quote.text);
    while (!words.empty() && is_quotation_mark(words.back())) words.pop_back();
    bool gap = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (quote.words.empty() && is_quotation_mark(words[at])) continue;
        if (const std::size_t length = ellipsis_at(words, at); length > 0) {
            at += length - 1;
            gap = true;
            if (quote.words.empty() || at + 1 >= words.size() || !closes(quote.words.back(), words[at + 1]))
                continue;
            ++at;
            gap = true;
            quote.words.pop_back();
            quote.after_gap.pop_back();
            continue;
        }
        quote.after_gap.push_back(gap && !quote.words.empty());
        quote.words.push_back(std::move(words[at]));
        gap = false;
    }
    return quote;
}

}  // namespace locus
