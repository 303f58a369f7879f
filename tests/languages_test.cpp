#include "common/languages.h"

#include <doctest/doctest.h>
#include <set>
#include <string>

#include "common/analyzer.h"

namespace locus {
namespace {

TEST_CASE("every stemmer has a code, and the code leads back to it") {
    std::set<std::string_view> codes;
    for (const std::string& name : Analyzer::languages()) {
        CAPTURE(name);
        const std::string_view code = language_code(name);
        CHECK(code.size() == 2);
        if (name == "porter") continue;  // English too, and not what "en" means
        CHECK(language_name(code) == name);
        CHECK(codes.insert(code).second);
    }
    CHECK(language_code("none") == "und");
    CHECK(language_name("und") == "none");
}

TEST_CASE("what is no code is taken as a name, for the analyser to refuse") {
    for (const std::string wish : {"german", "German", "klingon", "DE", "", "deu"}) {
        CAPTURE(wish);
        CHECK(language_name(wish) == wish);
    }
    CHECK(language_code("klingon") == "und");
}

}  // namespace
}  // namespace locus
