#include "query/function_words.h"

#include <algorithm>
#include <array>

namespace locus {
namespace {

// Articles, pronouns, prepositions, conjunctions, auxiliaries and question words. No negation: "not" and "no"
// are what some questions are about.
constexpr auto kEnglish = std::to_array<std::string_view>(
    {"a",     "about", "after", "all",   "also",  "an",    "and",   "any",   "are",   "as",    "at",    "be",
     "because", "been", "before", "being", "between", "but", "by",  "can",   "could", "did",   "do",    "does",
     "during", "for",  "from",  "had",   "has",   "have",  "he",    "her",   "him",   "his",   "how",   "i",
     "if",    "in",    "into",  "is",    "it",    "its",   "many",  "may",   "me",    "might", "much",  "my",
     "of",    "on",    "or",    "our",   "she",   "should", "so",   "some",  "such",  "than",  "that",  "the",
     "their", "them",  "then",  "there", "these", "they",  "this",  "those", "through", "to",  "upon",  "was",
     "we",    "were",  "what",  "what's", "when", "where", "which", "who",   "whom",  "whose", "why",   "will",
     "with",  "would", "you",   "your"});
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));

}  // namespace

bool is_function_word(std::string_view language, std::string_view word) {
    if (language != "english" && language != "porter") return false;
    return std::binary_search(kEnglish.begin(), kEnglish.end(), word);
}

}  // namespace locus
