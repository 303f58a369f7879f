// What a hit says, in pieces: which of it matches, and which is its excerpt. For those who show it.
#pragma once

#include <string_view>
#include <vector>

#include "query/hit.h"

namespace locus {

/// Views into the hit.
struct HitPiece {
    std::string_view text;
    bool match = false;
    bool excerpt = true;
};

/// Of overlapping matches the first one counts; matches that a border cuts are none.
std::vector<HitPiece> excerpt_pieces(const Hit& hit);

/// Of each of the passage's paragraphs.
std::vector<std::vector<HitPiece>> passage_pieces(const Hit& hit);

}  // namespace locus
