#include "query/shingles.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

#include "query/shingle_index.h"

namespace locus {
namespace {

using Row = std::vector<std::uint64_t>;

struct Pair {
    Row a;
    Row b;
    double containment;
};

const Pair kPairs[] = {
    {{}, {}, 0},
    {{1, 2}, {1, 2}, 0},
    {{1, 2, 3}, {1, 2, 3}, 1},
    {{1, 2, 3}, {3, 2, 1}, 0},
    {{1, 2, 3}, {0, 1, 2, 3, 4, 5}, 1},
    {{1, 2, 3, 4}, {1, 2, 3, 9}, .5},
    {{1, 2, 3, 4, 5, 6}, {1, 2, 3, 9, 4, 5, 6}, .5},
    {{1, 1, 1, 1, 1}, {1, 1, 1}, 1},  // each shingle counts once
};

TEST_CASE("containment is a share of the smaller row") {
    for (const Pair& pair : kPairs) {
        CHECK(containment(shingles_of(pair.a), shingles_of(pair.b)) == doctest::Approx(pair.containment));
        CHECK(containment(shingles_of(pair.b), shingles_of(pair.a)) == doctest::Approx(pair.containment));
    }
}

TEST_CASE("the index names what comparing each with each finds") {
    std::mt19937 random(1);
    for (int round = 0; round < 30; ++round) {
        const std::uint64_t words = round < 15 ? 4 : 40;
        std::vector<Row> rows(60);
        for (Row& row : rows) {
            row.resize(random() % 30);
            for (std::uint64_t& word : row) word = random() % words;
            if (round % 2 == 0 && random() % 2 == 0) row = rows[random() % rows.size()];
        }
        ShingleIndex index;
        for (const Row& row : rows) index.add(row);
        for (const Row& row : rows) {
            const std::vector<std::uint32_t> like = index.like(row, 1e-9);
            for (std::uint32_t i = 0; i < rows.size(); ++i) {
                const bool shares = containment(shingles_of(row), shingles_of(rows[i])) > 0;
                CHECK(shares == std::binary_search(like.begin(), like.end(), i));
            }
        }
    }
}

}  // namespace
}  // namespace locus
