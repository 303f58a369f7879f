#include "common/char_grams.h"

#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>
#include <string>

#include "common/analyzer.h"
#include "common/utf8.h"

namespace locus {
namespace {

std::vector<CharGram> grams_of_word(std::string_view word) {
    std::vector<CharGram> grams;
    find_char_grams({{"", word, {}, 1}}, grams);
    return grams;
}

/// Of any five characters, blanks among them too: twelve bits of each, mixed.
CharGram gram_of(std::string_view characters) {
    REQUIRE(count_characters(characters) == kGramLength);
    std::uint64_t bits = 0;
    for (std::size_t at = 0; at < characters.size(); at += decode(characters, at).length) {
        const char32_t code = decode(characters, at).code;
        bits = bits << 12 | (code < 4096 ? code : code * 0x9E3779B1U >> 20);
    }
    return static_cast<CharGram>((bits ^ bits >> 29) * 0xBF58476D1CE4E5B9 >> 32);
}

std::vector<CharGram> grams_of(Analyzer& analyzer, std::string_view text) {
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    std::vector<CharGram> grams;
    find_char_grams(tokens, grams);
    return grams;
}

struct Row {
    std::string text;
    std::vector<std::string> grams;
};

const Row kGrams[] = {
    {"", {}},
    {"… !", {}},
    // A word shorter than three letters has none of its own.
    {"a", {}},
    {"ab", {}},
    {"abc", {" abc "}},
    {"swap", {" swap", "swap "}},
    {"Swaps!", {" swap", "swaps", "waps "}},
    // Over the ends of words, however they are parted.
    {"to be", {" to b", "to be", "o be "}},
    {"To,\n\n  BE", {" to b", "to be", "o be "}},
    {"a b c", {" a b ", "a b c", " b c "}},
    {"swap it", {" swap", "swap ", "wap i", "ap it", "p it "}},
    {"the the", {" the ", "the t", "he th", "e the", " the "}},
    // Compounds by their parts.
    {"all-in", {" all ", "all i", "ll in", "l in "}},
    {"1998-05", {" 1998", "1998 ", "998 0", "98 05", "8 05 "}},
    // Of folded words.
    {"Café’s", {" cafe", "cafe "}},
    {"1,000", {" 1000", "1000 "}},
    // Characters, not bytes.
    {"обмен", {" обме", "обмен", "бмен "}},
    {"Ёж", {}},
    {"北", {}},
    // Two blanks behind a letter that is a word.
    {"北京", {" 北  京", "北  京 ", "  京  "}},
    {"北京大", {" 北  京", "北  京 ", "  京  ", " 京  大", "京  大 ", "  大  "}},
    {"at北京", {" at 北", "at 北 ", "t 北  ", " 北  京", "北  京 ", "  京  "}},
    {"𝔘𐐨𐐩𐐪", {" u𐐨𐐩𐐪", "u𐐨𐐩𐐪 "}},
};

TEST_CASE("character grams") {
    Analyzer analyzer("none");
    for (const Row& row : kGrams) {
        CAPTURE(row.text);
        std::vector<CharGram> expected;
        for (const std::string& gram : row.grams) expected.push_back(gram_of(gram));
        CHECK(grams_of(analyzer, row.text) == expected);
    }
}

TEST_CASE("the stem does not matter, and what was in the list before is gone") {
    const std::vector<Token> tokens = {{"swap", "swapping", {}, 1}};
    std::vector<CharGram> grams(99);
    find_char_grams(tokens, grams);
    CHECK(grams == grams_of_word("swapping"));
    find_char_grams(std::vector<Token>(), grams);
    CHECK(grams.empty());
}

TEST_CASE("the roller forgets: a gram is the same wherever it stands") {
    std::mt19937 random(20250601);
    std::map<std::string, CharGram> known;
    std::string text;
    for (int i = 0; i < 5000; ++i) text += static_cast<char>('a' + random() % 4);
    const std::vector<CharGram> grams = grams_of_word(text);
    REQUIRE(grams.size() == text.size() - 2);
    for (std::size_t at = 0; at + kGramLength <= text.size(); ++at) {
        const auto [place, is_new] = known.emplace(text.substr(at, kGramLength), grams[at + 1]);
        CHECK(place->second == grams[at + 1]);
    }
    // 32 bits: of a thousand grams hardly two share a hash.
    std::set<CharGram> distinct;
    for (const auto& [gram, hash] : known) distinct.insert(hash);
    CHECK(distinct.size() == known.size());
}

TEST_CASE("bytes that are no UTF-8 have grams, too") {
    for (const std::string word : {"\xFF\xFE\xFF", "ab\x80", "\xE3\x80xyz"}) {
        CAPTURE(word);
        CHECK(!grams_of_word(word).empty());
        CHECK(grams_of_word(word) == grams_of_word(word));
    }
}

}  // namespace
}  // namespace locus
