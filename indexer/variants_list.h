// The names of an index that have several spellings, and its acronyms, as a user may write them in its file
// of variants.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace locus {

/// A line each, the most frequent first, with the passages of each word behind a #; then what the user's file
/// says. Throws Error when there is no index, or a damaged one.
void print_variants(const std::string& index_dir, const std::function<void(std::string_view)>& print);

}  // namespace locus
