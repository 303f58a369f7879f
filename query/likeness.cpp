#include "query/likeness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace locus {
namespace {

/// Terms by number.
using TermVector = std::vector<std::pair<std::uint32_t, double>>;

/// Numbers terms in the order in which they are met: a table that is never more than half full, and no larger
/// than it must be, since a process that answers one question touches its memory for the first time.
class TermNumbers {
  public:
    std::uint32_t number(std::uint64_t term) {
        if (2 * terms_.size() >= slots_.size()) grow();
        const std::size_t at = slot_of(term);
        if (slots_[at] == 0) {
            terms_.push_back(term);
            slots_[at] = size();
        }
        return slots_[at] - 1;
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(terms_.size()); }

  private:
    /// Where the term is, or would be. The number of slots is a power of two.
    std::size_t slot_of(std::uint64_t term) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (term * 0x9E3779B97F4A7C15 >> 20) & mask;
        while (slots_[at] != 0 && terms_[slots_[at] - 1] != term) at = (at + 1) & mask;
        return at;
    }

    void grow() {
        slots_.assign(2 * slots_.size(), 0);
        for (std::uint32_t i = 0; i < size(); ++i) slots_[slot_of(terms_[i])] = i + 1;
    }

    std::vector<std::uint64_t> terms_;                                     // by number
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1024);  // numbers from 1; 0: free
};

/// How often each term stands in a text.
TermVector count_terms(const TextTerms& text, TermNumbers& numbers, std::vector<std::uint32_t>& places) {
    TermVector counts;
    for (const std::uint64_t term : text) {
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

/// What a term weighs that none of so many texts holds, one, two, up to all.
std::vector<double> weights_by_holders(std::size_t texts) {
    std::vector<double> weights;
    for (std::size_t holders = 0; holders <= texts; ++holders)
        weights.push_back(
            std::max(0.0, std::log((static_cast<double>(texts) + 1) / (static_cast<double>(holders) + 0.5))));
    return weights;
}

/// Terms are weighed by how few of the texts hold them. Returns how many terms there are.
std::uint32_t make_vectors(const std::vector<TextTerms>& texts, std::vector<TermVector>& vectors) {
    TermNumbers numbers;
    std::vector<std::uint32_t> places;
    for (const TextTerms& text : texts) vectors.push_back(count_terms(text, numbers, places));
    std::vector<std::uint32_t> holders(numbers.size());
    for (const TermVector& vector : vectors)
        for (const auto& [term, count] : vector) ++holders[term];
    const std::vector<double> weights = weights_by_holders(texts.size());
    for (TermVector& vector : vectors) {
        double square = 0;
        for (auto& [term, value] : vector) {
            value = weights[holders[term]] * (value > 1 ? 1 + std::log(value) : 1);
            square += value * value;
        }
        const double length = std::sqrt(square);
        if (length > 0)
            for (auto& entry : vector) entry.second /= length;
    }
    return numbers.size();
}

/// Those with the best scores, of copies the best one only.
std::vector<std::size_t> best_texts(const std::vector<TextTerms>& texts, const std::vector<double>& scores,
                                    std::size_t most) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<std::size_t> best;
    for (const std::size_t i : order) {
        if (best.size() == most) break;
        const auto is_copy = [&](std::size_t b) { return texts[b] == texts[i]; };
        if (std::none_of(best.begin(), best.end(), is_copy)) best.push_back(i);
    }
    return best;
}

}  // namespace

std::vector<double> likeness(const std::vector<TextTerms>& candidates, const std::vector<double>& scores) {
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
            if (candidates[i] == candidates[m]) continue;  // it, or a copy of it
            weight[i] += scores[m];
            for (const auto& [term, value] : vectors[i]) out[i] += value * model[term];
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        if (weight[i] > 0) out[i] /= weight[i];
    return out;
}

}  // namespace locus
