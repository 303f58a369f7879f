// Words with which pointers to other articles, invitations and credits begin, in many languages: one signal
// among those of boilerplate.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "common/boilerplate.h"

namespace locus {

struct Cue {
    Boilerplate kind = Boilerplate::none;
    bool whole = false;    // it is all the paragraph says
    bool single = false;   // one word, which tells less
    bool picture = false;  // of a picture, and it does not begin with it
};

/// That with which the paragraph begins, or one that stands anywhere in it. Capitals, accents and what stands
/// around the words do not matter. REQUIRES: a short paragraph.
Cue find_cue(std::string_view paragraph);

}  // namespace locus
