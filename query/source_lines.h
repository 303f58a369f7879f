// Other sources for a person: how many there are, and where the first of them stand.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "query/hit.h"

namespace locus {

/// Lines that begin with two blanks; none when nothing was compared. They are broken between places where
/// `width` columns are reached, if it is not 0, never inside one. `shown`: a path as it may be printed.
std::vector<std::string> describe_sources(const Sources& sources, std::size_t width,
                                          const std::function<std::string(const std::string&)>& shown);

}  // namespace locus
