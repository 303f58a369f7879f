#include "indexer/ordered_work.h"

#include <atomic>
#include <doctest/doctest.h>
#include <random>
#include <stdexcept>
#include <string>

namespace locus {
namespace {

struct Piece {
    std::uint64_t job;
    int number;
};

/// `jobs` jobs of some pieces each, by so many workers; what was taken.
std::vector<Piece> run(unsigned workers, std::uint64_t jobs, std::size_t most) {
    std::vector<Piece> taken;
    InOrder<Piece> order(most, [&](Piece& piece) { taken.push_back(piece); });
    std::atomic<std::uint64_t> next{0};
    run_workers(
        workers,
        [&](unsigned worker) {
            std::mt19937 random(worker);
            for (std::uint64_t job = next++; job < jobs; job = next++) {
                const int pieces = 1 + static_cast<int>(job % 4);
                for (int i = 0; i < pieces; ++i) {
                    if (random() % 8 == 0) std::this_thread::yield();
                    order.give(job, {job, i}, i + 1 == pieces);
                }
            }
        },
        [&] { order.stop(); });
    return taken;
}

TEST_CASE("what workers make is taken in the order of the jobs") {
    for (const unsigned workers : {1u, 2u, 5u})
        for (const std::size_t most : {1u, 3u, 1000u}) {
            CAPTURE(workers);
            CAPTURE(most);
            const std::vector<Piece> taken = run(workers, 500, most);
            std::size_t at = 0;
            for (std::uint64_t job = 0; job < 500; ++job)
                for (int i = 0; i < 1 + static_cast<int>(job % 4); ++i, ++at) {
                    REQUIRE(at < taken.size());
                    REQUIRE(taken[at].job == job);
                    REQUIRE(taken[at].number == i);
                }
            CHECK(at == taken.size());
        }
}

TEST_CASE("the first failure ends all, and is the one that is thrown") {
    for (const bool while_taking : {false, true})
        for (const unsigned workers : {1u, 2u, 4u}) {
            InOrder<Piece> order(2, [&](Piece& piece) {
                if (while_taking && piece.job == 20) throw std::runtime_error("taking");
            });
            std::atomic<std::uint64_t> next{0};
            const auto work = [&](unsigned) {
                for (std::uint64_t job = next++; job < 100'000; job = next++) {
                    if (!while_taking && job == 20) throw std::runtime_error("working");
                    order.give(job, {job, 0}, true);
                }
            };
            CHECK_THROWS_WITH_AS(run_workers(workers, work, [&] { order.stop(); }),
                                 while_taking ? "taking" : "working", std::runtime_error);
            CHECK(next < 100'000);
        }
}

}  // namespace
}  // namespace locus
