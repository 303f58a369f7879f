// One question, from its text to all that is to be said of it.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "query/answer.h"
#include "query/context.h"
#include "query/hit.h"
#include "query/ranking_weights.h"
#include "query/searcher.h"

namespace locus {

/// What is wanted of every question.
struct Wanted {
    Limits limits;
    Without without;
    bool all_words = false;
    bool count = false;               // only how many passages match
    bool explain = false;             // how the question was read
    std::uint64_t skip = 0;           // of the hits within the limits: the first, which are not shown
    std::uint64_t context_lines = 0;  // around each hit, from its file
};

struct Answer {
    std::string id;  // empty outside a batch
    std::string question;
    std::vector<Hit> hits{};
    std::uint64_t count = 0;
    std::string explanation{};     // where it is wanted
    std::string nothing{};         // outside a batch, why there is no hit
    std::exception_ptr failure{};  // why there is no answer

    bool any() const { return !hits.empty() || count > 0; }
};

/// Asks one question after the other, in one thread.
class Asker {
  public:
    Asker(Searcher searcher, const Wanted& wanted);

    /// Another one of the same segments, for another thread; none when they cannot be opened once more. May
    /// be called while this one asks.
    std::unique_ptr<Asker> another() const;

    /// Fills in the rest of an answer whose id and question are known. Never throws.
    void ask(Answer& answer);

  private:
    void try_to_ask(Answer& answer);
    void skip_first(Answer& answer) const;

    Wanted wanted_;
    Searcher searcher_;
    Answerer answerer_;
    ContextReader context_;
};

}  // namespace locus
