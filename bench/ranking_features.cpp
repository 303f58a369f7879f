// What the second stage's weights are set from: the features of every candidate of every question.
//
//     ranking_features passages|files INDEX_DIR <QUESTIONS      lines of ID, TAB, question
//
// One line a candidate: the question's id, path, offset, length, and the features as they are before they are
// weighed, in the order of kPartNames. `similar` is computed with the weights as they stand. Read by
// bench/ranking_weights.
#include <cstdio>
#include <iostream>
#include <string>

#include "query/plan.h"
#include "query/question.h"
#include "query/reranker.h"
#include "query/searcher.h"

namespace locus {
namespace {

constexpr double kNearlyNothing = 1e-9;  // so that a feature without a weight is computed, too

void print(Searcher& searcher, const PartValues& weights, bool of_files, const std::string& id,
           const std::string& question) {
    const Plan plan = make_plan(parse_question(question), searcher, false);
    std::vector<Candidate> candidates = searcher.best(plan, kReranked + 16).list;
    candidates.resize(std::min(candidates.size(), kReranked));
    Reranker(searcher, weights, of_files).rerank(plan, candidates);
    for (const Candidate& candidate : candidates) {
        const Passage passage = searcher.passage(candidate);
        const Span source = passage.text.to_source({0, passage.text.text().size()});
        std::printf("%s\t%s\t%llu\t%llu", id.c_str(), searcher.path(candidate.file).c_str(),
                    static_cast<unsigned long long>(source.begin),
                    static_cast<unsigned long long>(source.size()));
        for (std::size_t i = 0; i < kParts; ++i) std::printf("\t%.6g", candidate.parts[i] / weights[i]);
        std::printf("\n");
    }
}

int run(const std::string& mode, const std::string& index_dir) {
    PartValues weights = mode == "files" ? kFileWeights : kPassageWeights;
    for (double& weight : weights)
        if (weight == 0) weight = kNearlyNothing;
    std::vector<Error> failures;
    Searcher searcher({index_dir}, failures);
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t tab = line.find('\t');
        print(searcher, weights, mode == "files", line.substr(0, tab), line.substr(tab + 1));
    }
    return 0;
}

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: ranking_features passages|files INDEX_DIR <QUESTIONS\n";
        return 2;
    }
    try {
        return locus::run(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 2;
    }
}
