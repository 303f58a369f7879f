#include "query/ranking_weights.h"

#include <doctest/doctest.h>
#include <string>

#include "common/error.h"

namespace locus {
namespace {

TEST_CASE("every part but the first can be left out by its name") {
    for (std::size_t i = 1; i < kParts; ++i) {
        CAPTURE(kPartNames[i]);
        Without without;
        leave_out(without, kPartNames[i]);
        CHECK_FALSE(without.reranking);
        CHECK((without.parts == std::vector<Part>{static_cast<Part>(i)}));
    }
    Without without;
    leave_out(without, "file");
    leave_out(without, "grams");
    leave_out(without, "reranking");
    CHECK(without.reranking);
    CHECK((without.parts == std::vector<Part>{Part::file, Part::grams}));
}

TEST_CASE("what is no part is refused, and the hint names those there are") {
    for (const std::string name : {"", "first", "first stage", "Grams", "gram", "grams ", "grams,span"}) {
        CAPTURE(name);
        Without without;
        try {
            leave_out(without, name);
            FAIL_CHECK("not refused");
        } catch (const Error& error) {
            CHECK(std::string(error.what()) == "--without: no part of the ranking is called " + name);
            CHECK(error.hint() ==
                  "leave out one of: reranking, grams, sentence, exact, spelling, span, bigrams, title, "
                  "file, similar");
        }
        CHECK_FALSE(without.reranking);
        CHECK(without.parts.empty());
    }
}

TEST_CASE("weights are set for each part, and none is below 0") {
    for (std::size_t i = 0; i < kParts; ++i) {
        CAPTURE(kPartNames[i]);
        CHECK(kPassageWeights[i] >= 0);
        CHECK(kFileWeights[i] >= 0);
        CHECK(kPassageWeights[i] + kFileWeights[i] > 0);
    }
}

}  // namespace
}  // namespace locus
