// A passage that is made of a text, as the splitter would make it.
#pragma once

#include <algorithm>
#include <string>

#include "common/passage.h"
#include "common/sentences.h"

namespace locus {

/// Of one paragraph a line.
inline Passage passage_of(const std::string& text) {
    Passage passage;
    const Span whole = trim_blanks(text, {0, text.size()});
    const std::string kept = text.substr(whole.begin, whole.size());
    passage.text = SourceText::verbatim(kept, 0);
    for (std::size_t at = 0; at < kept.size();) {
        const std::size_t end = std::min(kept.find('\n', at), kept.size());
        const Span line = trim_blanks(kept, {at, end});
        if (!line.empty()) passage.paragraphs.push_back(line);
        at = end + 1;
    }
    return passage;
}

}  // namespace locus
