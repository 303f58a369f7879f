// A word of a text, as the analyser makes it.
#pragma once

#include <cstdint>
#include <string_view>

#include "common/span.h"

namespace locus {

struct Token {
    std::string_view stem;  // empty: the word is looked for as it is
    std::string_view word;
    Span span;  // bytes of the analysed text
    /// 1 for a word. For the whole of a compound: how many of the following tokens are its parts.
    std::uint32_t parts = 1;
};

}  // namespace locus
