#include "common/display.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/utf8.h"

namespace locus {
namespace {

using namespace std::string_literals;

struct Row {
    std::string text;
    std::string name;  // printable
    std::string line;  // printable_line
};

const Row kRows[] = {
    {"", "", ""},
    {"plain text, 1+1", "plain text, 1+1", "plain text, 1+1"},
    {"café 北京 שלום 😀 e\u0301", "café 北京 שלום 😀 e\u0301", "café 北京 שלום 😀 e\u0301"},
    {"back\\slash \"quoted\"", "back\\slash \"quoted\"", "back\\slash \"quoted\""},
    // Escape sequences: colours, titles, links.
    {"\x1B[31mred\x1B[0m", "\\x1b[31mred\\x1b[0m", "\\x1b[31mred\\x1b[0m"},
    {"\x1B]0;title\x07", "\\x1b]0;title\\x07", "\\x1b]0;title\\x07"},
    {"\x1B]8;;http://a\x1B\\b", "\\x1b]8;;http://a\\x1b\\b", "\\x1b]8;;http://a\\x1b\\b"},
    // C0, DEL, C1; blanks among them fold in running text.
    {"a\0b"s, "a\\x00b", "a\\x00b"},
    {"a\bb\x7F", "a\\x08b\\x7f", "a\\x08b\\x7f"},
    {"\u009B31m \u0080", "\\u009b31m \\u0080", "\\u009b31m \\u0080"},
    {"a\u0085b", "a\\u0085b", "a b"},
    {"a\r\nb\tc\v\fd", "a\\x0d\\x0ab\\x09c\\x0b\\x0cd", "a b c d"},
    {"\x1C\x1F", "\\x1c\\x1f", "\\x1c\\x1f"},
    // What reorders or hides text.
    {"evil\u202Etxt.exe\u202C", "evil\\u202etxt.exe\\u202c", "evil\\u202etxt.exe\\u202c"},
    {"\u2066a\u2069\u200E\u200F\u061C", "\\u2066a\\u2069\\u200e\\u200f\\u061c",
     "\\u2066a\\u2069\\u200e\\u200f\\u061c"},
    {"\uFEFFa\U000E0041", "\\ufeffa\\U000e0041", "\\ufeffa\\U000e0041"},
    {"a\u2028b\u2029c", "a\\u2028b\\u2029c", "a b c"},
    // Invalid bytes, each for itself.
    {"caf\xE9!", "caf\\xe9!", "caf\\xe9!"},
    {"\xE2\x80z\xFF\xC0\xAF", "\\xe2\\x80z\\xff\\xc0\\xaf", "\\xe2\\x80z\\xff\\xc0\\xaf"},
    {"\x9B\x31m", "\\x9b1m", "\\x9b1m"},  // a C1 byte of a Latin-1 terminal
    // Blanks.
    {"  a   b  ", "  a   b  ", " a b "},
    {"a\u00A0\u2003\u3000b", "a\u00A0\u2003\u3000b", "a b"},
    {" \n \xFF \n ", " \\x0a \\xff \\x0a ", " \\xff "},
};

TEST_CASE("what reaches a terminal cannot control it") {
    for (const Row& row : kRows) {
        CAPTURE(row.name);
        CHECK(printable(row.text) == row.name);
        CHECK(printable_line(row.text) == row.line);
    }
}

TEST_CASE("random bytes become valid text without controls") {
    std::mt19937 random(20250523);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::size_t n = random() % 60; n > 0; --n) {
            if (random() % 2 == 0)
                text += static_cast<char>(random());
            else
                append_utf8(text, static_cast<char32_t>(random() % 0x3000));
        }
        for (const std::string& shown : {printable(text), printable_line(text)}) {
            CAPTURE(shown);
            CHECK(is_valid_utf8(shown));
            CHECK(printable(shown) == shown);
        }
        CHECK(printable_line(printable_line(text)) == printable_line(text));
    }
}

TEST_CASE("numbers with groups") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1'234'567) == "1,234,567");
    CHECK(grouped(100'000) == "100,000");
    CHECK(grouped(~std::uint64_t{0}) == "18,446,744,073,709,551,615");
    CHECK(counted(0, "file", "files") == "0 files");
    CHECK(counted(1, "file", "files") == "1 file");
    CHECK(counted(1001, "file", "files") == "1,001 files");
}

struct Size {
    std::uint64_t bytes;
    std::string size;
};

const Size kSizes[] = {
    {0, "0 B"},
    {999, "999 B"},
    {1000, "1.0 kB"},
    {15'300, "15.3 kB"},
    {999'949, "999.9 kB"},
    {999'950, "1.0 MB"},
    {121'900'000, "121.9 MB"},
    {999'999'999, "1.0 GB"},
    {5'000'000'000, "5.0 GB"},
    {1'500'000'000'000, "1.5 TB"},
    {2'000'000'000'000'000, "2000.0 TB"},
};

TEST_CASE("sizes") {
    for (const Size& row : kSizes) {
        CAPTURE(row.bytes);
        CHECK(byte_size(row.bytes) == row.size);
    }
}

}  // namespace
}  // namespace locus
