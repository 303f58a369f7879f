// A question's text cut into pieces, by a given reading of what is an operator at all.
#pragma once

#include <string_view>
#include <vector>

#include "query/pieces.h"

namespace locus {

struct Reading {
    bool capitals = true;  // NEAR/5 is an operator always
    bool wildcards = true;
    bool parentheses = true;
    bool operator==(const Reading&) const = default;
};

/// Signs have their operands and parentheses their partners; the others' places are not looked at.
std::vector<Piece> scan(std::string_view text, Reading reading);

}  // namespace locus
