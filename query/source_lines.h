// Other sources for a person: how many there are, and where the first of them stand.
#pragma once

#include <string>
#include <vector>

#include "query/printer.h"

namespace locus {

/// Lines that begin with two blanks; none when nothing was compared. They are broken between places where the
/// style's width is reached, never inside one. Verbosely all that are listed, one a line, with their
/// citations.
std::vector<std::string> describe_sources(const Sources& sources, const PrintStyle& style);

}  // namespace locus
