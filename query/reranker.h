// The second stage: the first stage's best candidates, ordered anew by what their texts say.
//
// A linear model over the features of ranking_features.h, file_score.h and likeness.h. Its order depends on
// the candidates and the question alone, so a constant number of them must be given whatever the number of
// hits that are wanted.
#pragma once

#include <vector>

#include "query/plan.h"
#include "query/ranking_weights.h"
#include "query/read_text.h"
#include "query/searcher.h"

namespace locus {

/// How many candidates are ordered anew.
inline constexpr std::size_t kReranked = 100;

class Reranker {
  public:
    /// `of_files`: files are wanted, so files are compared with each other and not passages.
    /// `demotes`: what matches in boilerplate counts less.
    Reranker(Searcher& searcher, const PartValues& weights, bool of_files = false, bool demotes = true)
        : searcher_(searcher), weights_(weights), of_files_(of_files), demotes_(demotes) {}

    /// Sets the scores and their parts, and sorts by score; of equal ones the first stage's order stays.
    /// What was read of them is handed over in `read`, if it is wanted, in any order.
    void rerank(const Plan& plan, std::vector<Candidate>& candidates,
                std::vector<ReadText>* read = nullptr) const;

  private:
    Searcher& searcher_;
    PartValues weights_;
    bool of_files_;
    bool demotes_;
};

}  // namespace locus
