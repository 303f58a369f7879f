#include "query/asker.h"

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
    if (wanted_.explain) answer.explanation += explain_hits(answer.hits) + explain_sources(answer.hits);
    if (wanted_.context_lines > 0)
        for (Hit& hit : answer.hits) hit.context = context_.around(hit);
    if (answer.hits.empty() && answer.id.empty())
        answer.nothing = explain_nothing(question, plan, searcher_, wanted_.all_words);
}

}  // namespace locus
