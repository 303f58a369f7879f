// What the paragraphs of a candidate are, and how much of what matches there is boilerplate.
//
// What form and place tell was stored with the passage. Here the index is asked for what it alone knows: a
// short paragraph of many passages, as "Story Continued Below". A paragraph whose longer neighbour recurs as
// well is none: then the whole text was copied.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/passage.h"
#include "common/token.h"
#include "query/asked.h"
#include "query/matcher.h"
#include "query/searcher.h"

namespace locus {

struct JudgedParagraphs {
    std::vector<Boilerplate> kinds;      // one for each paragraph; empty where none is boilerplate
    std::vector<Boilerplate> matched{};  // those that hold a match
    std::uint64_t recurs = 0;            // in so many passages a repeated one does, counted up to a thousand

    bool is_boilerplate(std::size_t paragraph) const {
        return !kinds.empty() && kinds[paragraph] != Boilerplate::none;
    }
};

/// Judges the paragraphs that hold a match. `tokens`: the passage's.
JudgedParagraphs judge_paragraphs(const Passage& passage, const std::vector<Token>& tokens,
                                  const std::vector<Match>& matches, const Searcher& searcher);

/// Of the weight of the question's words that the passage holds the share of those that stand in boilerplate
/// only: from 0 to 1.
double boilerplate_share(const Passage& passage, const JudgedParagraphs& judged,
                         const std::vector<Match>& matches, const Asked& asked);

/// By what a score is multiplied: what a passage says in boilerplate alone counts half.
double demotion(double share);

/// What is said of a hit that is demoted: "a credit, a paragraph of 625 passages". REQUIRES: some is
/// boilerplate.
std::string boilerplate_names(const JudgedParagraphs& judged);

/// The excerpt lies in boilerplate, all of it.
bool lies_in_boilerplate(const Passage& passage, const JudgedParagraphs& judged, Span excerpt);

}  // namespace locus
