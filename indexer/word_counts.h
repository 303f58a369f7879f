// How often each word occurs: in one passage for its terms, in all of them for the lexicon.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analyzer.h"
#include "common/lexicon.h"

namespace locus {

class WordCounts {
  public:
    /// The words of one more passage.
    void add(const std::vector<Token>& tokens) {
        ++passages_;
        for (const Token& token : tokens) {
            auto found = words_.find(token.word);
            if (found == words_.end())
                found = words_.emplace(token.word, Count{std::string(token.stem)}).first;
            Count& count = found->second;
            ++count.occurrences;
            count.documents += count.last_passage != passages_;
            count.last_passage = passages_;
        }
    }

    /// Sorted by word.
    std::vector<LexiconEntry> entries() const;

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };
    struct Count {
        std::string stem;
        std::uint64_t documents = 0;
        std::uint64_t occurrences = 0;
        std::uint64_t last_passage = 0;
    };

    std::unordered_map<std::string, Count, Hash, std::equal_to<>> words_;
    std::uint64_t passages_ = 0;
};

}  // namespace locus
