// Analysers' fingerprints that the build has found out: to take one costs as much as to open an index.
#pragma once

#include <string_view>

namespace locus {

/// As Analyzer::fingerprint(). Empty where it depends on libraries that are not linked in.
std::string_view known_fingerprint(std::string_view language);

}  // namespace locus
