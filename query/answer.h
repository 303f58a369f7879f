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
#include "query/matcher.h"
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

    /// What is chosen as the list is gone through.
    struct Choice {
        std::vector<Candidate> hits;
        std::map<FileId, std::uint64_t> taken;  // of each file
    };
    static bool is_full(const Choice& choice, Limits limits);
    void choose(const Plan& plan, const std::vector<Candidate>& candidates, Limits limits, Choice& choice);

    /// The first stage's hundred best in their final order; those that are no hits are gone from them, if the
    /// second stage was there.
    struct Head {
        std::vector<Candidate> candidates;
        std::set<std::uint32_t> documents;  // of all hundred
        bool exhausted = false;             // there are no others
    };
    Head head(const Plan& plan, Limits limits);
    std::vector<Candidate> tail(const Head& head, std::vector<Candidate> found) const;
    PartValues weights(Limits limits) const;
    Hit complete(const Plan& plan, const MatchFinder& finder, const std::vector<double>& weights,
                 const Candidate& candidate);

    Searcher& searcher_;
    Without without_;
    std::string here_;                                  // the current directory
    std::map<FileId, State> states_;                    // of the files shown
    std::unordered_map<std::uint32_t, bool> verdicts_;  // of the documents looked at for this question
    std::vector<Token> tokens_;
};

}  // namespace locus
