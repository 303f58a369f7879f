#include "indexer/name_table.h"

#include <doctest/doctest.h>
#include <numeric>
#include <string>

using locus::NameTable;

TEST_CASE("names are numbered in order of first sight, and found by their numbers") {
    NameTable table;
    const std::vector<std::string> names = {
        "", "kursk", "Kursk", std::string("a\0b", 3), "a", std::string(300, 'x')};
    for (std::uint32_t i = 0; i < names.size(); ++i) CHECK(table.number(names[i]) == i);
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        CHECK(table.number(names[i]) == i);
        CHECK(table[i] == names[i]);
    }
    CHECK(table.size() == names.size());
    table.clear();
    CHECK(table.size() == 0);
    CHECK(table.number("kursk") == 0);
}

TEST_CASE("names stay where they are while the table grows") {
    NameTable table;
    constexpr std::uint32_t kMany = 20'000;
    const std::size_t before = table.bytes();
    for (std::uint32_t i = 0; i < kMany; ++i) REQUIRE(table.number("name " + std::to_string(i)) == i);
    for (std::uint32_t i = 0; i < kMany; ++i) {
        REQUIRE(table.number("name " + std::to_string(i)) == i);
        REQUIRE(table[i] == "name " + std::to_string(i));
    }
    CHECK(table.bytes() > before + kMany * 8);
}

TEST_CASE("numbers are sorted by their names' bytes") {
    NameTable table;
    for (const char* name : {"zeta", "alphabet soup", "alphabet", "\xC3\xA9", "", "alphabet sea"})
        table.number(name);
    table.number(std::string("alphabet\0", 9));
    std::vector<std::uint32_t> all(table.size());
    std::iota(all.begin(), all.end(), 0U);
    CHECK(table.sorted(all) == std::vector<std::uint32_t>{4, 2, 6, 5, 1, 0, 3});
    CHECK(table.sorted({3, 0}) == std::vector<std::uint32_t>{0, 3});
    CHECK(table.sorted({}).empty());
}
