#include "common/char_grams.h"

namespace locus {

void find_char_grams(std::string_view words, std::vector<CharGram>& grams) {
    grams.clear();
    for_each_char_gram(words, [&](CharGram gram) { grams.push_back(gram); });
}

void find_char_grams(const std::vector<Token>& tokens, std::vector<CharGram>& grams) {
    JoinedWords joined;
    join_words(tokens, {}, joined);
    find_char_grams(joined.words, grams);
}

}  // namespace locus
