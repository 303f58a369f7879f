#include "query/window.h"

#include <algorithm>

#include "common/sentences.h"
#include "common/utf8.h"

namespace locus {
namespace {

constexpr std::size_t kStep = 10;        // characters between the windows that are tried
constexpr double kMiddle = 0.3;          // by so much more a word in the middle tells
constexpr std::size_t kNearby = 40;      // bytes: how far a border moves to stand between words
constexpr std::size_t kWorthwhile = 40;  // characters of a tail
constexpr double kClause = 0.7;          // of a tail: what is kept at least to end with a clause

bool ends_clause(char32_t c) {
    constexpr std::u32string_view kMarks = U",;:)]–—،؛，、；：）」』】";
    return kMarks.find(c) != std::u32string_view::npos;
}

bool needs_no_blank(char32_t c) { return c > 0x3000; }

bool is_blank_at(std::string_view text, std::size_t at) {
    const Decoded c = decode(text, at);
    return c.valid && is_blank(c.code);
}

/// Where the characters of a span begin, and its end.
std::vector<std::size_t> character_places(std::string_view text, Span span) {
    std::vector<std::size_t> places;
    for (std::size_t at = span.begin; at < span.end; at += decode(text, at).length) places.push_back(at);
    places.push_back(span.end);
    return places;
}

/// Sums up what stands in one window after another.
class Scorer {
  public:
    Scorer(const std::vector<Evidence>& evidence, const std::vector<double>& weights)
        : evidence_(evidence), weights_(weights), best_(weights.size()) {}

    double score(Span window) {
        std::fill(best_.begin(), best_.end(), 0);
        const auto before = [](const Evidence& e, std::size_t at) { return e.span.begin < at; };
        auto e = std::lower_bound(evidence_.begin(), evidence_.end(), window.begin, before);
        for (; e != evidence_.end() && e->span.begin < window.end; ++e) {
            if (e->span.end > window.end) continue;
            const std::uint64_t to_border = std::min(e->span.begin - window.begin, window.end - e->span.end);
            const double middle = 2 * static_cast<double>(to_border) / static_cast<double>(window.size());
            best_[e->term] = std::max(best_[e->term], e->likeness * (1 + kMiddle * middle * (2 - middle)));
        }
        double sum = 0;
        for (std::size_t term = 0; term < weights_.size(); ++term) sum += weights_[term] * best_[term];
        return sum;
    }

  private:
    const std::vector<Evidence>& evidence_;
    const std::vector<double>& weights_;
    std::vector<double> best_;  // of each term: how much the window holds of it
};

/// Which characters to begin a window with: every tenth, and every match, so that whatever fits is found.
std::vector<std::size_t> window_begins(const std::vector<std::size_t>& places,
                                       const std::vector<Evidence>& evidence) {
    const std::size_t characters = places.size() - 1;
    const std::size_t last = characters - std::min(characters, kLongestExcerpt);
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < last; i += kStep) begins.push_back(i);
    begins.push_back(last);
    for (const Evidence& e : evidence) {
        const auto place = std::lower_bound(places.begin(), places.end(), e.span.begin);
        const auto i = static_cast<std::size_t>(place - places.begin());
        if (e.likeness >= 1 && e.span.begin >= places.front() && i < last) begins.push_back(i);
    }
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    return begins;
}

/// From the first match inside a window to the last; empty when there is none.
Span matches_in(Span window, const std::vector<Evidence>& evidence) {
    Span kept{window.end, window.end};
    for (const Evidence& e : evidence) {
        if (e.likeness < 1 || !window.contains(e.span)) continue;
        if (kept.empty()) kept = e.span;
        kept.end = std::max(kept.end, e.span.end);
    }
    return kept;
}

/// A window of whole words: its ends move inwards to blanks, where there are any nearby, but never over
/// `kept`.
Span at_blanks(std::string_view text, Span window, Span whole, Span kept) {
    constexpr std::string_view kBlanks = " \t\r\n";
    if (window.begin > whole.begin && kBlanks.find(text[window.begin - 1]) == std::string_view::npos) {
        const std::size_t blank = text.find_first_of(kBlanks, window.begin);
        if (blank < std::min<std::size_t>(window.begin + kNearby, kept.begin)) window.begin = blank;
    }
    if (window.end < whole.end && kBlanks.find(text[window.end]) == std::string_view::npos) {
        const std::size_t blank = text.find_last_of(kBlanks, window.end - 1);
        const bool nearby = blank != std::string_view::npos && blank + kNearby > window.end;
        if (nearby && (kept.empty() || blank >= kept.end) && blank > window.begin) window.end = blank;
    }
    return trim_blanks(text, window);
}

/// The last place in a span behind a clause; its begin when there is none.
std::size_t last_clause_end(std::string_view text, Span span) {
    std::size_t last = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
        const Decoded c = decode(text, at);
        at += c.length;
        if (!c.valid || !ends_clause(c.code) || at > span.end) continue;
        if (at == text.size() || needs_no_blank(c.code) || is_blank_at(text, at)) last = at;
    }
    return last;
}

/// The last place in a span between two words, or between two characters that make no one word.
std::size_t last_word_end(std::string_view text, Span span) {
    std::size_t last = span.begin;
    for (std::size_t at = span.begin; at < span.end; at += decode(text, at).length)
        if (is_blank_at(text, at)) last = at;
    if (span.end == text.size() || is_blank_at(text, span.end)) return span.end;
    if (last > span.begin && last + 2 * kNearby >= span.end) return last;
    std::size_t end = span.end;  // a script without blanks: a character and its marks stay together
    while (end > last && display_width(decode(text, end).code) == 0) end = character_before(text, end);
    return end;
}

}  // namespace

std::size_t forward_by(std::string_view text, std::size_t at, std::size_t characters, std::size_t limit) {
    for (; at < limit && characters > 0; --characters) at += decode(text, at).length;
    return std::min(at, limit);
}

Span best_window(std::string_view text, Span whole, const std::vector<Evidence>& evidence,
                 const std::vector<double>& weights) {
    const std::vector<std::size_t> places = character_places(text, whole);
    Scorer scorer(evidence, weights);
    Span best;
    double best_score = -1;
    for (const std::size_t first : window_begins(places, evidence)) {
        const Span window{places[first], places[std::min(first + kLongestExcerpt, places.size() - 1)]};
        const double score = scorer.score(window);
        if (score <= best_score) continue;
        best_score = score;
        best = window;
    }
    const Span whole_words = at_blanks(text, best, whole, matches_in(best, evidence));
    return whole_words.empty() ? best : whole_words;
}

Span with_tail(std::string_view text, Span span, std::size_t limit) {
    const std::size_t end = forward_by(text, span.begin, kLongestExcerpt, limit);
    const auto worthwhile = [&](std::size_t to) {
        return to > span.end && is_longer_than(text.substr(span.end, to - span.end), kWorthwhile);
    };
    if (!worthwhile(end)) return span;
    const auto kept = static_cast<std::size_t>(kClause * static_cast<double>(end - span.end));
    const std::size_t clause = last_clause_end(text, {span.end, end});
    const std::size_t to = clause >= span.end + kept ? clause : last_word_end(text, {span.end, end});
    return trim_blanks(text, {span.begin, worthwhile(to) ? to : span.end});
}

}  // namespace locus
