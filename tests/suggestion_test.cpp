#include "common/suggestion.h"

#include <doctest/doctest.h>
#include <string>

namespace locus {
namespace {

const std::vector<std::string> kKnown = {"text",  "grep",    "vimgrep",  "jsonl",      "tsv",      "trec",
                                         "limit", "explain", "per-file", "no-explain", "no-limit", "all"};

struct Row {
    std::string word;
    std::string meant;
};

const Row kRows[] = {
    {"txet", "text"},
    {"json", "jsonl"},
    {"jsonl", "jsonl"},
    {"gerp", "grep"},
    {"expl", "explain"},  // a beginning
    {"explian", "explain"},
    {"no-", ""},  // two begin so
    {"no-limt", "no-limit"},
    {"perfile", "per-file"},
    {"tvs", "tsv"},
    {"al", "all"},
    {"a", ""},
    {"xml", ""},
    {"", ""},
    {"something else", ""},
    {std::string(100'000, 'x'), ""},
    {"\xFF", ""},
};

TEST_CASE("what was meant") {
    for (const Row& row : kRows) {
        CAPTURE(row.word);
        CHECK(nearest(row.word, kKnown).value_or("") == row.meant);
    }
    CHECK(nearest("text", {}) == std::nullopt);
    CHECK(did_you_mean("text") == "; did you mean text?");
    CHECK(did_you_mean(std::nullopt).empty());
}

}  // namespace
}  // namespace locus
