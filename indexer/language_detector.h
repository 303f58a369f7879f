// Text → its language.                                                                       [door: libcld2]
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"

namespace locus {

/// The language of an article, one of those in common/languages.h, by a sample of the text without its
/// `marks` (as Block has them). Where the text is too short to tell, what its script is most used for; "none"
/// when it has no letters. The same text has the same language.
std::string detect_language(std::string_view text, const std::vector<Span>& marks);

}  // namespace locus
