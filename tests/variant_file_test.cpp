#include "common/variant_file.h"

#include <doctest/doctest.h>

#include "common/error.h"

namespace locus {
namespace {

TEST_CASE("a user's sets and what is set apart") {
    const VariantFile file = VariantFile::parse(
        "# names\n\nKyiv = Kiev =  KYJIW # three\r\nPOW = prisoners  of war\nClark != Clarke\nTürkiye=Turkey",
        "variants");
    REQUIRE(file.sets.size() == 3);
    CHECK(file.sets[0] == std::vector<std::string>{"kyiv", "kiev", "kyjiw"});
    CHECK(file.sets[1] == std::vector<std::string>{"pow", "prisoners of war"});
    CHECK(file.sets[2] == std::vector<std::string>{"turkiye", "turkey"});
    CHECK(file.sets_apart("clarke", "clark"));
    CHECK(file.sets_apart("clark", "clarke"));
    CHECK(!file.sets_apart("kyiv", "kiev"));
}

TEST_CASE("a line that is neither is named") {
    for (const char* text :
         {"Kyiv", "Kyiv =", "= Kiev", "Kyiv = = Kiev", "a != b != c", "!= a", "\nKyiv Kiev"}) {
        CAPTURE(text);
        CHECK_THROWS_WITH_AS(VariantFile::parse(text, "dir/variants"),
                             doctest::Contains(text[0] == '\n' ? "dir/variants:2: " : "dir/variants:1: "),
                             Error);
    }
}

TEST_CASE("an index without such a file has none") { CHECK(VariantFile::of_index("/nowhere").sets.empty()); }

}  // namespace
}  // namespace locus
