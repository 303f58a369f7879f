// A file of questions.
#pragma once

#include <functional>
#include <istream>
#include <string>

namespace locus {

/// Calls `ask` with id and question of each line, id, TAB, question, until it returns false; without a TAB
/// the line's number is the id. Blank lines are passed over.
void for_each_question(std::istream& lines,
                       const std::function<bool(const std::string& id, const std::string& question)>& ask);

}  // namespace locus
