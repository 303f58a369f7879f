#include "indexer/record_group.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "common/schema.h"
#include "tests/inflate.h"
#include "tests/passage_of.h"

namespace locus {
namespace {

std::string text_of(std::size_t size) {
    std::string text;
    for (std::size_t i = 0; text.size() < size; ++i) text += "word " + std::to_string(i * i % 1009) + ", ";
    return text.substr(0, size);
}

TEST_CASE("records are stored as they were, in groups that depend on nothing else") {
    struct Row {
        const char* name;
        std::vector<std::size_t> sizes;   // of texts
        std::vector<std::size_t> groups;  // how many passages each has
    };
    const Row rows[] = {
        {"one", {700}, {1}},
        {"short ones", {1, 2, 3}, {3}},
        {"sixteen", std::vector<std::size_t>(16, 10), {16}},
        {"forty", std::vector<std::size_t>(40, 700), {16, 16, 8}},
        {"much", {8'000, 8'000, 8'000, 8'000}, {3, 1}},
        {"a large one", {700, 20'000, 700}, {2, 1}},
        {"more than goes together", {16'000, 30'000, 700}, {2, 1}},
        {"more than a block", {100'000, 700}, {1, 1}},
    };
    RecordGroup group;
    for (const Row& row : rows) {
        CAPTURE(row.name);
        std::string records;
        std::vector<RecordGroup::Size> sizes;
        std::vector<std::string> expected;
        std::vector<std::size_t> groups;
        for (std::size_t i = 0; i < row.sizes.size(); ++i) {
            const Passage passage = passage_of(text_of(row.sizes[i]));
            expected.push_back(schema::encode_passage(passage));
            REQUIRE_FALSE(group.full());
            group.add(passage);
            REQUIRE_FALSE(group.empty());
            if (!group.full() && i + 1 < row.sizes.size()) continue;
            groups.push_back(i + 1);
            group.store(records, sizes);
            REQUIRE(group.empty());
        }
        for (std::size_t i = groups.size(); i-- > 1;) groups[i] -= groups[i - 1];
        CHECK(groups == row.groups);
        REQUIRE(sizes.size() == expected.size());
        std::size_t at = 0;
        for (std::size_t i = 0; i < sizes.size(); at += sizes[i++].bytes) {
            const std::string said = records.substr(at, sizes[i].bytes);
            CHECK((sizes[i].deflated ? said.size() < expected[i].size() : row.sizes[i] < 100));
            CHECK(((sizes[i].deflated ? inflated(said, expected[i].size()) : said) == expected[i]));
        }
        CHECK(at == records.size());
    }
}

TEST_CASE("no group: nothing is stored") {
    RecordGroup group;
    std::string records = "before";
    std::vector<RecordGroup::Size> sizes;
    group.store(records, sizes);
    CHECK(records == "before");
    CHECK(sizes.empty());
}

}  // namespace
}  // namespace locus
