#include "query/ranking_features.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace locus {
namespace {

using Occurrence = Findings::Occurrence;

constexpr std::uint32_t kFar = ~std::uint32_t{0};

/// The shortest span of the text, in words, that holds each word that occurs at all.
std::uint32_t shortest_span(const std::vector<Occurrence>& occurrences, std::vector<std::uint32_t>& inside,
                            std::size_t distinct) {
    std::uint32_t shortest = kFar;
    std::size_t held = 0;
    std::size_t first = 0;
    for (const Occurrence& last : occurrences) {
        held += inside[last.word]++ == 0;
        while (held == distinct) {
            shortest = std::min(shortest, last.place - occurrences[first].place + 1);
            held -= --inside[occurrences[first++].word] == 0;
        }
    }
    return shortest;
}

double weight_of(const Asked& asked, const std::vector<bool>& words) {
    double weight = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i]) weight += asked.words[i].weight;
    return weight;
}

/// The second word stands behind the first, and no farther than in the question.
bool follows(const Asked::Pair& pair, const std::vector<Occurrence>& occurrences) {
    std::uint32_t first = kFar;
    for (const Occurrence& o : occurrences) {
        if (o.word == pair.second && first != kFar && o.place > first && o.place - first <= pair.distance)
            return true;
        if (o.word == pair.first) first = o.place;
    }
    return false;
}

/// Terms by number.
using TermVector = std::vector<std::pair<std::uint32_t, double>>;

/// Numbers terms in the order in which they are met: a table that is never more than half full.
class TermNumbers {
  public:
    explicit TermNumbers(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}

    std::uint32_t number(std::uint64_t term) {
        for (std::size_t at = (term * 0x9E3779B97F4A7C15 >> 20) % slots_.size();; ++at) {
            Slot& slot = slots_[at % slots_.size()];
            if (slot.number != 0 && slot.term != term) continue;
            if (slot.number == 0) slot = {term, ++numbers_};
            return slot.number - 1;
        }
    }

    std::uint32_t size() const { return numbers_; }

  private:
    struct Slot {
        std::uint64_t term = 0;
        std::uint32_t number = 0;  // from 1; 0: free
    };
    std::vector<Slot> slots_;
    std::uint32_t numbers_ = 0;
};

/// How often each term stands in a text.
TermVector count_terms(const Findings& text, TermNumbers& numbers, std::vector<std::uint32_t>& places) {
    TermVector counts;
    for (const std::uint64_t term : text.terms) {
        const std::uint32_t number = numbers.number(term);
        if (number >= places.size()) places.resize(number + 1);
        std::uint32_t& place = places[number];  // in counts, if it is this text's
        if (place >= counts.size() || counts[place].first != number) {
            place = static_cast<std::uint32_t>(counts.size());
            counts.emplace_back(number, 0);
        }
        ++counts[place].second;
    }
    return counts;
}

/// Terms are weighed by how few of the texts hold them. Returns how many terms there are.
std::uint32_t make_vectors(const std::vector<Findings>& texts, std::vector<TermVector>& vectors) {
    std::size_t words = 0;
    for (const Findings& text : texts) words += text.terms.size();
    TermNumbers numbers(words);
    std::vector<std::uint32_t> places;
    for (const Findings& text : texts) vectors.push_back(count_terms(text, numbers, places));
    std::vector<double> weights(numbers.size());
    for (const TermVector& vector : vectors)
        for (const auto& [term, count] : vector) ++weights[term];
    const auto all = static_cast<double>(texts.size());
    for (double& weight : weights) weight = std::max(0.0, std::log((all + 1) / (weight + 0.5)));
    for (TermVector& vector : vectors) {
        double square = 0;
        for (auto& [term, value] : vector) {
            value = weights[term] * (value > 1 ? 1 + std::log(value) : 1);
            square += value * value;
        }
        if (square > 0)
            for (auto& entry : vector) entry.second /= std::sqrt(square);
    }
    return numbers.size();
}

bool same_text(const Findings& a, const Findings& b) { return a.terms == b.terms; }

/// Those with the best scores, of copies the best one only.
std::vector<std::size_t> best_texts(const std::vector<Findings>& texts, const std::vector<double>& scores,
                                    std::size_t most) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<std::size_t> best;
    for (const std::size_t i : order) {
        if (best.size() == most) break;
        const auto is_copy = [&](std::size_t b) { return same_text(texts[b], texts[i]); };
        if (std::none_of(best.begin(), best.end(), is_copy)) best.push_back(i);
    }
    return best;
}

/// A file is met as often as it has passages: so the mean over all files is the harmonic one over what is
/// met.
double mean_passages(const std::vector<const FileCounts*>& files) {
    double inverse = 0;
    for (const FileCounts* file : files) inverse += 1 / static_cast<double>(file->passages);
    return static_cast<double>(files.size()) / inverse;
}

