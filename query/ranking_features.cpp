#include "query/ranking_features.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

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

using Weights = std::unordered_map<std::uint64_t, double>;

/// Of each term, by how many of the texts hold it.
Weights weigh_terms(const std::vector<Findings>& texts) {
    Weights holders;
    for (const Findings& text : texts)
        for (const Findings::TermCount& term : text.terms) ++holders[term.term];
    const auto all = static_cast<double>(texts.size());
    for (auto& [term, n] : holders) n = std::max(0.0, std::log((all + 1) / (n + 0.5)));
    return holders;
}

/// A text as a vector of length 1.
std::vector<std::pair<std::uint64_t, double>> unit_vector(const Findings& text, const Weights& weights) {
    std::vector<std::pair<std::uint64_t, double>> vector;
    double square = 0;
    for (const Findings::TermCount& term : text.terms) {
        const double value = (1 + std::log(term.count)) * weights.at(term.term);
        vector.emplace_back(term.term, value);
        square += value * value;
    }
    if (square > 0)
        for (auto& entry : vector) entry.second /= std::sqrt(square);
    return vector;
}

double cosine(const std::vector<std::pair<std::uint64_t, double>>& vector, const Weights& model) {
    double sum = 0;
    for (const auto& [term, value] : vector)
        if (const auto found = model.find(term); found != model.end()) sum += value * found->second;
    return sum;
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
    const Weights weights = weigh_terms(candidates);
    const std::vector<std::size_t> models = best_texts(candidates, scores, kModels);
    std::vector<Weights> vectors;
    for (const std::size_t model : models) {
        const auto vector = unit_vector(candidates[model], weights);
        vectors.emplace_back(vector.begin(), vector.end());
    }
    std::vector<double> out(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto vector = unit_vector(candidates[i], weights);
        for (std::size_t m = 0; m < models.size(); ++m)
            if (!same_text(candidates[i], candidates[models[m]]))
                out[i] += scores[models[m]] * cosine(vector, vectors[m]);
    }
    return out;
}

}  // namespace locus
