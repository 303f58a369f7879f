#include "query/known_fingerprints.h"

#include <doctest/doctest.h>

#include "common/analyzer.h"

namespace locus {
namespace {

TEST_CASE("a fingerprint that the build found out is the analyser's") {
    std::vector<std::string> languages = Analyzer::languages();
    languages.emplace_back("none");
    const bool known = !known_fingerprint("none").empty();
    for (const std::string& language : languages) {
        CAPTURE(language);
        CHECK(known_fingerprint(language) == (known ? Analyzer(language).fingerprint() : ""));
    }
    CHECK(known_fingerprint("klingon").empty());
    CHECK(known_fingerprint("").empty());
}

}  // namespace
}  // namespace locus