/// The words' inverse file frequencies.
std::vector<double> file_weights(const Asked& asked, double passages_a_file) {
    const double files = std::max(1.0, static_cast<double>(asked.passages) / passages_a_file);
    std::vector<double> weights;
    for (const Asked::Word& word : asked.words) {
        const double share = static_cast<double>(word.passages) / static_cast<double>(asked.passages);
        const double holders = files * (1 - std::pow(1 - std::min(1.0, share), passages_a_file));
        weights.push_back(std::max(0.0, std::log((files + 1) / (holders + 0.5))));
    }
    return weights;
}

double bm25(const Asked& asked, const FileCounts& file, const std::vector<double>& weights,
            double mean_length) {
    constexpr double kSaturation = 1.2;
    constexpr double kLengthShare = 0.75;
    std::vector<double> counts(asked.words.size());
    for (std::size_t term = 0; term < file.counts.size(); ++term)
        for (const std::size_t word : asked.stands_for[term])
            counts[word] += static_cast<double>(file.counts[term]);
    const double length = static_cast<double>(file.length) / std::max(1.0, mean_length);
    const double norm = kSaturation * (1 - kLengthShare + kLengthShare * length);
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        sum += weights[i] * counts[i] * (kSaturation + 1) / (counts[i] + norm);
    return sum;
}

}  // namespace

double gram_agreement(const Asked& asked, const Findings& findings, double average_grams) {
    constexpr double kSaturation = 0.4;
    constexpr double kLengthShare = 0.5;
    const double length = static_cast<double>(findings.all_grams) / std::max(1.0, average_grams);
    const double norm = kSaturation * (1 - kLengthShare + kLengthShare * length);
    double sum = 0;
    for (std::size_t i = 0; i < asked.grams.size(); ++i)
        sum += asked.grams[i].weight * findings.grams[i] * (kSaturation + 1) / (findings.grams[i] + norm);
    return sum;
}

double best_sentence(const Asked& asked, const Findings& findings) {
    std::vector<std::uint32_t> seen(asked.words.size(), kFar);  // in which sentence last
    double best = 0;
    double sum = 0;
    std::uint32_t sentence = kFar;
    for (const Occurrence& o : findings.occurrences) {
        if (o.sentence != sentence) sum = 0;
        sentence = o.sentence;
        if (seen[o.word] == sentence) continue;
        seen[o.word] = sentence;
        sum += asked.words[o.word].weight;
        best = std::max(best, sum);
    }
    return best;
}

double exact_forms(const Asked& asked, const Findings& findings) {
    std::vector<bool> exact(asked.words.size());
    for (const Occurrence& o : findings.occurrences)
        if (o.exact) exact[o.word] = true;
    return weight_of(asked, exact);
}

double closeness(const Asked& asked, const Findings& findings) {
    std::vector<bool> occurs(asked.words.size());
    for (const Occurrence& o : findings.occurrences) occurs[o.word] = true;
    const auto distinct = static_cast<std::size_t>(std::count(occurs.begin(), occurs.end(), true));
    if (distinct == 0) return 0;
    std::vector<std::uint32_t> inside(asked.words.size());
    const double span = shortest_span(findings.occurrences, inside, distinct);
    return weight_of(asked, occurs) / (1 + std::log(std::max(1.0, span / static_cast<double>(distinct))));
}

double ordered_pairs(const Asked& asked, const Findings& findings) {
    double sum = 0;
    for (const Asked::Pair& pair : asked.pairs)
        if (follows(pair, findings.occurrences)) sum += pair.weight;
    return sum;
}

double in_title(const Asked& asked, const Findings& findings) {
    const double all = weight_of(asked, std::vector<bool>(asked.words.size(), true));
    return all > 0 ? weight_of(asked, findings.in_title) / all : 0;
}

std::vector<double> whole_files(const Asked& asked, const std::vector<const FileCounts*>& files) {
    const double passages_a_file = mean_passages(files);
    const std::vector<double> weights = file_weights(asked, passages_a_file);
    double length = 0;
    for (const FileCounts* file : files)
        length += static_cast<double>(file->length) / static_cast<double>(file->passages);
    const double mean_length = passages_a_file * length / static_cast<double>(files.size());
    std::vector<double> out;
    out.reserve(files.size());
    for (const FileCounts* file : files) out.push_back(bm25(asked, *file, weights, mean_length));
    return out;
}

std::vector<double> likeness(const std::vector<Findings>& candidates, const std::vector<double>& scores) {
    constexpr std::size_t kModels = 3;
    std::vector<TermVector> vectors;
    const std::uint32_t terms = make_vectors(candidates, vectors);
    std::vector<double> out(candidates.size());
    std::vector<double> weight(candidates.size());  // of the models that a candidate was compared with
    std::vector<double> model(terms);
    for (const std::size_t m : best_texts(candidates, scores, kModels)) {
        model.assign(terms, 0);
        for (const auto& [term, value] : vectors[m]) model[term] = value * scores[m];
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (same_text(candidates[i], candidates[m])) continue;
            weight[i] += scores[m];
            for (const auto& [term, value] : vectors[i]) out[i] += value * model[term];
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        if (weight[i] > 0) out[i] /= weight[i];
    return out;
}

}  // namespace locus
