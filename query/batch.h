// Many questions on several threads, answered in their order.
#pragma once

#include <cstdint>
#include <functional>

#include "query/asker.h"
#include "query/question_file.h"

namespace locus {

/// Calls `present` with each question's answer, in the order of the questions, by one thread at a time, until
/// it returns false or throws, which then is thrown here. An answer is presented when it and all before it
/// are known, also while the file's next line is waited for. `asker` and up to jobs - 1 others work, as
/// questions come faster than they are answered; only so many are read ahead.
void answer_all(QuestionFile& questions, Asker& asker, std::uint64_t jobs,
                const std::function<bool(const Answer&)>& present);

}  // namespace locus
