#include "query/english_spelling.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace locus {
namespace {

bool has(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

TEST_CASE("British and American spellings lead to each other") {
    const std::vector<std::pair<std::string, std::string>> pairs = {
        {"defence", "defense"},      {"organise", "organize"},        {"organisations", "organizations"},
        {"colour", "color"},         {"neighbouring", "neighboring"}, {"centre", "center"},
        {"centres", "centers"},      {"centred", "centered"},         {"travelled", "traveled"},
        {"cancelling", "canceling"}, {"analyse", "analyze"},          {"dialogue", "dialog"},
        {"labour", "labor"},         {"favourites", "favorites"},     {"kilometres", "kilometers"},
        {"programme", "program"},    {"licence", "license"},          {"paediatrician", "pediatrician"},
        {"counsellor", "counselor"}, {"theatres", "theaters"},        {"grey", "gray"},
    };
    for (const auto& pair : pairs) {
        const std::string& british = pair.first;
        const std::string& american = pair.second;
        CAPTURE(british);
        CHECK(has(other_english_spellings(british), american));
        CHECK(has(other_english_spellings(american), british));
    }
}

TEST_CASE("words that only look like it have no other spelling") {
    for (const char* word :
         {"size", "rise", "wise", "four", "tour", "prize", "levels", "the", "", "defeat", "fibrous"}) {
        CAPTURE(word);
        CHECK(other_english_spellings(word).empty());
    }
}

}  // namespace
}  // namespace locus
