#include "query/function_words.h"

#include <algorithm>
#include <array>

namespace locus {
namespace {

// Articles, pronouns, prepositions, conjunctions, auxiliaries and question words. No negation: "not" and "no"
// are what some questions are about.
constexpr auto kEnglish = std::to_array<std::string_view>(
    {"a",     "about",   "after", "all",        "also",   "am",     "an",     "and",     "any",     "are",
     "as",    "at",      "be",    "because",    "been",   "before", "being",  "between", "both",    "but",
     "by",    "can",     "could", "did",        "do",     "does",   "during", "each",    "eg",      "etc",
     "few",   "for",     "from",  "had",        "has",    "have",   "he",     "her",     "here",    "him",
     "his",   "how",     "i",     "i'd",        "i'll",   "i'm",    "i've",   "ie",      "if",      "in",
     "into",  "is",      "it",    "its",        "itself", "just",   "many",   "may",     "me",      "might",
     "more",  "most",    "much",  "must",       "my",     "myself", "of",     "on",      "only",    "or",
     "other", "our",     "shall", "she",        "should", "so",     "some",   "such",    "than",    "that",
     "the",   "their",   "them",  "themselves", "then",   "there",  "these",  "they",    "they're", "this",
     "those", "through", "to",    "too",        "upon",   "very",   "was",    "we",      "we're",   "were",
     "what",  "when",    "where", "which",      "while",  "who",    "whom",   "whose",   "why",     "will",
     "with",  "would",   "you",   "you're",     "your"});
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));

}  // namespace

bool is_function_word(std::string_view language, std::string_view word) {
    if (language != "english" && language != "porter") return false;
    return std::binary_search(kEnglish.begin(), kEnglish.end(), word);
}

}  // namespace locus
