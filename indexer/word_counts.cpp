#include "indexer/word_counts.h"

#include <algorithm>

namespace locus {

std::vector<LexiconEntry> WordCounts::entries() const {
    std::vector<LexiconEntry> out;
    out.reserve(words_.size());
    for (const auto& [word, count] : words_)
        out.push_back({word, count.stem, count.documents, count.occurrences});
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
    return out;
}

}  // namespace locus
