// How many letters lie between two spellings.
#pragma once

#include <string_view>

namespace locus {

/// Letters to insert, leave out, replace, or swap with their neighbour (optimal string alignment); more than
/// `most` is told as most + 1, early.
unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned most);

}  // namespace locus
