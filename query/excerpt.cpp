#include "query/excerpt.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "common/sentences.h"
#include "common/utf8.h"

namespace locus {
namespace {

struct Sentence {
    Span span;                        // bytes of the passage's text
    std::size_t first_character = 0;  // of all the passage's
    std::size_t end_character = 0;
    Span shown;  // of it: the best window, if it is too long
    std::size_t paragraph = 0;
    bool matched = false;  // it holds a question word, not only something like it
    bool boilerplate = false;
    double weight = 0;
};

/// From the first sentence's begin to the last one's end.
bool fit(const Sentence& first, const Sentence& last) {
    return last.end_character - first.first_character <= kLongestExcerpt;
}

std::vector<Sentence> sentences_of(const Passage& passage) {
    const std::string_view text = passage.text.text();
    std::vector<Sentence> out;
    std::size_t counted = 0;  // bytes
    std::size_t characters = 0;
    const auto characters_before = [&](std::size_t at) {
        characters += count_characters(text.substr(counted, at - counted));
        counted = at;
        return characters;
    };
    for (std::size_t i = 0; i < passage.paragraphs.size(); ++i) {
        for (const Span& span : find_sentences(text, passage.paragraphs[i])) {
            const std::size_t begin = characters_before(span.begin);
            out.push_back({span, begin, characters_before(span.end), span, i});
        }
    }
    return out;
}

/// Of each term the best likeness inside a span.
std::vector<double> likeness_in(Span span, const std::vector<Evidence>& evidence, std::size_t terms) {
    std::vector<double> best(terms);
    const auto before = [](const Evidence& e, std::size_t at) { return e.span.begin < at; };
    auto e = std::lower_bound(evidence.begin(), evidence.end(), span.begin, before);
    for (; e != evidence.end() && e->span.begin < span.end; ++e)
        if (e->span.end <= span.end) best[e->term] = std::max(best[e->term], e->likeness);
    return best;
}

/// Times log((n + 1) / (s + 0.5)), where s of the passage's n sentences hold the term or something like it.
std::vector<double> weights_within(const std::vector<std::vector<double>>& likeness,
                                   std::vector<double> weights) {
    const auto sentences = static_cast<double>(likeness.size());
    for (std::size_t term = 0; term < weights.size(); ++term) {
        double holding = 0;
        for (const std::vector<double>& sentence : likeness) holding += sentence[term];
        weights[term] *= std::log((sentences + 1) / (holding + 0.5));
    }
    return weights;
}

double weight_of(const std::vector<double>& likeness, const std::vector<double>& weights) {
    double sum = 0;
    for (std::size_t term = 0; term < weights.size(); ++term) sum += likeness[term] * weights[term];
    return sum;
}

/// Weighs the sentences, a long one by what would be shown of it.
void weigh(std::string_view text, std::vector<Sentence>& sentences, const std::vector<Evidence>& evidence,
           const std::vector<double>& weights) {
    std::vector<std::vector<double>> likeness;
    likeness.reserve(sentences.size());
    for (const Sentence& s : sentences) likeness.push_back(likeness_in(s.span, evidence, weights.size()));
    const std::vector<double> within = weights_within(likeness, weights);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        Sentence& s = sentences[i];
        s.matched = std::any_of(likeness[i].begin(), likeness[i].end(), [](double l) { return l >= 1; });
        if (!fit(s, s)) {
            s.shown = best_window(text, s.span, evidence, within);
            likeness[i] = likeness_in(s.shown, evidence, weights.size());
        }
        s.weight = weight_of(likeness[i], within);
    }
}

/// Neighbouring sentences around the best one.
class Excerpt {
  public:
    Excerpt(std::string_view text, const std::vector<Sentence>& sentences, std::size_t best)
        : text_(text), sentences_(sentences), best_(best), first_(best), last_(best) {}

    /// Takes in neighbours while they fit; the heavier side first, then what follows.
    void fill() {
        for (;;) {
            const bool before =
                first_ > 0 && belongs(first_ - 1) && fit(sentences_[first_ - 1], sentences_[last_]);
            const bool after = next_belongs() && fit(sentences_[first_], sentences_[last_ + 1]);
            if (!before && !after) return;
            if (before && (!after || sentences_[first_ - 1].weight > sentences_[last_ + 1].weight))
                --first_;
            else
                ++last_;
        }
    }

    Span span() const { return between(first_, last_); }

    /// With the beginning of the next sentence, if it speaks of the same.
    Span with_next() const {
        const bool same = last_ + 1 < sentences_.size() && is_like_best(last_ + 1) &&
                          (sentences_[last_ + 1].paragraph == sentences_[last_].paragraph || is_heading());
        return same ? with_tail(text_, span(), sentences_[last_ + 1].span.end) : span();
    }

  private:
    Span between(std::size_t from, std::size_t to) const {
        return {sentences_[from].span.begin, sentences_[to].span.end};
    }

    /// Boilerplate explains no text, nor text boilerplate.
    bool is_like_best(std::size_t i) const {
        return sentences_[i].boilerplate == sentences_[best_].boilerplate;
    }

    /// Another paragraph is taken in only if it has a match: else it explains nothing.
    bool belongs(std::size_t i) const {
        return is_like_best(i) &&
               (sentences_[i].paragraph == sentences_[best_].paragraph || sentences_[i].matched);
    }

    bool next_belongs() const {
        return last_ + 1 < sentences_.size() && is_like_best(last_ + 1) &&
               (belongs(last_ + 1) || is_heading());
    }

    /// What there is so far is hardly more than a heading, which speaks of what follows.
    bool is_heading() const {
        constexpr std::size_t kHeading = 60;  // characters
        return !is_longer_than(text_.substr(span().begin, span().size()), kHeading);
    }

    std::string_view text_;
    const std::vector<Sentence>& sentences_;
    std::size_t best_;
    std::size_t first_;
    std::size_t last_;
};

}  // namespace

Span choose_excerpt(const Passage& passage, const std::vector<Evidence>& evidence,
                    const std::vector<double>& weights, const std::vector<Boilerplate>& kinds) {
    constexpr double kLess = 0.9;
    const std::string_view text = passage.text.text();
    std::vector<Sentence> sentences = sentences_of(passage);
    if (sentences.empty()) return best_window(text, {0, text.size()}, evidence, weights);  // only blanks
    weigh(text, sentences, evidence, weights);
    for (Sentence& sentence : sentences) {
        sentence.boilerplate = !kinds.empty() && kinds[sentence.paragraph] != Boilerplate::none;
        if (sentence.boilerplate) sentence.weight *= kLess;
    }
    const auto lighter = [](const Sentence& a, const Sentence& b) { return a.weight < b.weight; };
    const auto best = std::max_element(sentences.begin(), sentences.end(), lighter);
    if (!fit(*best, *best)) return best->shown;
    Excerpt excerpt(text, sentences, static_cast<std::size_t>(best - sentences.begin()));
    excerpt.fill();
    return excerpt.with_next();
}

}  // namespace locus
