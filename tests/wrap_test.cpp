#include "query/wrap.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/utf8.h"

namespace locus {
namespace {

struct Row {
    std::string text;
    std::size_t width;
    std::string lines;
};

const Row kRows[] = {
    {"", 20, "  "},
    {"one two", 20, "  one two"},
    {"one two", 0, "  one two"},
    {"one two", 9, "  one two"},
    {"one two", 8, "  one\n  two"},
    {"one two three", 9, "  one two\n  three"},
    {"one two ", 9, "  one two\n  "},
    // A word that is wider than a line.
    {"abcdefgh", 6, "  abcd\n  efgh"},
    {"a bcdefgh", 6, "  a\n  bcde\n  fgh"},
    // A margin that leaves no room.
    {"ab", 1, "  a\n  b"},
    // Wide characters take two columns, marks none.
    {"北京上海", 6, "  北京\n  上海"},
    {"北京上海", 7, "  北京\n  上海"},
    {"ab 北京上海", 9, "  ab 北京\n  上海"},
    {"北京。上海", 6, "  北\n  京。\n  上海"},
    {"e\u0301e\u0301e\u0301 e\u0301", 5, "  e\u0301e\u0301e\u0301\n  e\u0301"},
    {"😀😀😀", 6, "  😀😀\n  😀"},
    // A colour ends with its line and goes on in the next.
    {"a \x1b[31mred one\x1b[0m b", 7, "  a \x1b[31mred\x1b[0m\n  \x1b[31mone\x1b[0m b"},
    {"aa \x1b[31mred\x1b[0m", 6, "  aa\n  \x1b[31mred\x1b[0m"},
    {"\x1b[31mred\x1b[0m aa", 6, "  \x1b[31mred\x1b[0m\n  aa"},
};

TEST_CASE("lines fit") {
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        CAPTURE(row.width);
        CHECK(wrapped(row.text, row.width, 2) == row.lines);
    }
}

TEST_CASE("nothing is lost, and no line is too wide") {
    std::mt19937 random(20250523);
    const std::string pieces[] = {"a", "bc", " ", " ", "京", "。", "e\u0301", "😀", "д", "long-word"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t n = random() % 40; n > 0; --n) text += pieces[random() % std::size(pieces)];
        const std::size_t width = 3 + random() % 30;
        const std::string lines = wrapped(text, width, 1);
        CAPTURE(text);
        CAPTURE(width);
        std::string joined;
        for (std::size_t at = 0; at <= lines.size();) {
            const std::size_t end = std::min(lines.find('\n', at), lines.size());
            const std::string line = lines.substr(at, end - at);
            CHECK(columns(line) <= width);
            joined += line;
            at = end + 1;
        }
        std::erase(joined, ' ');
        std::erase(text, ' ');
        CHECK(joined == text);
    }
}

TEST_CASE("columns and what is cut to them") {
    CHECK(columns("abc") == 3);
    CHECK(columns("北京。😀") == 8);
    CHECK(columns("e\u0301\u200D한글ｱ\u1112\u1161\u11AB") == 8);
    CHECK(cut_to("abc", 3) == "abc");
    CHECK(cut_to("abcd", 3) == "ab…");
    CHECK(cut_to("北京上", 5) == "北京…");
    CHECK(cut_to("北京上", 4) == "北…");
    CHECK(cut_to("abe\u0301", 3) == "abe\u0301");
    CHECK(cut_to("", 0).empty());
}

}  // namespace
}  // namespace locus
