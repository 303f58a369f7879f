// The lines around a hit for a person: numbered, those of the excerpt marked, and where there is a width,
// wrapped under themselves.
#pragma once

#include <string>
#include <vector>

#include "query/printer.h"

namespace locus {

/// Lines that begin with two blanks; none where no context was wanted.
std::vector<std::string> describe_context(const Context& context, const PrintStyle& style);

}  // namespace locus
