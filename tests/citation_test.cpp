#include "common/citation.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

namespace locus {
namespace {

using namespace std::string_literals;

struct Known {
    std::string bytes;
    std::uint64_t fingerprint;
};

// Computed apart from the code; they stand in every citation ever printed, so these rows never change.
const Known kKnown[] = {
    {"", 0x0000000000000000},
    {"a", 0x0000000000000062},
    {"abc", 0x0AA2F6E3F7D797B4},
    {"acb", 0x19DD537AD952C087},
    {"\0"s, 0x0000000000000001},
    {"\0\0"s, 0x0F3A5C96E17B28D5},
    {"\0a"s, 0x0F3A5C96E17B2936},
    {"a\0"s, 0x145771C25125A157},
    {"\xFF", 0x0000000000000100},
    {"Zelenskyy’s", 0x11F98AA519E4CE50},
    {std::string(1000, 'x'), 0x1498D6F41C6EFD1A},
};

TEST_CASE("fingerprints never change") {
    for (const Known& row : kKnown) {
        CAPTURE(row.bytes.substr(0, 20));
        CHECK(fingerprint(row.bytes) == row.fingerprint);
    }
}

struct Printed {
    std::string path;
    Span span;
    std::uint64_t fingerprint;
    std::string printed;
};

constexpr std::uint64_t kMost = ~std::uint64_t{0};

const Printed kPrinted[] = {
    {"a.txt", {0, 1}, 1, "a.txt#0+1~0000000000000001"},
    {"/news/2025/a b.html", {120, 164}, 0x1FFFFFFFFFFFFFFE, "/news/2025/a b.html#120+44~1ffffffffffffffe"},
    {"#", {1, 3}, 0xAB, "##1+2~00000000000000ab"},
    {"C#/a+b~c#1+2~03", {1, 3}, 0xAB, "C#/a+b~c#1+2~03#1+2~00000000000000ab"},
    {"two\nlines", {1, 3}, 0xAB, "two\nlines#1+2~00000000000000ab"},
    {"broken\xFF\xC3", {1, 3}, 0xAB, "broken\xFF\xC3#1+2~00000000000000ab"},
    {"nul\0nul"s, {1, 3}, 0xAB, "nul\0nul#1+2~00000000000000ab"s},
    {"new+~#", {1, 3}, 0xAB, "new+~##1+2~00000000000000ab"},
    {" ", {0, kMost}, 0, " #0+18446744073709551615~0000000000000000"},
    {"end", {kMost - 1, kMost}, 0, "end#18446744073709551614+1~0000000000000000"},
};

TEST_CASE("citations are printed and parsed") {
    for (const Printed& row : kPrinted) {
        CAPTURE(row.printed);
        CHECK(Citation{row.path, row.span, row.fingerprint}.print() == row.printed);
        const std::optional<Citation> parsed = Citation::parse(row.printed);
        REQUIRE(parsed.has_value());
        CHECK(parsed->path == row.path);
        CHECK(parsed->span == row.span);
        CHECK(parsed->fingerprint == row.fingerprint);
    }
}

const std::string kMalformed[] = {
    "",
    "a",
    "#+~",
    "a#+~",
    "a#1+2",
    "a#1+2~",
    "a#1~00000000000000ab",
    "a+2~00000000000000ab",
    "1+2~00000000000000ab",
    "#1+2~00000000000000ab",   // no path
    "a#1+0~00000000000000ab",  // no length
    "a#+2~00000000000000ab",
    "a#1+~00000000000000ab",
    "a#-1+2~00000000000000ab",
    "a#1+-2~00000000000000ab",
    "a# 1+2~00000000000000ab",
    "a#1 +2~00000000000000ab",
    "a#1+2 ~00000000000000ab",
    "a#1+2~ 0000000000000ab",
    "a#1+2~0x000000000000ab",
    "a#1+2~-0000000000000ab",
    "a#0x1+2~00000000000000ab",
    "a#1+2b~00000000000000ab",
    "a#1+2~00000000000000ag",
    "a#1+2~000000000000000ab",  // seventeen digits
    "a#1+2~00000000000000ab ",
    "a#1+2~00000000000000ab\n",
    "a#1+2~00000000000000ab.",
    "a#18446744073709551616+2~00000000000000ab",  // above 64 bits
    "a#1+18446744073709551616~00000000000000ab",
    "a#18446744073709551615+1~00000000000000ab",  // ends above 64 bits
    "a#1+2~00000000\00000000ab"s,
    "a~00000000000000ab#1+2",
    "a#1+2~ab",  // two digits, not sixteen
};

TEST_CASE("what is no citation is refused") {
    for (const std::string& text : kMalformed) {
        CAPTURE(text);
        CHECK_FALSE(Citation::parse(text).has_value());
    }
}

struct Moved {
    std::string bytes;
    std::uint64_t was;
    std::string passage;
    std::string place;  // where it is found
};

const Moved kMoved[] = {
    {"one two three", 4, "two", "4-7"},
    {"one two three", 0, "one", "0-3"},
    {"one two three", 8, "three", "8-13"},
    {"one two three", 0, "one two three", "0-13"},
    {"zero one two three", 4, "two", "9-12"},  // moved later
    {"two three", 4, "two", "0-3"},            // and earlier
    {"two three", 1'000'000, "two", "0-3"},
    {"two three", kMost - 3, "three", "4-9"},
    {"ab..ab.....ab", 5, "ab", "4-6"},  // the nearest
    {"ab..ab.....ab", 9, "ab", "11-13"},
    {"ab..ab", 2, "ab", "0-2"},  // of two as near, the first
    {"aaaaaa", 3, "aa", "3-5"},  // overlapping itself
    {"a\0b\0"s, 0, "\0"s, "1-2"},
    {"one two three", 4, "six", "nowhere"},
    {"one two three", 4, "owt", "nowhere"},  // the order counts
    {"two", 0, "two three", "nowhere"},      // longer than the file
    {"", 0, "a", "nowhere"},
};

Citation cite(std::uint64_t begin, std::string_view passage) {
    return {"file", {begin, begin + passage.size()}, fingerprint(passage)};
}

std::string print(std::optional<Span> place) {
    return place ? std::to_string(place->begin) + "-" + std::to_string(place->end) : "nowhere";
}

TEST_CASE("a passage that moved is found again") {
    for (const Moved& row : kMoved) {
        CAPTURE(row.bytes);
        CAPTURE(row.passage);
        CHECK(print(find_again(cite(row.was, row.passage), row.bytes)) == row.place);
    }
    CHECK(print(find_again({"file", {3, 3}, 0}, "abc")) == "nowhere");  // an empty passage is nowhere
}

std::optional<Span> naive_search(std::uint64_t was, std::string_view passage, std::string_view bytes) {
    std::optional<Span> best;
    const auto distance = [&](std::uint64_t at) { return at > was ? at - was : was - at; };
    for (std::size_t at = bytes.find(passage); at != std::string_view::npos; at = bytes.find(passage, at + 1))
        if (!best || distance(at) < distance(best->begin)) best = Span{at, at + passage.size()};
    return best;
}

std::string random_string(std::mt19937& random, std::size_t longest) {
    std::string out;
    for (std::size_t n = random() % (longest + 1); n > 0; --n) out += "ab\0\xFF"[random() % 4];
    return out;
}

TEST_CASE("random passages are found where a naive search finds them") {
    std::mt19937 random(4);
    for (int round = 0; round < 20000; ++round) {
        const std::string bytes = random_string(random, 60);
        const std::string passage = random_string(random, 4) + "a";
        const std::uint64_t was = random() % 80;
        CAPTURE(bytes);
        CAPTURE(passage);
        CAPTURE(was);
        CHECK(print(find_again(cite(was, passage), bytes)) == print(naive_search(was, passage, bytes)));
    }
}

}  // namespace
}  // namespace locus
