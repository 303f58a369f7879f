#include "query/presenter.h"

#include <exception>
#include <iostream>
#include <utility>

#include "common/complain.h"

namespace locus {

void Presenter::present(const Answer& answer) {
    if (line_.explain) std::cerr << std::exchange(configured_, "") << answer.explanation;
    if (answer.failure) std::rethrow_exception(answer.failure);
    any_ |= answer.any();
    if (line_.fail_stale)
        for (const Hit& hit : answer.hits) stale_.note(hit);
    if (line_.quiet) return;
    print(answer);
    if (!answer.nothing.empty()) complain(kProgram, answer.nothing);
}

void Presenter::finish() {
    if (!line_.quiet && !line_.count) printer_->finish();
    if (stale_.any()) tell(stale_.error());
    out_.flush();
}

void Presenter::tell(const Error& error) {
    trouble_ = true;
    complain(kProgram, error.what(), error.hint());
    const bool prints_json = format_of(line_, false) == "jsonl" && !line_.files && !line_.count;
    if (prints_json && !line_.quiet) print_json_failure(out_, error.what(), error.hint());
}

void Presenter::print(const Answer& answer) {
    if (line_.count) {
        out_.write((answer.id.empty() ? "" : answer.id + "\t") + std::to_string(answer.count) + "\n");
    } else {
        printer_->begin(answer.id, answer.question);
        for (const Hit& hit : answer.hits) printer_->hit(hit);
        printer_->end(answer.hits.size());
    }
    out_.flush();
}

}  // namespace locus
