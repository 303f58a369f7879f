// What a hit says, for a person: escaped, each run of blanks and line ends one blank, the matches in colour.
#pragma once

#include <string>
#include <vector>

#include "query/hit.h"

namespace locus {

/// The excerpt in one line. `dimmed`: what is no match.
std::string excerpt_line(const Hit& hit, bool color, bool dimmed = false);

/// The whole passage, a line for each of its paragraphs. In colour, what is not the excerpt is dimmed.
std::vector<std::string> passage_lines(const Hit& hit, bool color);

/// A line of the source around it, TABs as blanks.
std::string context_line(const Context::Line& line, bool color);

}  // namespace locus
