// Figures of an index, for people and as JSON.                                                [door: JSON]
#pragma once

#include <string>

namespace locus {

/// Several lines, a name and its figures each. Throws Error when there is no index, or a damaged one. So does
/// stats_json: one object on one line; docs/output.md names its keys.
std::string stats_text(const std::string& index_dir);
std::string stats_json(const std::string& index_dir);

}  // namespace locus
