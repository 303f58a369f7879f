#include "common/known_names.h"

#include <doctest/doctest.h>
#include <string>

namespace locus {
namespace {

std::string print(const NameSet& set) {
    std::string out;
    for (const KnownName& name : set)
        out += (out.empty() ? "" : ", ") + name.word + " " + std::to_string(name.documents);
    return out;
}

TEST_CASE("a word finds its set, itself first") {
    const KnownNames names(KnownNames::encode({{{"zelenskyy", 30}, {"zelensky", 20}, {"zelenskiy", 5}},
                                               {{"kyiv", 9}, {"kiev", 7}},
                                               {{"pow", 3}, {"prisoners of war", 3}}}));
    CHECK(print(names.of("zelensky")) == "zelensky 20, zelenskyy 30, zelenskiy 5");
    CHECK(print(names.of("kyiv")) == "kyiv 9, kiev 7");
    CHECK(print(names.of("pow")) == "pow 3, prisoners of war 3");
    CHECK(print(names.of("prisoners of war")) == "prisoners of war 3, pow 3");
    for (const char* none : {"", "a", "kie", "kievs", "prisoners", "zzz", "zelenskiy 5"})
        CHECK(names.of(none).empty());
}

TEST_CASE("an acronym may be a name too") {
    const KnownNames names(
        KnownNames::encode({{{"amir", 9}, {"ameer", 7}}, {{"amir", 3}, {"association of mir", 3}}}));
    CHECK(names.of("amir").size() == 3);
}

TEST_CASE("any bytes are read") {
    for (const char* bytes :
         {"", "\n", "\n\n\n", "a", "a 1", "a 1\tb", "\t\t\n\t", "b 1\na 1\n", "a x\tb y\n"}) {
        const KnownNames names{std::string(bytes)};
        for (const char* word : {"", "a", "b", "x"}) static_cast<void>(names.of(word));
        names.visit([](const NameSet& set) { CHECK(!set.empty()); });
    }
}

}  // namespace
}  // namespace locus
