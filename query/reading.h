// How a question was read, for people: a tree, one node a line.
#pragma once

#include <string>
#include <vector>

#include "query/plan.h"
#include "query/question.h"

namespace locus {

/// A node and what is below it, each level two blanks further in. What a wildcard stands for is in the plan.
std::vector<std::string> describe(const Node& node, const Plan& plan);

}  // namespace locus
