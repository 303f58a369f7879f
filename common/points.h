// Whose is a point: the word's before it, or the sentence's.
#pragma once

#include <string_view>

namespace locus {

/// The point at `at` may be that of an abbreviation, an initial, an ordinal or an item's number and not the
/// sentence's that begins at `begin`; `next`: where the text goes on behind the point and its blanks.
/// REQUIRES: begin <= at < next < text.size().
bool belongs_to_word(std::string_view text, std::size_t begin, std::size_t at, std::size_t next);

}  // namespace locus
