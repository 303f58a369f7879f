// A word of a text, as the analyser makes it.
#pragma once

#include <cstdint>
#include <string_view>

#include "common/span.h"

namespace locus {

/// Of a token whose word stands in no table.
inline constexpr std::uint32_t kNoId = ~std::uint32_t{0};

struct Token {
    std::string_view stem;  // empty: the word is looked for as it is
    std::string_view word;
    Span span;  // bytes of the analysed text
    /// 1 for a word. For the whole of a compound: how many of the following tokens are its parts.
    std::uint32_t parts = 1;
    /// Of the spelling, in its analyser's table: dense from 0 in order of first sight. Tokens with one id
    /// have the same word and stem, until the analyser's generation changes; several ids may have the same
    /// ones.
    std::uint32_t id = kNoId;
};

}  // namespace locus
