// One question → its ranked list of hits.
//
// Order: of the first stage's hundred best those that fulfil the condition, as the second stage ranks them;
// then the others by first-stage score, then path, then place in the file. The hundred are the same whatever
// the limit, so n hits are the first n of n+1. Candidates that fail the condition on their text are passed
// over, then at most `per_file` of each file are kept; what is missing is refilled from further down until
// nothing is left.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/hit.h"
#include "query/plan.h"
#include "query/ranking_weights.h"
#include "query/searcher.h"

namespace locus {

struct Limits {
    std::uint64_t hits = 10;     // 0: all
    std::uint64_t per_file = 0;  // 0: no limit
};

class Answerer {
  public:
    explicit Answerer(Searcher& searcher, Without without = {});

    std::vector<Hit> answer(const Plan& plan, Limits limits);

    /// The passages that answer() makes hits of, in order.
    std::vector<Candidate> find(const Plan& plan, Limits limits);

    State state(FileId file);

    /// The exact number of passages that match.
    std::uint64_t count(const Plan& plan);

  private:
    bool fulfilled(const Plan& plan, const Candidate& candidate);
    bool passes(const Plan& plan, const Candidate& candidate);
    std::vector<Candidate> choose(const Plan& plan, const std::vector<Candidate>& candidates, Limits limits);
    /// The first stage's hundred best: the hits among them, in their final order.
    struct Head {
        std::vector<Candidate> hits;
        std::set<std::uint32_t> seen;  // documents, also those that are no hits
        bool exhausted = false;        // there are no others
    };
    Head head(const Plan& plan, Limits limits);
    std::vector<Candidate> choose_beyond(const Plan& plan, const Head& head,
                                         const std::vector<Candidate>& found, Limits limits);
    PartValues weights(Limits limits) const;
    Hit complete(const Plan& plan, const std::vector<double>& weights, const Candidate& candidate);

    Searcher& searcher_;
    Without without_;
    std::string here_;                                  // the current directory
    std::map<FileId, State> states_;                    // of the files shown
    std::unordered_map<std::uint32_t, bool> verdicts_;  // of the documents looked at for this question
    std::vector<Token> tokens_;
};

}  // namespace locus
