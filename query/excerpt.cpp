#include "query/excerpt.h"

#include <algorithm>
#include <string_view>

#include "common/sentences.h"
#include "common/utf8.h"

namespace locus {
namespace {

struct Sentence {
    Span span;  // of the passage's text
    std::size_t paragraph = 0;
    double weight = 0;
};

/// The weight of the distinct terms that match inside a span.
double weight_in(Span span, const std::vector<Match>& matches, const std::vector<double>& weights) {
    std::vector<bool> seen(weights.size());
    double sum = 0;
    for (const Match& match : matches) {
        if (!span.contains(match.span) || seen[match.term]) continue;
        seen[match.term] = true;
        sum += weights[match.term];
    }
    return sum;
}

bool fits(std::string_view text, Span span) {
    return !is_longer_than(text.substr(span.begin, span.size()), kLongestExcerpt);
}

std::vector<Sentence> weigh_sentences(const Passage& passage, const std::vector<Match>& matches,
                                      const std::vector<double>& weights) {
    const std::string_view text = passage.text.text();
    std::vector<Sentence> out;
    for (std::size_t i = 0; i < passage.paragraphs.size(); ++i) {
        const Span paragraph = passage.paragraphs[i];
        for (const Span& s : find_sentences(text.substr(paragraph.begin, paragraph.size()))) {
            const Span span{s.begin + paragraph.begin, s.end + paragraph.begin};
            out.push_back({span, i, weight_in(span, matches, weights)});
        }
    }
    return out;
}

/// Grows a span of sentences by its neighbours while it fits; the heavier side first, then what follows.
/// Another paragraph is taken in only if it has a match, or after a mere heading: else it explains nothing.
Span fill(std::string_view text, const std::vector<Sentence>& sentences, std::size_t best) {
    std::size_t first = best;
    std::size_t last = best;
    const auto widened = [&](std::size_t from, std::size_t to) {
        return Span{sentences[from].span.begin, sentences[to].span.end};
    };
    const auto belongs = [&](std::size_t i) {
        return sentences[i].paragraph == sentences[best].paragraph || sentences[i].weight > 0;
    };
    const auto too_short = [&] {
        constexpr std::size_t kHeading = 60;  // characters
        const Span so_far = widened(first, last);
        return !is_longer_than(text.substr(so_far.begin, so_far.size()), kHeading);
    };
    for (;;) {
        const bool before = first > 0 && belongs(first - 1) && fits(text, widened(first - 1, last));
        const bool after = last + 1 < sentences.size() && (belongs(last + 1) || too_short()) &&
                           fits(text, widened(first, last + 1));
        if (!before && !after) return widened(first, last);
        if (before && (!after || sentences[first - 1].weight > sentences[last + 1].weight))
            --first;
        else
            ++last;
    }
}

/// Where the character begins that is `characters` before `at`, not before `limit`.
std::size_t back_by(std::string_view text, std::size_t at, std::size_t characters, std::size_t limit) {
    while (at > limit && characters > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) --characters;
    }
    return at;
}

std::size_t forward_by(std::string_view text, std::size_t at, std::size_t characters, std::size_t limit) {
    for (; at < limit && characters > 0; --characters) at += decode(text, at).length;
    return std::min(at, limit);
}

/// A window of whole words: its ends move inwards to blanks, where there are any nearby, but never over
/// `kept`.
Span at_blanks(std::string_view text, Span window, Span sentence, Span kept) {
    constexpr std::size_t kNearby = 40;  // bytes
    constexpr std::string_view kBlanks = " \t\r\n";
    if (window.begin > sentence.begin) {
        const std::size_t blank = text.find_first_of(kBlanks, window.begin);
        if (blank < std::min<std::size_t>(window.begin + kNearby, kept.begin)) window.begin = blank;
    }
    if (window.end < sentence.end && kBlanks.find(text[window.end]) == std::string_view::npos) {
        const std::size_t blank = text.find_last_of(kBlanks, window.end - 1);
        const bool nearby = blank != std::string_view::npos && blank + kNearby > window.end;
        if (nearby && blank >= kept.end && blank > window.begin) window.end = blank;
    }
    return trim_blanks(text, window);
}

/// A window around `kept`, what surrounds it shared out to both sides.
Span window_around(std::string_view text, Span kept, Span sentence) {
    const std::size_t used = count_characters(text.substr(kept.begin, kept.size()));
    const std::size_t spare = used < kLongestExcerpt ? kLongestExcerpt - used : 0;
    Span window = kept;
    window.begin = back_by(text, kept.begin, spare / 2, sentence.begin);
    window.end = forward_by(text, window.begin, kLongestExcerpt, sentence.end);
    if (window.end == sentence.end)
        window.begin = back_by(text, sentence.end, kLongestExcerpt, sentence.begin);
    // Stray bytes inside no character make the way back longer than it was counted.
    if (window.end < kept.end || !fits(text, window))
        window = {kept.begin, forward_by(text, kept.begin, kLongestExcerpt, sentence.end)};
    return window;
}

/// The part of a long sentence with the most weight, its matches in the middle.
Span window_in(std::string_view text, Span sentence, const std::vector<Match>& matches,
               const std::vector<double>& weights) {
    Span best{sentence.begin, forward_by(text, sentence.begin, kLongestExcerpt, sentence.end)};
    Span kept{best.begin, best.begin};
    double best_weight = 0;
    for (const Match& match : matches) {
        if (!sentence.contains(match.span)) continue;
        const Span window{match.span.begin,
                          forward_by(text, match.span.begin, kLongestExcerpt, sentence.end)};
        const double weight = weight_in(window, matches, weights);
        if (weight <= best_weight) continue;
        best_weight = weight;
        kept = match.span;
        for (const Match& m : matches)
            if (window.contains(m.span)) kept.end = std::max(kept.end, m.span.end);
        best = window_around(text, kept, sentence);
    }
    const Span whole_words = at_blanks(text, best, sentence, kept);
    return whole_words.empty() ? best : whole_words;
}

}  // namespace

Span choose_excerpt(const Passage& passage, const std::vector<Match>& matches,
                    const std::vector<double>& weights) {
    const std::string_view text = passage.text.text();
    const std::vector<Sentence> sentences = weigh_sentences(passage, matches, weights);
    if (sentences.empty()) return window_in(text, {0, text.size()}, matches, weights);  // nothing but blanks
    const auto heavier = [](const Sentence& a, const Sentence& b) { return a.weight < b.weight; };
    const auto best = std::max_element(sentences.begin(), sentences.end(), heavier);
    if (fits(text, best->span))
        return fill(text, sentences, static_cast<std::size_t>(best - sentences.begin()));
    return window_in(text, best->span, matches, weights);
}

}  // namespace locus
