// A candidate's text that was read for the second stage and is kept, so that nobody reads it again.
#pragma once

#include <cstdint>
#include <vector>

#include "common/passage.h"
#include "query/likeness.h"
#include "query/searcher.h"

namespace locus {

struct ReadText {
    std::uint32_t document = 0;  // of the combined database
    FileId file;
    Passage passage;
    TextTerms terms;  // by their beginnings
    /// For each paragraph the number of terms up to its end; those before belong to the one before it.
    std::vector<std::uint32_t> paragraph_ends;
};

}  // namespace locus
