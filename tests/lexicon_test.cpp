#include "common/lexicon.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <string>

#include "common/error.h"

namespace locus {
namespace {

using namespace std::string_literals;

/// So many words with shared beginnings, in sorted order; some without a stem.
std::vector<LexiconEntry> words(std::size_t count) {
    std::mt19937 random(20250519);
    static const std::string pieces[] = {"a", "b", "swap", "prison", "er", "é", "北", "1", "0", "'s"};
    std::map<std::string, LexiconEntry> sorted;
    while (sorted.size() < count) {
        std::string word;
        for (std::size_t n = 1 + random() % 6; n > 0; --n) word += pieces[random() % std::size(pieces)];
        const std::string stem = random() % 3 == 0 ? "" : word.substr(0, random() % (word.size() + 1)) + "y";
        const std::uint64_t documents = 1 + random() % 1000;
        sorted[word] = {word, stem, documents, documents * (1 + random() % 1'000'000'000)};
    }
    std::vector<LexiconEntry> entries;
    for (const auto& [word, entry] : sorted) entries.push_back(entry);
    return entries;
}

std::vector<LexiconEntry> visited(const Lexicon& lexicon, std::string_view prefix) {
    std::vector<LexiconEntry> entries;
    lexicon.visit_prefix(prefix, [&](const LexiconEntry& entry) {
        entries.push_back(entry);
        return true;
    });
    return entries;
}

/// The words that begin with `prefix`, joined by blanks.
std::string words_of(const Lexicon& lexicon, std::string_view prefix) {
    std::string out;
    for (const LexiconEntry& entry : visited(lexicon, prefix))
        out.append(out.empty() ? "" : " ").append(entry.word);
    return out;
}

TEST_CASE("what is written is read back, whole and word by word") {
    for (const std::size_t count : {0u, 1u, 2u, 15u, 16u, 17u, 32u, 33u, 1000u}) {
        CAPTURE(count);
        const std::vector<LexiconEntry> entries = words(count);
        const Lexicon lexicon(Lexicon::encode(entries));
        CHECK(lexicon.size() == count);
        CHECK((visited(lexicon, "") == entries));
        for (const LexiconEntry& entry : entries) CHECK((lexicon.find(entry.word) == entry));
    }
}

TEST_CASE("words that are not there are not found") {
    const std::vector<LexiconEntry> entries = words(1000);
    const Lexicon lexicon(Lexicon::encode(entries));
    const auto known = [&](const std::string& word) {
        return std::any_of(entries.begin(), entries.end(),
                           [&](const auto& entry) { return entry.word == word; });
    };
    for (const LexiconEntry& entry : entries) {
        for (const std::string& word : {entry.word + "z", entry.word + "\0"s, "A" + entry.word,
                                        entry.word.substr(0, entry.word.size() - 1)}) {
            CAPTURE(word);
            CHECK(lexicon.find(word).has_value() == known(word));
        }
    }
    for (const std::string& word : {""s, " "s, "\0"s, "zzz"s, "\xFF"s, std::string(1000, 'a')})
        CHECK_FALSE(lexicon.find(word).has_value());
}

TEST_CASE("words that begin alike") {
    std::vector<LexiconEntry> entries;
    for (const char* word :
         {"", "a", "prison", "prisoner", "prisoners", "prisonerswap", "swap", "é", "北", "北京"})
        entries.push_back({word, "", 1, 1});
    const Lexicon lexicon(Lexicon::encode(entries));
    CHECK(words_of(lexicon, "prison") == "prison prisoner prisoners prisonerswap");
    CHECK(words_of(lexicon, "prisoners") == "prisoners prisonerswap");
    CHECK(words_of(lexicon, "prisonerz") == "");
    CHECK(words_of(lexicon, "s") == "swap");
    CHECK(words_of(lexicon, "\xC3") == "é");  // half a letter
    CHECK(words_of(lexicon, "北") == "北 北京");
    CHECK(words_of(lexicon, "\xFF") == "");
    CHECK(lexicon.find("").has_value());
    std::size_t seen = 0;
    lexicon.visit_prefix("p", [&](const LexiconEntry&) { return ++seen < 2; });
    CHECK(seen == 2);
}

TEST_CASE("words that begin alike, across blocks") {
    const std::vector<LexiconEntry> entries = words(1000);
    const Lexicon lexicon(Lexicon::encode(entries));
    for (const LexiconEntry& entry : entries) {
        for (const std::size_t length : {1u, 4u, 9u}) {
            const std::string prefix = entry.word.substr(0, length);
            std::vector<LexiconEntry> expected;
            for (const LexiconEntry& e : entries)
                if (e.word.starts_with(prefix)) expected.push_back(e);
            CAPTURE(prefix);
            REQUIRE((visited(lexicon, prefix) == expected));
        }
    }
}

TEST_CASE("the greatest numbers, and words of any bytes and length") {
    const std::uint64_t most = ~std::uint64_t{0};
    std::vector<LexiconEntry> entries = {{"\0"s, "\0"s, most, most},
                                         {std::string(5000, 'a'), std::string(5000, 'a'), 1, most},
                                         {std::string(5001, 'a'), "", 0, 0},
                                         {"\xFF\xFE", "\xC3", 1, 1}};
    const Lexicon lexicon(Lexicon::encode(entries));
    CHECK((visited(lexicon, "") == entries));
}

/// Reads all that can be read; damage may only throw Error.
bool reads_without_error(const std::string& bytes) {
    try {
        const Lexicon lexicon(bytes);
        visited(lexicon, "");
        visited(lexicon, "prison");
        lexicon.find("swap");
        lexicon.find("zzz");
        return true;
    } catch (const Error& error) {
        CHECK_FALSE(std::string(error.what()).empty());
        return false;
    }
}

TEST_CASE("bytes that are cut anywhere do no harm") {
    for (const std::size_t count : {0u, 1u, 40u}) {
        const std::string bytes = Lexicon::encode(words(count));
        CHECK(reads_without_error(bytes));
        for (std::size_t kept = 0; kept < bytes.size(); ++kept) {
            CAPTURE(kept);
            CHECK_FALSE(reads_without_error(bytes.substr(0, kept)));
        }
    }
    CHECK_FALSE(reads_without_error("something else that is no lexicon, but long enough"));
}

TEST_CASE("damaged bytes do no harm") {
    std::mt19937 random(20250520);
    for (const std::size_t count : {17u, 200u}) {
        const std::string bytes = Lexicon::encode(words(count));
        for (int round = 0; round < 2000; ++round) {
            std::string damaged = bytes;
            // Half of it where the numbers stand that lead to the rest.
            const std::size_t from = round % 2 == 0 ? 0 : bytes.size() - 8 * (2 + (count + 15) / 16);
            damaged[from + random() % (bytes.size() - from)] = static_cast<char>(random());
            reads_without_error(damaged);
        }
    }
}

}  // namespace
}  // namespace locus
