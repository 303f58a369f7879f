#include "query/vocabulary.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>

#include "common/error.h"
#include "common/edit_distance.h"

namespace locus {
namespace {

struct Distance {
    std::u32string a;
    std::u32string b;
    unsigned distance;  // 3: more than two
};

const Distance kDistances[] = {
    {U"", U"", 0},
    {U"a", U"", 1},
    {U"abc", U"abc", 0},
    {U"abc", U"abd", 1},
    {U"abc", U"ab", 1},
    {U"abc", U"xabc", 1},
    {U"abc", U"acb", 1},  // neighbours swapped
    {U"zelensky", U"zelenskyy", 1},
    {U"zelensky", U"zelenskiy", 1},
    {U"zelenskyy", U"zelenskiy", 1},
    {U"kursk", U"krusk", 1},
    {U"kyiv", U"kiev", 2},
    {U"abcd", U"dcba", 3},
    {U"abc", U"abcdef", 3},
    {U"Київ", U"Киев", 1},
};

TEST_CASE("edit distances") {
    for (const Distance& row : kDistances) {
        CHECK(edit_distance(row.a, row.b, 2) == row.distance);
        CHECK(edit_distance(row.b, row.a, 2) == row.distance);
    }
}

TEST_CASE("how far a spelling may be off") {
    const std::pair<std::string, unsigned> rows[] = {
        {"", 0},       {"us", 0},       {"may", 0},  {"kyiv", 1},       {"kursk", 1},
        {"moscow", 1}, {"belgorod", 2}, {"2025", 0}, {"2025-05-16", 0}, {"mi-8", 0},
        {"h2so4", 0},  {"o'brien", 2},  {"c++", 0},  {"київ", 1},       {"北京大学", 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(allowed_edits(row.first) == row.second);
    }
}

std::string shown(const KnownWords& words) {
    std::string out;
    for (const KnownWord& known : words.list)
        out.append(out.empty() ? "" : " ")
            .append(known.word)
            .append("*")
            .append(std::to_string(known.documents));
    return out + (words.of > words.list.size() ? " of " + std::to_string(words.of) : "");
}

Vocabulary two_segments() {
    Vocabulary vocabulary;
    vocabulary.add(Lexicon(Lexicon::encode({{"2025", "", 9, 9},
                                            {"exchange", "exchang", 4, 9},
                                            {"exchanged", "exchang", 2, 2},
                                            {"zelenskiy", "zelenskiy", 1, 1}})));
    vocabulary.add(Lexicon(Lexicon::encode({{"2024", "", 9, 9},
                                            {"exchange", "exchange", 1, 1},
                                            {"exchequer", "exchequ", 7, 7},
                                            {"selenski", "selenski", 8, 8},
                                            {"zelenskyy", "zelenskyy", 3, 3}})));
    return vocabulary;
}

TEST_CASE("the words of several segments add up") {
    Vocabulary vocabulary = two_segments();
    CHECK(shown(vocabulary.beginning_with("exch", 9)) == "exchequer*7 exchange*5 exchanged*2");
    CHECK(shown(vocabulary.beginning_with("exch", 2)) == "exchequer*7 exchange*5 of 3");
    CHECK(shown(vocabulary.beginning_with("x", 9)) == "");
    CHECK(vocabulary.beginning_with("exchange", 1).list.front().terms ==
          std::vector<std::string>{"Zexchang", "Zexchange"});
}

TEST_CASE("near spellings") {
    Vocabulary vocabulary = two_segments();
    CHECK(shown(vocabulary.spelled_like("zelensky", 9)) == "zelenskyy*3 zelenskiy*1");
    CHECK(shown(vocabulary.meant_by("zelensky", 9)) == "selenski*8 zelenskyy*3 zelenskiy*1");
    CHECK(shown(vocabulary.spelled_like("zelenskyy", 9)) == "zelenskiy*1");  // not itself
    CHECK(shown(vocabulary.spelled_like("2026", 9)) == "");                  // numbers are never varied
    CHECK(shown(vocabulary.meant_by("2026", 9)) == "");
    CHECK(shown(vocabulary.meant_by("exchangeability", 2)) == "exchange*5 exchanged*2");  // a long beginning
    CHECK(shown(vocabulary.meant_by("qwertz", 2)) == "");
}

TEST_CASE("a lexicon that was opened stays readable; one that is not there is an error") {
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "locus-vocabulary-test";
    std::ofstream(file, std::ios::binary) << Lexicon::encode({{"kursk", "kursk", 3, 3}});
    Vocabulary vocabulary;
    vocabulary.add_file(file.string());
    std::filesystem::remove(file);
    CHECK(shown(vocabulary.beginning_with("k", 9)) == "kursk*3");
    CHECK_THROWS_AS(vocabulary.add_file(file.string()), Error);
}

// No clock: what takes time by the square would not end within the suite's limit.
TEST_CASE("many words and long words are compared in one pass") {
    std::vector<LexiconEntry> entries;
    for (int i = 0; i < 300'000; ++i) {
        std::string word = "w";
        for (int n = i, letters = 0; letters < 8; ++letters, n /= 5) word += static_cast<char>('a' + n % 5);
        entries.push_back({word, word, 1, 1});
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
    entries.push_back({"z" + std::string(100'000, 'y'), "", 1, 1});
    Vocabulary vocabulary;
    vocabulary.add(Lexicon(Lexicon::encode(entries)));
    CHECK(vocabulary.meant_by("wabcdeabz", 3).list.size() == 3);
    CHECK(vocabulary.meant_by("z" + std::string(100'001, 'y'), 3).list.empty());
}

}  // namespace
}  // namespace locus
