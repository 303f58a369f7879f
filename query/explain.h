// For --explain: how a question was read, what was looked for, and where each hit's score comes from.
#pragma once

#include <string>
#include <vector>

#include "query/hit.h"
#include "query/plan.h"
#include "query/searcher.h"

namespace locus {

std::string explain_plan(const Node& question, const Plan& plan, Searcher& searcher);
std::string explain_hits(const std::vector<Hit>& hits);
/// What was grouped under which hit, and what is like it and was not.
std::string explain_sources(const std::vector<Hit>& hits);

/// After a search that found nothing: which words do not occur, and which that do may have been meant; or
/// which part of the question is fulfilled nowhere.
std::string explain_nothing(const Node& question, const Plan& plan, Searcher& searcher, bool all_words);

}  // namespace locus
