#include "query/asker.h"

#include <algorithm>

#include "common/display.h"
#include "common/error.h"
#include "query/explain.h"
#include "query/plan.h"
#include "query/question.h"

namespace locus {

Asker::Asker(Searcher searcher, const Wanted& wanted)
    : wanted_(wanted),
      searcher_(std::move(searcher)),
      answerer_(searcher_, wanted.without),
      context_(wanted.context_lines) {}

std::unique_ptr<Asker> Asker::another() const {
    try {
        return std::make_unique<Asker>(searcher_.another(), wanted_);
    } catch (const Error&) {  // a segment is gone by now, or there are too many open files
        return nullptr;
    }
}

void Asker::ask(Answer& answer) {
    try {
        try_to_ask(answer);
    } catch (...) {
        answer.failure = std::current_exception();
    }
}

void Asker::try_to_ask(Answer& answer) {
    const Node question = parse_question(answer.question);
    const Plan plan = make_plan(question, searcher_, wanted_.all_words);
    if (wanted_.explain) answer.explanation = explain_plan(question, plan, searcher_);
    if (wanted_.count) {
        answer.count = answerer_.count(plan);
        return;
    }
    answer.hits = answerer_.answer(plan, wanted_.limits);
    if (answer.hits.empty() && answer.id.empty())
        answer.nothing = explain_nothing(question, plan, searcher_, wanted_.all_words);
    skip_first(answer);
    if (wanted_.explain) answer.explanation += explain_hits(answer.hits) + explain_sources(answer.hits);
    if (wanted_.context_lines > 0)
        for (Hit& hit : answer.hits) hit.context = context_.around(hit);
}

/// As they were found among all, so that a page is exactly what a longer list has there.
void Asker::skip_first(Answer& answer) const {
    const std::uint64_t found = answer.hits.size();
    if (found > 0 && wanted_.skip >= found && answer.id.empty())
        answer.nothing = "all " + grouped(found) + " that were found are left out by --skip";
    const auto skipped = static_cast<std::ptrdiff_t>(std::min(wanted_.skip, found));
    answer.hits.erase(answer.hits.begin(), answer.hits.begin() + skipped);
}

}  // namespace locus
