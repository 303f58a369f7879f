#include "common/paragraph_table.h"

#include <doctest/doctest.h>
#include <map>
#include <random>
#include <string>

#include "common/error.h"

namespace locus {
namespace {

using namespace std::string_literals;

struct Known {
    std::string words;
    std::uint64_t hash;
};

// Computed apart from the code; the first from the empty string's published hash.
const Known kParagraphs[] = {
    {"", 0x24468d497f},
    {"a ", 0xce57e6352a},
    {"prisoner swap ", 0x409918e90a},
    {"café 北京 ", 0xfa40d3d6bf},
};

TEST_CASE("the hash of a paragraph never changes") {
    for (const Known& row : kParagraphs) {
        CAPTURE(row.words);
        CHECK(paragraph_hash(row.words) == row.hash);
    }
}

using Rows = std::map<std::uint64_t, std::vector<std::uint64_t>>;

std::string written(const Rows& rows, std::uint64_t documents) {
    std::string bytes;
    ParagraphTableWriter writer(documents, [&](std::string_view piece) { bytes += piece; });
    for (const auto& [hash, docids] : rows)
        for (const std::uint64_t docid : docids) writer.add(hash, docid);
    writer.finish();
    return bytes;
}

TEST_CASE("a table gives back what it took") {
    std::mt19937_64 random(11);
    for (const std::uint64_t documents : {1ull, 255ull, 256ull, 70'000ull, 1ull << 32, 1ull << 55}) {
        CAPTURE(documents);
        Rows rows;
        for (int n = 0; n < 20'000; ++n) {
            std::vector<std::uint64_t>& docids = rows[random() % 5'000 << 27];
            const std::uint64_t next = (docids.empty() ? 0 : docids.back()) + 1 + random() % 9;
            if (next <= documents) docids.push_back(next);
        }
        const std::string bytes = written(rows, documents);
        const ParagraphTable table(bytes);
        CHECK_NOTHROW(table.check(documents));
        std::uint64_t sum = 0;
        for (const auto& [hash, docids] : rows) {
            CHECK(table.documents(hash) == docids);
            CHECK(table.documents(hash + 1).empty());
            sum += docids.size();
        }
        CHECK(table.rows() == sum);
    }
    CHECK(ParagraphTable(written({}, 0)).rows() == 0);
}

TEST_CASE("what is no table, or a damaged one, is told") {
    const std::string sound = written({{1, {1, 2}}, {5, {2}}}, 300);
    for (const std::string& bytes :
         {""s, "locus paragraphs 1"s, "locus paragraphs 1\n"s, "locus paragraphs 1\n\0"s,
          "locus paragraphs 1\n\x09"s, sound.substr(0, sound.size() - 1), sound + "x"})
        CHECK_THROWS_AS(ParagraphTable{bytes}, Error);
    std::string swapped = sound;
    std::swap(swapped[swapped.size() - 3], swapped[swapped.size() - 10]);
    CHECK_THROWS_AS(ParagraphTable(swapped).check(300), Error);
    CHECK_THROWS_AS(ParagraphTable(sound).check(1), Error);
    CHECK_NOTHROW(ParagraphTable(sound).check(2));
}

}  // namespace
}  // namespace locus
