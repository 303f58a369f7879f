// One question → its ranked list of hits.
//
// Order: of the first stage's hundred best those that fulfil the condition, as the second stage ranks them;
// then the others by first-stage score, then path, then place in the file. The hundred are the same whatever
// the limit, so n hits are the first n of n+1. Candidates that fail the condition on their text are passed
// over, copies of what is above them go to its sources, then at most `per_file` of each file are kept; what
// is missing is refilled from further down until nothing is left.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/groups.h"
#include "query/hit.h"
#include "query/matcher.h"
#include "query/plan.h"
#include "query/ranking_weights.h"
#include "query/searcher.h"
#include "query/sources.h"

namespace locus {

/// What becomes of a hit whose excerpt's paragraph is a copy of a better one's.
enum class Copies {
    ignored,  // a hit as others, and nobody looks for copies
    listed,   // a hit as others, but each hit names its other sources
    grouped,  // no hit: a source of the better one
};

struct Limits {
    std::uint64_t hits = 10;     // 0: all
    std::uint64_t per_file = 0;  // 0: no limit
    Copies copies = Copies::ignored;
};

class Answerer {
  public:
    explicit Answerer(Searcher& searcher, Without without = {});

    std::vector<Hit> answer(const Plan& plan, Limits limits);

    /// The passages that answer() makes hits of, in order; copies are hits as others.
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
        Groups groups;                          // one a hit, where copies are grouped
    };
    /// What is shown of a passage, and what its excerpt's paragraph says.
    struct Completed {
        Hit hit;
        std::size_t paragraph = 0;
        Span paragraph_source{};                       // bytes of the source file
        std::shared_ptr<const Statement> statement{};  // none where copies are ignored
    };
    /// What completing needs of the question at hand.
    struct Question {
        Question(const Plan& plan, const Searcher& searcher)
            : matches(plan), weights(term_weights(plan, searcher)) {}
        MatchFinder matches;
        std::vector<double> weights;
    };

    void begin(const Plan& plan);
    Choice choose(const Plan& plan, Limits limits);
    bool is_grouped(const Plan& plan, const Candidate& candidate, Choice& choice);
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
    Completed& completed(const Plan& plan, const Candidate& candidate, Copies copies);
    Completed complete(const Plan& plan, const Candidate& candidate, const Passage& passage, Copies copies);

    Searcher& searcher_;
    Without without_;
    std::string here_;                                        // the current directory
    std::map<FileId, State> states_;                          // of the files shown
    std::unordered_map<std::uint32_t, bool> verdicts_;        // of the documents looked at for this question
    std::unordered_map<std::uint32_t, Completed> completed_;  // for this question
    std::optional<Question> asked_;
    SourceFinder finder_;
    std::vector<Token> tokens_;
};

}  // namespace locus
