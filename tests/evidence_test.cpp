#include "query/evidence.h"

#include <cmath>
#include <doctest/doctest.h>
#include <string>

namespace locus {
namespace {

/// How like the question's word a word of the text is; 0 for not at all.
double likeness_of(const std::string& asked, const std::string& word) {
    Token token;
    token.word = word;
    token.span = {0, word.size()};
    const std::vector<RankedTerm> terms = {{"Z" + asked, asked}};
    const std::vector<Evidence> found = find_evidence(terms, {token}, {});
    CHECK(found.size() <= 1);
    return found.empty() ? 0 : found.front().likeness;
}

TEST_CASE("words are alike by the share of the question word's 4-grams") {
    struct Row {
        std::string asked;
        std::string word;
        double likeness;
    };
    const Row rows[] = {
        {"swap", "swap", 1},
        {"swap", "swaps", 2.0 / 3},  // _swa swap; not wap_
        {"exchange", "exchanged", 6.0 / 7},
        {"gefangene", "kriegsgefangene", 7.0 / 8},
        {"kriegsgefangene", "gefangene", 7.0 / 14},
        {"swap", "swan", 1.0 / 3},
        {"swap", "wrap", 0},
        {"to", "to", 1},
        {"to", "too", 0},
        {"a", "an", 0},
        {"обмен", "обмены", 3.0 / 4},
        {"北京", "北京", 1},
        {"北京", "南京", 0},
        // By chance.
        {"internationalization", "ration", 0},
        // Numbers are only like themselves, and that is a match.
        {"1998", "1999", 0},
        {"1998", "1998", 0},
        {"mp3player", "mp3players", 0},
        {"١٩٩٨", "١٩٩٩", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.asked);
        CAPTURE(row.word);
        CHECK(std::abs(likeness_of(row.asked, row.word) - row.likeness) < 1e-9);
    }
}

TEST_CASE("evidence is in text order, matches among it, whatever their order") {
    const std::vector<RankedTerm> terms = {
        {"Zswap", "swap"}, {"Zkyiv", "kyiv"}, {"", "swa", 1, 0, false, false, {}, {}, "swa"}};
    Token first;
    first.word = "swaps";
    first.span = {0, 5};
    Token second;
    second.word = "kyiv";
    second.span = {6, 10};
    const std::vector<Match> matches = {{{6, 10}, "kyiv", 1}, {{0, 5}, "swap", 0}, {{0, 10}, "swap", 0}};
    const std::vector<Evidence> found = find_evidence(terms, {first, second}, matches);
    REQUIRE(found.size() == 5);
    for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i - 1].span.begin <= found[i].span.begin);
    std::size_t whole = 0;
    for (const Evidence& e : found) {
        CHECK(e.term < 2);  // nothing is like a word of which only the beginning was asked
        whole += e.likeness >= 1;
    }
    CHECK(whole == 4);
}

TEST_CASE("no terms, no tokens") {
    CHECK(find_evidence({}, {}, {}).empty());
    Token token;
    token.word = "swap";
    token.span = {0, 4};
    CHECK(find_evidence({}, {token}, {}).empty());
    CHECK(find_evidence({{"Zswap", "swap"}}, {}, {}).empty());
}

}  // namespace
}  // namespace locus
