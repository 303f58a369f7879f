#include "common/languages.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>

#include "common/analyzer.h"
#include "common/error.h"

namespace locus {
namespace {

TEST_CASE("every stemmer has a code, and the code leads back to it") {
    std::set<std::string_view> codes;
    for (const std::string& name : Analyzer::languages()) {
        CAPTURE(name);
        const std::string_view code = language_code(name);
        CHECK(code.size() == 2);
        CHECK(analyzer_of(name) == name);
        if (name == "porter") continue;  // English too, and not what "en" means
        CHECK(language_name(code) == name);
        CHECK(codes.insert(code).second);
    }
    CHECK(language_code("none") == "und");
    CHECK(language_name("und") == "none");
}

TEST_CASE("what is no code is taken as a name, to be refused") {
    for (const std::string wish : {"German", "klingon", "DE", "", "deu", "auto"}) {
        CAPTURE(wish);
        CHECK(language_name(wish) == wish);
        CHECK_FALSE(is_language(wish));
        CHECK(languages_meant(wish).empty());
        CHECK(analyzer_of(wish) == "none");
        CHECK_THROWS_AS(check_language(wish), Error);
    }
    CHECK(language_name("german") == "german");
    CHECK(language_code("klingon") == "und");
}

struct Row {
    std::string name;
    std::string code;
    std::string analyzer;
    std::string script;  // one of its scripts
};

const Row kLanguages[] = {
    {"english", "en", "english", "Latn"},   {"russian", "ru", "russian", "Cyrl"},
    {"chinese", "zh", "none", "Hani"},      {"japanese", "ja", "none", "Hira"},
    {"ukrainian", "uk", "none", "Cyrl"},    {"norwegian", "no", "norwegian", "Latn"},
    {"nynorsk", "nn", "norwegian", "Latn"}, {"croatian", "hr", "serbian", "Latn"},
    {"serbian", "sr", "serbian", "Cyrl"},   {"serbian", "sr", "serbian", "Latn"},
    {"malay", "ms", "indonesian", "Latn"},  {"hebrew", "he", "none", "Hebr"},
    {"javanese", "jv", "none", "Latn"},
};

TEST_CASE("languages and who reads them") {
    for (const Row& row : kLanguages) {
        CAPTURE(row.name);
        CHECK(is_language(row.name));
        CHECK_NOTHROW(check_language(row.name));
        CHECK(language_code(row.name) == row.code);
        CHECK(language_name(row.code) == row.name);
        CHECK(analyzer_of(row.name) == row.analyzer);
        CHECK(is_written_in(row.name, row.script));
        const auto read = languages_read_by(row.analyzer);
        CHECK(std::find(read.begin(), read.end(), std::string_view(row.name)) != read.end());
    }
    CHECK_FALSE(is_written_in("english", "Cyrl"));
    CHECK_FALSE(is_written_in("english", ""));
    CHECK_FALSE(is_written_in("none", "Latn"));
}

TEST_CASE("what a name or a code may mean") {
    using Names = std::vector<std::string_view>;
    CHECK(languages_meant("en") == Names{"english", "porter"});
    CHECK(languages_meant("english") == Names{"english"});
    CHECK(languages_meant("zh") == Names{"chinese"});
    CHECK(languages_meant("nb") == Names{"norwegian"});
    CHECK(languages_meant("und") == Names{"none"});
}

TEST_CASE("what a script is mostly used for") {
    const std::pair<std::string_view, std::string_view> kUsual[] = {
        {"Latn", "english"}, {"Cyrl", "russian"}, {"Arab", "arabic"},   {"Deva", "hindi"},
        {"Hebr", "hebrew"},  {"Hani", "chinese"}, {"Hira", "japanese"}, {"Hang", "korean"},
        {"Beng", "bengali"}, {"Ethi", "amharic"}, {"Thai", "thai"},     {"Grek", "greek"},
        {"Runr", "none"},    {"", "none"},
    };
    for (const auto& usual : kUsual) {
        CAPTURE(usual.first);
        CHECK(usual_language(usual.first) == usual.second);
    }
}

TEST_CASE("an unknown language: what may be meant is said") {
    try {
        check_language("germn");
        FAIL("taken");
    } catch (const Error& error) {
        CHECK(std::string(error.what()) == "unknown language: germn; did you mean german?");
    }
}

}  // namespace
}  // namespace locus
