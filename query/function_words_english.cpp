// Function words of English.
#include <array>

#include "query/function_word_lists.h"

namespace locus::function_words {
namespace {

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

}  // namespace

const List english(kEnglish);

}  // namespace locus::function_words
