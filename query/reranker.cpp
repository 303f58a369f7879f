#include "query/reranker.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "query/asked.h"
#include "query/boilerplate_reader.h"
#include "query/file_score.h"
#include "query/findings.h"
#include "query/likeness.h"
#include "query/ranking_features.h"

namespace locus {
namespace {

/// A feature's values for all candidates.
using Column = std::vector<double>;

/// In the candidates' order, but read in that of their documents: neighbours stand in the same blocks on
/// disk.
std::vector<Findings> read_all(const Plan& plan, const Asked& asked, Searcher& searcher,
                               std::vector<Candidate>& candidates, bool demotes,
                               std::vector<ReadText>* read) {
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return candidates[a].file != candidates[b].file ? candidates[a].file < candidates[b].file
                                                        : candidates[a].document < candidates[b].document;
    });
    FindingsReader reader(plan, asked, demotes ? &searcher : nullptr);
    std::vector<Findings> texts(candidates.size());
    if (read != nullptr) read->resize(candidates.size());
    for (const std::size_t i : order) {
        Passage passage = searcher.passage(candidates[i]);
        texts[i] = reader.read(passage, searcher.analyzer(passage.language));
        candidates[i].demotion = demotion(texts[i].boilerplate);
        if (read != nullptr) (*read)[i].passage = std::move(passage);
    }
    return texts;
}

template <typename Feature>
Column column(const std::vector<Findings>& texts, Feature&& feature) {
    Column values;
    values.reserve(texts.size());
    for (const Findings& text : texts) values.push_back(feature(text));
    return values;
}

double average_grams(const std::vector<Findings>& texts) {
    double sum = 0;
    for (const Findings& text : texts) sum += static_cast<double>(text.all_grams);
    return sum / static_cast<double>(texts.size());
}

Column file_scores(const Plan& plan, const Asked& asked, const Searcher& searcher,
                   const std::vector<Candidate>& candidates) {
    std::map<FileId, FileCounts> counts;
    for (const Candidate& candidate : candidates) counts[candidate.file];
    searcher.count_in_files(plan, counts);
    std::vector<const FileCounts*> files;
    files.reserve(candidates.size());
    for (const Candidate& candidate : candidates) files.push_back(&counts.at(candidate.file));
    return whole_files(asked, files);
}

/// The likeness of each candidate's file, by what the candidates hold of it.
Column file_likeness(const std::vector<Candidate>& candidates, const std::vector<Findings>& texts,
                     const Column& scores) {
    std::map<FileId, std::size_t> places;
    std::vector<TextTerms> files;
    Column best;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto [place, is_new] = places.emplace(candidates[i].file, files.size());
        if (is_new) {
            files.emplace_back();
            best.push_back(0);
        }
        TextTerms& terms = files[place->second];
        terms.insert(terms.end(), texts[i].terms.begin(), texts[i].terms.end());
        best[place->second] = std::max(best[place->second], scores[i]);
    }
    const Column alike = likeness(files, best);
    Column out;
    out.reserve(candidates.size());
    for (const Candidate& candidate : candidates) out.push_back(alike[places.at(candidate.file)]);
    return out;
}

Column text_likeness(std::vector<Findings>& texts, const Column& scores) {
    std::vector<TextTerms> terms;
    terms.reserve(texts.size());
    for (Findings& text : texts) terms.push_back(std::move(text.terms));
    Column alike = likeness(terms, scores);
    for (std::size_t i = 0; i < texts.size(); ++i) texts[i].terms = std::move(terms[i]);
    return alike;
}

/// What was found in the texts goes to where they are kept.
void hand_over(const std::vector<Candidate>& candidates, std::vector<Findings>& texts,
               std::vector<ReadText>& read) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        read[i].document = candidates[i].document;
        read[i].file = candidates[i].file;
        read[i].terms = std::move(texts[i].terms);
        read[i].paragraph_ends = std::move(texts[i].paragraph_ends);
    }
}

/// Divided by the largest.
Column scaled(Column values) {
    const double largest = *std::max_element(values.begin(), values.end());
    if (largest > 0)
        for (double& value : values) value /= largest;
    return values;
}

class Sum {
  public:
    Sum(std::vector<Candidate>& candidates, const PartValues& weights)
        : candidates_(candidates), weights_(weights) {
        for (Candidate& candidate : candidates_) candidate.parts.assign(kParts, 0);
    }

    bool wants(Part part) const { return weights_[static_cast<std::size_t>(part)] != 0; }

    void add(Part part, const Column& values) {
        const auto p = static_cast<std::size_t>(part);
        for (std::size_t i = 0; i < values.size(); ++i) candidates_[i].parts[p] = weights_[p] * values[i];
    }

    Column scores() const {
        Column sums;
        for (const Candidate& candidate : candidates_) {
            double sum = 0;
            for (const double part : candidate.parts) sum += part;
            sums.push_back(sum * candidate.demotion);
        }
        return sums;
    }

  private:
    std::vector<Candidate>& candidates_;
    const PartValues& weights_;
};

}  // namespace

void Reranker::rerank(const Plan& plan, std::vector<Candidate>& candidates,
                      std::vector<ReadText>* read) const {
    if (candidates.empty()) return;
    const Asked asked = what_is_asked(plan, searcher_);
    std::vector<Findings> texts = read_all(plan, asked, searcher_, candidates, demotes_, read);
    const double average = average_grams(texts);
    Sum sum(candidates, weights_);
    const auto of_text = [&](Part part, auto&& feature) {
        if (sum.wants(part)) sum.add(part, scaled(column(texts, feature)));
    };
    Column first;
    for (const Candidate& candidate : candidates) first.push_back(candidate.first);
    sum.add(Part::first, scaled(first));
    of_text(Part::grams, [&](const Findings& text) { return gram_agreement(asked, text, average); });
    of_text(Part::sentence, [&](const Findings& text) { return best_sentence(asked, text); });
    of_text(Part::exact, [&](const Findings& text) { return exact_forms(asked, text); });
    if (sum.wants(Part::spelling))
        sum.add(Part::spelling,
                column(texts, [&](const Findings& text) { return asked_spellings(asked, text); }));
    of_text(Part::span, [&](const Findings& text) { return closeness(asked, text); });
    of_text(Part::bigrams, [&](const Findings& text) { return ordered_pairs(asked, text); });
    if (sum.wants(Part::title))
        sum.add(Part::title, column(texts, [&](const Findings& text) { return in_title(asked, text); }));
    if (sum.wants(Part::file)) sum.add(Part::file, scaled(file_scores(plan, asked, searcher_, candidates)));
    if (sum.wants(Part::similar))
        sum.add(Part::similar, scaled(of_files_ ? file_likeness(candidates, texts, sum.scores())
                                                : text_likeness(texts, sum.scores())));

    const Column scores = sum.scores();
    for (std::size_t i = 0; i < candidates.size(); ++i) candidates[i].score = scores[i];
    if (read != nullptr) hand_over(candidates, texts, *read);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
}

}  // namespace locus
