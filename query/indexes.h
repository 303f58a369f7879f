// Which indexes are asked.
#pragma once

#include <string>
#include <vector>

namespace locus {

/// Those named, else the one that is found from here, else those that the user has configured. Throws Error
/// when there is none.
std::vector<std::string> indexes_to_ask(const std::vector<std::string>& named,
                                        const std::vector<std::string>& configured = {});

}  // namespace locus
