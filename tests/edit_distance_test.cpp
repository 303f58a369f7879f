#include "common/edit_distance.h"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

namespace locus {
namespace {

struct Row {
    std::string a;
    std::string b;
    std::size_t distance;
};

const Row kRows[] = {
    {"", "", 0},
    {"", "abc", 3},
    {"same", "same", 0},
    {"formt", "format", 1},    // left out
    {"formaat", "format", 1},  // one too many
    {"fornat", "format", 1},   // another one
    {"fromat", "format", 1},   // two swapped
    {"abcd", "badc", 2},       // twice
    {"ca", "abc", 3},          // nothing is put between two that are swapped
    {"kitten", "sitting", 3},
    {"abc", "xyz", 3},
    // Characters, not bytes.
    {"Zürich", "Zurich", 1},
    {"обмен", "обмне", 1},
    {"北京", "東京", 1},
    {"a\xFFz", "abz", 1},
};

TEST_CASE("slips are counted") {
    for (const Row& row : kRows) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(edit_distance(row.a, row.b, 9) == row.distance);
        CHECK(edit_distance(row.b, row.a, 9) == row.distance);
        for (std::size_t limit = 0; limit < 9; ++limit)
            CHECK(edit_distance(row.a, row.b, limit) == std::min(row.distance, limit + 1));
    }
}

/// The whole table.
std::size_t by_definition(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            d[i][j] = i == 0 ? j : j == 0 ? i : std::min(d[i - 1][j], d[i][j - 1]) + 1;
            if (i == 0 || j == 0) continue;
            d[i][j] = std::min(d[i][j], d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

TEST_CASE("the band loses nothing within the limit") {
    std::mt19937 random(20250523);
    const auto word = [&] {
        std::string out;
        for (std::size_t n = random() % 9; n > 0; --n) out += static_cast<char>('a' + random() % 3);
        return out;
    };
    for (int round = 0; round < 20000; ++round) {
        const std::string a = word();
        const std::string b = word();
        const std::size_t limit = random() % 6;
        CAPTURE(a);
        CAPTURE(b);
        CAPTURE(limit);
        CHECK(edit_distance(a, b, limit) == std::min(by_definition(a, b), limit + 1));
    }
}

TEST_CASE("long words and boundless limits") {
    const std::string a(100'000, 'a');
    CHECK(edit_distance(a, "b" + a, 2) == 1);
    CHECK(edit_distance("", "abc", ~std::size_t{0} - 1) == 3);
}

}  // namespace
}  // namespace locus
