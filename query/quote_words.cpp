#include "query/quote_words.h"

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
    constexpr std::string_view kSoftHyphen = "\u00AD";
    std::string form(bytes);
    for (std::size_t at = 0; (at = form.find(kSoftHyphen, at)) != std::string::npos;)
        form.erase(at, kSoftHyphen.size());
    return compose(form);
}

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
    std::vector<QuoteWord> out;
    bool joins = false;  // the last word goes on with the next letter
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        const std::size_t begin = at;
        at += c.length;
        const Letter letter = c.valid ? letter_class(c.code) : Letter::none;
        if (c.valid && (is_blank(c.code) || c.code == 0xFEFF)) {
            joins = false;
        } else if (joins && (letter == Letter::mark || letter == Letter::letter || letter == Letter::digit)) {
            out.back().span.end = at;
        } else {
            joins = letter != Letter::none;
            out.push_back({{begin, at}, "", "", joins, false});
        }
        if (letter == Letter::ideograph) {  // its marks belong to it, letters do not
            while (at < text.size()) {
                const Decoded mark = decode(text, at);
                if (!mark.valid || letter_class(mark.code) != Letter::mark) break;
                at += mark.length;
            }
            if (out.back().span.begin < begin) out.push_back({{begin, at}, "", "", true, false});
            out.back().span.end = at;
            joins = false;
        }
    }
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
