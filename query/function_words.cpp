#include "query/function_words.h"

#include <algorithm>

#include "query/function_word_lists.h"

namespace locus {
namespace {

struct ListOf {
    std::string_view language;
    const function_words::List& words;
};

const ListOf kLists[] = {
    {"arabic", function_words::arabic},         {"armenian", function_words::armenian},
    {"basque", function_words::basque},         {"catalan", function_words::catalan},
    {"danish", function_words::danish},         {"dutch", function_words::dutch},
    {"english", function_words::english},       {"finnish", function_words::finnish},
    {"french", function_words::french},         {"german", function_words::german},
    {"greek", function_words::greek},           {"hindi", function_words::hindi},
    {"hungarian", function_words::hungarian},   {"indonesian", function_words::indonesian},
    {"irish", function_words::irish},           {"italian", function_words::italian},
    {"lithuanian", function_words::lithuanian}, {"nepali", function_words::nepali},
    {"norwegian", function_words::norwegian},   {"portuguese", function_words::portuguese},
    {"romanian", function_words::romanian},     {"russian", function_words::russian},
    {"serbian", function_words::serbian},       {"spanish", function_words::spanish},
    {"swedish", function_words::swedish},       {"tamil", function_words::tamil},
    {"turkish", function_words::turkish},       {"vietnamese", function_words::vietnamese},
    {"yiddish", function_words::yiddish},       {"porter", function_words::english},
};

}  // namespace

std::span<const std::string_view> function_words_of(std::string_view language) {
    for (const ListOf& list : kLists)
        if (list.language == language) return list.words;
    return {};
}

bool is_function_word(std::string_view language, std::string_view word) {
    const std::span<const std::string_view> words = function_words_of(language);
    return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace locus
