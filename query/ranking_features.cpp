#include "query/ranking_features.h"

#include <algorithm>
#include <cmath>

#include "query/saturation.h"

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

}  // namespace

double gram_agreement(const Asked& asked, const Findings& findings, double average_grams) {
    const Saturation saturation(0.4, 0.5,
                                static_cast<double>(findings.all_grams) / std::max(1.0, average_grams));
    double sum = 0;
    for (std::size_t i = 0; i < asked.grams.size(); ++i)
        sum += asked.grams[i].weight * saturation(findings.grams[i]);
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

double asked_spellings(const Asked& asked, const Findings& findings) {
    double sum = 0;
    double all = 0;
    std::vector<bool> found(asked.words.size());
    for (const Occurrence& o : findings.occurrences)
        if (o.asked) found[o.word] = true;
    for (std::size_t i = 0; i < found.size(); ++i) {
        all += asked.words[i].weight;
        if (asked.words[i].varies && found[i]) sum += asked.words[i].weight;
    }
    return all > 0 ? sum / all : 0;
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

}  // namespace locus
