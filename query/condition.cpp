#include "query/condition.h"

#include <algorithm>

namespace locus {

bool Condition::decided_by_terms() const {
    switch (kind) {
        case Kind::near:
        case Kind::phrase:
        case Kind::prefix:
        case Kind::path:
        case Kind::title: return false;
        default:
            return std::all_of(parts.begin(), parts.end(),
                               [](const Condition& part) { return part.decided_by_terms(); });
    }
}

bool Condition::anchored() const {
    const auto is_anchored = [](const Condition& part) { return part.anchored(); };
    switch (kind) {
        case Kind::all: return std::any_of(parts.begin(), parts.end(), is_anchored);
        case Kind::any: return std::all_of(parts.begin(), parts.end(), is_anchored);
        case Kind::near:
        case Kind::word:
        case Kind::phrase:
        case Kind::prefix:
        case Kind::spelling: return true;
        default: return false;
    }
}

}  // namespace locus
