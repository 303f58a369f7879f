// How many slips of the pen lie between two spellings: for suggestions, and for near spellings of a word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace locus {

/// The characters of UTF-8; each invalid part is one U+FFFD.
std::u32string characters(std::string_view text);

/// The fewest characters to insert, delete, replace, or swap with a neighbour, that make `b` of `a` (optimal
/// string alignment: no character is changed twice). More than `limit` is limit + 1, found in time
/// proportional to the length times the limit.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace locus
