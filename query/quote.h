// Does a quotation stand in the indexed articles: as it is, nearly, or not at all, and where.
//
// The passages that hold its words in one row are looked at first, then the hundred that hold most of them;
// the quote is laid along each. Where it is not found verbatim, the eight best places are looked at again
// with what surrounds their passages in the file, while it is fresh: a passage's border may have cut the
// quote.
#pragma once

#include <string>
#include <vector>

#include "common/error.h"
#include "common/source.h"
#include "query/answer.h"
#include "query/quote_words.h"

namespace locus {

struct QuoteFinding {
    enum class Verdict {
        verbatim,  // all of it, in its order
        differs,   // three fifths of its words, weighed
        absent,
    };
    Verdict verdict = Verdict::absent;
    std::string citation;  // of what stands there; empty when absent
    State state = State::fresh;
    std::string difference;  // printable, on one line; of differs only
};

/// What was given is not a quote that can be looked for.
class NoQuote : public Error {
    using Error::Error;
};

class QuoteChecker {
  public:
    explicit QuoteChecker(Searcher& searcher);

    /// Throws NoQuote when there is no word in the quote, or more than it can look at.
    QuoteFinding check(const std::string& text);

  private:
    struct Place;

    std::vector<Candidate> in_one_row(const Quote& quote);
    std::vector<Candidate> with_most_words(const Quote& quote);
    void add_places(std::vector<Place>& places, const Quote& quote, const std::vector<Candidate>& candidates);
    static void order(std::vector<Place>& places);
    void look_beyond(Place& place, const Quote& quote) const;
    QuoteFinding finding(const Place& place, const Quote& quote) const;

    Searcher& searcher_;
    Answerer answerer_;
    std::string here_;  // the current directory
};

}  // namespace locus
