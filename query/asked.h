// What the second stage looks for in the candidates' texts: the question's words and what each tells, which
// of them stand side by side, and its character grams.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/char_grams.h"
#include "query/plan.h"
#include "query/searcher.h"

namespace locus {

struct Asked {
    /// One for all terms that find it: stems of several languages, variants.
    struct Word {
        std::string word;            // folded, as it was asked first
        double weight = 0;           // its inverse document frequency
        std::uint64_t passages = 0;  // that hold it
        bool varies = false;         // it has other spellings
    };
    std::vector<Word> words;
    std::uint64_t passages = 0;  // of the index

    /// For each ranked term of the plan the words that it stands for: of a compound's whole its parts.
    std::vector<std::vector<std::size_t>> stands_for;

    /// Two words that follow each other, but for function words.
    struct Pair {
        std::size_t first = 0;
        std::size_t second = 0;
        std::uint32_t distance = 1;  // how many words the second is behind the first
        double weight = 0;           // the smaller of both
    };
    std::vector<Pair> pairs;

    struct WeightedGram {
        CharGram gram = 0;
        double weight = 0;  // inverse document frequency
    };
    std::vector<WeightedGram> grams;  // sorted, each once; of very long questions those of the beginning
};

Asked what_is_asked(const Plan& plan, const Searcher& searcher);

}  // namespace locus
