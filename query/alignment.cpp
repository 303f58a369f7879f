#include "query/alignment.h"

#include <algorithm>
#include <limits>

#include "common/display.h"

namespace locus {
namespace {

constexpr std::uint64_t kMark = 2;
constexpr std::uint64_t kCase = 2;
constexpr std::uint64_t kWord = 8;
constexpr std::uint64_t kFunctionWord = 5;
constexpr std::uint64_t kExtraWord = 3;

/// Of a word of the quote that the text lacks.
std::uint64_t cost_of_missing(const QuoteWord& word) {
    if (!word.word) return kMark;
    return word.function_word ? kFunctionWord : kWord;
}

/// Of a word of the text between those of the quote.
std::uint64_t cost_of_extra(const QuoteWord& word) { return word.word ? kExtraWord : kMark; }

/// Of a word of the text in the place of one of the quote: less than leaving both alone, so that what stands
/// there instead is shown. A word never stands for a mark.
std::uint64_t cost_of_pair(const QuoteWord& quoted, const QuoteWord& found) {
    if (quoted.form == found.form) return 0;
    if (quoted.word != found.word) return cost_of_missing(quoted) + cost_of_extra(found);
    if (!quoted.word) return kMark;
    if (quoted.folded == found.folded) return kCase;
    return cost_of_missing(quoted) - 1;
}

/// Costs what stands in the text after `row` words of the quote.
bool free_after(const Quote& quote, std::size_t row) {
    return row > 0 && row < quote.words.size() && quote.after_gap[row];
}

struct Cell {
    std::uint64_t cost = 0;
    std::size_t first = 0;  // where the place begins
};

bool better(const Cell& a, const Cell& b) { return a.cost != b.cost ? a.cost < b.cost : a.first > b.first; }

enum class Step : std::uint8_t { pair, missing, extra };

struct Difference {
    Step step;
    std::size_t quoted = 0;
    std::size_t found = 0;
};

/// The steps of the best way through all of the quote and all of the place.
std::vector<Difference> steps_of(const Quote& quote, const std::vector<QuoteWord>& words,
                                 const Alignment& place) {
    const std::size_t rows = quote.words.size() + 1;
    const std::size_t width = place.last - place.first + 1;
    std::vector<Step> table(rows * width, Step::extra);
    std::vector<std::uint64_t> row(width);
    std::vector<std::uint64_t> last(width);
    for (std::size_t j = 1; j < width; ++j) row[j] = row[j - 1] + cost_of_extra(words[place.first + j - 1]);
    for (std::size_t i = 1; i < rows; ++i) {
        last.swap(row);
        const QuoteWord& quoted = quote.words[i - 1];
        for (std::size_t j = 0; j < width; ++j) {
            Step& step = table[i * width + j];
            row[j] = last[j] + cost_of_missing(quoted);
            step = Step::missing;
            if (j == 0) continue;
            const QuoteWord& found = words[place.first + j - 1];
            const std::uint64_t extra = row[j - 1] + (free_after(quote, i) ? 0 : cost_of_extra(found));
            const std::uint64_t pair = last[j - 1] + cost_of_pair(quoted, found);
            if (extra < row[j]) row[j] = extra, step = Step::extra;
            if (pair <= row[j]) row[j] = pair, step = Step::pair;
        }
    }
    std::vector<Difference> steps;
    for (std::size_t i = rows - 1, j = width - 1; i > 0 || j > 0;) {
        const Step step = table[i * width + j];
        if (step != Step::extra) --i;
        if (step != Step::missing) --j;
        steps.push_back({step, i, place.first + j});
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

/// Writes the steps out; differences that follow each other are one.
class DifferenceWriter {
  public:
    DifferenceWriter(const Quote& quote, std::string_view text, const std::vector<QuoteWord>& words)
        : quote_(quote), text_(text), words_(words) {}

    void write(const Difference& d) {
        const bool same = d.step == Step::pair && quote_.words[d.quoted].form == words_[d.found].form;
        // Step::extra: after `quoted` words of the quote; inside a gap it is no difference.
        if (d.step == Step::extra && free_after(quote_, d.quoted)) return;
        if (d.step != Step::extra && quote_.after_gap[d.quoted]) {
            end_difference();
            out_ += " …";
        }
        if (same) {
            end_difference();
            append(quote_.text, quote_.words, d.quoted, "", "");
            return;
        }
        if (d.step != Step::extra) extend(missing_, d.quoted);
        if (d.step != Step::missing) extend(extra_, d.found);
    }

    std::string finish() {
        end_difference();
        return printable_line(out_);
    }

  private:
    static void extend(Span& span, std::size_t word) {
        if (span.empty()) span.begin = word;
        span.end = word + 1;
    }

    void end_difference() {
        if (!missing_.empty()) append(quote_.text, quote_.words, missing_, "[-", "-]", true);
        if (!extra_.empty()) append(text_, words_, extra_, "{+", "+}", missing_.empty());
        missing_ = extra_ = {};
    }

    void append(std::string_view text, const std::vector<QuoteWord>& words, std::size_t word,
                const char* open, const char* close) {
        append(text, words, {word, word + 1}, open, close, true);
    }

    void append(std::string_view text, const std::vector<QuoteWord>& words, Span range, const char* open,
                const char* close, bool with_blank) {
        const std::size_t begin = words[range.begin].span.begin;
        const std::size_t before = range.begin == 0 ? 0 : words[range.begin - 1].span.end;
        if (with_blank && !out_.empty() && begin > before) out_ += ' ';
        out_ += open;
        out_ += text.substr(begin, words[range.end - 1].span.end - begin);
        out_ += close;
    }

    const Quote& quote_;
    std::string_view text_;
    const std::vector<QuoteWord>& words_;
    std::string out_;
    Span missing_;  // words of the quote
    Span extra_;    // words of the text
};

}  // namespace

Alignment align(const Quote& quote, const std::vector<QuoteWord>& text) {
    std::vector<Cell> row(text.size() + 1);
    std::vector<Cell> last(text.size() + 1);
    for (std::size_t j = 0; j <= text.size(); ++j) row[j] = {0, j};
    for (std::size_t i = 1; i <= quote.words.size(); ++i) {
        last.swap(row);
        const QuoteWord& quoted = quote.words[i - 1];
        const std::uint64_t missing = cost_of_missing(quoted);
        const bool free = free_after(quote, i);
        for (std::size_t j = 0; j <= text.size(); ++j) {
            row[j] = {last[j].cost + missing, last[j].first};
            if (j == 0) continue;
            const Cell pair{last[j - 1].cost + cost_of_pair(quoted, text[j - 1]), last[j - 1].first};
            const Cell extra{row[j - 1].cost + (free ? 0 : cost_of_extra(text[j - 1])), row[j - 1].first};
            if (better(pair, row[j])) row[j] = pair;
            if (better(extra, row[j])) row[j] = extra;
        }
    }
    Alignment best{std::numeric_limits<std::uint64_t>::max(), 0, 0};
    for (std::size_t j = 0; j <= text.size(); ++j) {
        const bool shorter = j - row[j].first < best.last - best.first;
        if (row[j].cost < best.cost || (row[j].cost == best.cost && shorter))
            best = {row[j].cost, row[j].first, j};
    }
    return best;
}

std::string differences(const Quote& quote, std::string_view text, const std::vector<QuoteWord>& words,
                        const Alignment& place, double* agreement) {
    DifferenceWriter writer(quote, text, words);
    std::uint64_t all = 0;
    std::uint64_t agreed = 0;
    for (const Difference& d : steps_of(quote, words, place)) {
        writer.write(d);
        if (d.step == Step::extra || !quote.words[d.quoted].word) continue;
        const std::uint64_t weight = cost_of_missing(quote.words[d.quoted]);
        all += weight;
        if (d.step == Step::pair && quote.words[d.quoted].folded == words[d.found].folded) agreed += weight;
    }
    if (agreement != nullptr)
        *agreement = all == 0 ? 1 : static_cast<double>(agreed) / static_cast<double>(all);
    return writer.finish();
}

}  // namespace locus
