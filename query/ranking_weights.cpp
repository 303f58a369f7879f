#include "query/ranking_weights.h"

#include <algorithm>
#include <string>

#include "common/error.h"

namespace locus {

void leave_out(Without& without, std::string_view name) {
    const auto begin = kPartNames.begin() + 1;
    const auto found = std::find(begin, kPartNames.end(), name);
    if (name == "reranking") {
        without.reranking = true;
    } else if (found != kPartNames.end()) {
        without.parts.push_back(static_cast<Part>(found - kPartNames.begin()));
    } else {
        std::string list = "reranking";
        for (auto part = begin; part != kPartNames.end(); ++part) list.append(", ").append(*part);
        throw Error("--without: no part of the ranking is called " + std::string(name),
                    "leave out one of: " + list);
    }
}

}  // namespace locus
