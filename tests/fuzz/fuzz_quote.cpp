// The first line is a quote, the rest a text that it may stand in.
//
// The words of both are in order and inside; the place that is found is inside the text; no word costs more
// than to leave the quote out; and a piece of the text is found verbatim, as far as it is all read as words.
#include <string>

#include "common/utf8.h"
#include "query/alignment.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

constexpr std::size_t kLongest = 600;  // bytes; laying along is quadratic

void check_words(std::string_view text, const std::vector<QuoteWord>& words) {
    std::size_t at = 0;
    for (const QuoteWord& word : words) {
        must(at <= word.span.begin && !word.span.empty() && word.span.end <= text.size());
        at = word.span.end;
    }
}

}  // namespace

void fuzz_quote(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view text = bytes.substr(end).substr(0, kLongest);
    const Quote quote = parse_quote(std::string(bytes.substr(0, end).substr(0, kLongest)));
    const std::vector<QuoteWord> words = quote_words(text);
    check_words(quote.text, quote.words);
    check_words(text, words);
    must(quote.words.size() == quote.after_gap.size());
    if (quote.words.empty()) return;

    const Alignment place = align(quote, words);
    must(place.first <= place.last && place.last <= words.size());
    must(place.cost <= align(quote, {}).cost);
    double agreement = 0;
    const std::string how = differences(quote, text, words, place, &agreement);
    must(agreement >= 0 && agreement <= 1 && is_valid_utf8(how));
    must(place.cost > 0 || agreement == 1);

    if (words.empty()) return;
    const std::size_t first = bytes.size() % words.size();
    const Span span{words[first].span.begin, words.back().span.end};
    const Quote own = parse_quote(std::string(text.substr(span.begin, span.size())));
    must(own.words.empty() || align(own, words).cost == 0);
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_quote({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
