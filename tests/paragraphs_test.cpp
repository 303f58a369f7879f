#include "indexer/paragraphs.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/sentences.h"
#include "common/utf8.h"

namespace locus {
namespace {

using namespace std::string_literals;

/// The paragraphs, joined by " ¶ ".
std::string paragraphs_of(std::string_view text) {
    std::string out;
    for (const Span& p : find_paragraphs(text)) {
        if (!out.empty()) out += " ¶ ";
        out += text.substr(p.begin, p.size());
    }
    return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

struct Row {
    std::string text;
    std::string paragraphs;
};

const Row kUnwrapped[] = {
    {"", ""},
    {" \t\n\r\n \u3000\r", ""},
    {"One line", "One line"},
    {"One line\n", "One line"},
    {"\n\n  One line  \n\n", "One line"},
    {"One\n\nTwo\n \t \n\nThree", "One ¶ Two ¶ Three"},
    {"One\r\n\r\nTwo\r\rThree\r", "One ¶ Two ¶ Three"},
    // As most news texts are stored: every line a paragraph.
    {"The exchange began on Friday, when 390 people crossed the border in the north, officials on both sides "
     "said later that day.\nMore followed on Saturday.\nWhy it matters\nIt is the largest exchange of the "
     "war.",
     "The exchange began on Friday, when 390 people crossed the border in the north, officials on both sides "
     "said later that day. ¶ More followed on Saturday. ¶ Why it matters ¶ It is the largest exchange of the "
     "war."},
    {"Short lines.\nSome are longer than the others, but not all of them.\nNo.\nThe last is of middle "
     "length.",
     "Short lines. ¶ Some are longer than the others, but not all of them. ¶ No. ¶ The last is of middle "
     "length."},
    // Poems and lists are not full lines.
    {"The sea is calm\nand all the boats have gone\nto where the evening rests\nand I alone",
     "The sea is calm ¶ and all the boats have gone ¶ to where the evening rests ¶ and I alone"},
    {"Bread\nButter and honey\nMilk\nEggs", "Bread ¶ Butter and honey ¶ Milk ¶ Eggs"},
    {"- one\n- two\n* three", "- one ¶ - two ¶ * three"},
    {"\xFF\n\xC3 \xA9 \xFE\n\xE2\x80", "\xFF ¶ \xC3 \xA9 \xFE ¶ \xE2\x80"},
    {"b\na\0 b c d e f"s, "b ¶ a\0 b c d e f"s},
    // One line below another is too little to tell a width from.
    {"They exchanged 307 prisoners on Saturday.\nIt was the third time.",
     "They exchanged 307 prisoners on Saturday. ¶ It was the third time."},
    // Lines without blanks, as in Chinese, tell nothing about a width.
    {"Bread\nButter\nMilk", "Bread ¶ Butter ¶ Milk"},
    {"双方在周五交换了俘虏。\n会谈\n更多的人在周六回家。",
     "双方在周五交换了俘虏。 ¶ 会谈 ¶ 更多的人在周六回家。"},
};

TEST_CASE("every line a paragraph") {
    for (const Row& row : kUnwrapped) {
        CAPTURE(row.text);
        CHECK(paragraphs_of(row.text) == row.paragraphs);
    }
}

// Wrapped at 40 columns.
const std::string kBlock =
    "The exchange began on Friday morning, at\n"
    "a crossing in the north, and went on all\n"
    "through the weekend, as both sides had\n"
    "agreed in Istanbul a week before then,\n"
    "which nobody had expected to happen.\n";

const std::string kJoined = kBlock.substr(0, kBlock.size() - 1);

const Row kWrapped[] = {
    {kBlock, kJoined},
    {kBlock + "\n" + kBlock, kJoined + " ¶ " + kJoined},
    {kBlock + "  \n\n\n" + kBlock, kJoined + " ¶ " + kJoined},
    {"HEADING\n\n" + kBlock, "HEADING ¶ " + kJoined},
    // An indent begins a paragraph, without an empty line.
    {kBlock + "    It ended on Sunday evening, after the\nthird day.\n",
     kJoined + " ¶ It ended on Sunday evening, after the\nthird day."},
    {kBlock + "\tIt ended on Sunday evening, after the\nthird day.\n",  // a tab is an indent too
     kJoined + " ¶ It ended on Sunday evening, after the\nthird day."},
    {kBlock + " One blank is none, as it is often left\nbehind.\n",
     kJoined + "\n One blank is none, as it is often left\nbehind."},
    // List items, some of more than one line; their lines are not full.
    {kBlock + "\n" + kBlock + "\n" + kBlock +
         "- the first of the items is longer than\n  a line\n- the second\n* a third\n• a fourth\n",
     kJoined + " ¶ " + kJoined + " ¶ " + kJoined +
         " ¶ - the first of the items is longer than ¶ a line ¶ - the second ¶ * a third ¶ • a fourth"},
    // A long address does not make the lines around it short.
    {kBlock + "https://example.org/a/rather/long/address/that/cannot/be/wrapped/at/all\n" + kBlock,
     kJoined + "\nhttps://example.org/a/rather/long/address/that/cannot/be/wrapped/at/all\n" + kJoined},
};

TEST_CASE("hard-wrapped text, whatever its line ends") {
    for (const Row& row : kWrapped) {
        for (const std::string end : {"\n", "\r\n", "\r"}) {
            CAPTURE(row.text);
            CAPTURE(end);
            CHECK(is_hard_wrapped(replaced(row.text, "\n", end)));
            CHECK(paragraphs_of(replaced(row.text, "\n", end)) == replaced(row.paragraphs, "\n", end));
        }
    }
}

TEST_CASE("what is not hard-wrapped") {
    const std::string line(300, 'x');
    for (const std::string& text :
         {""s, "\n\n"s, "a"s, "a\n\nb"s, line, line + " " + line, line + "\n" + line,
          kBlock + line + " y\n" + kBlock, replaced(kBlock, "\n", "\n\n")}) {
        CAPTURE(text);
        CHECK_FALSE(is_hard_wrapped(text));
    }
}

/// Lines, indents, items and broken bytes in any order.
std::string random_text(std::mt19937& random) {
    static const std::string pieces[] = {"a",
                                         "word ",
                                         "The next words ",
                                         "- ",
                                         "* ",
                                         "• ",
                                         "  ",
                                         "\t",
                                         " ",
                                         "\n",
                                         "\r\n",
                                         "\r",
                                         "\n\n",
                                         "\u00A0",
                                         "\0"s,
                                         "北",
                                         "é",
                                         "\xFF",
                                         "\xE3",
                                         "\xE3\x80",
                                         "\xA0",
                                         "a line of middling length that wraps\n"};
    std::string out;
    for (std::size_t n = random() % 40; n > 0; --n) out += pieces[random() % std::size(pieces)];
    return out;
}

bool only_blanks(std::string_view text, std::size_t begin, std::size_t end) {
    for (; begin < end; begin += decode(text, begin).length)
        if (!is_blank(decode(text, begin).code)) return false;
    return true;
}

TEST_CASE("random texts: in order, trimmed, every byte that is not blank in exactly one paragraph") {
    std::mt19937 random(20250517);
    std::size_t wrapped = 0;
    for (int round = 0; round < 20000; ++round) {
        const std::string text = random_text(random);
        CAPTURE(text);
        wrapped += is_hard_wrapped(text);
        std::uint64_t end = 0;
        for (const Span& p : find_paragraphs(text)) {
            REQUIRE(p.begin >= end);
            REQUIRE(p.end <= text.size());
            CHECK_FALSE(p.empty());
            CHECK(trim_blanks(text, p) == p);
            CHECK(only_blanks(text, end, p.begin));
            end = p.end;
        }
        CHECK(only_blanks(text, end, text.size()));
    }
    CHECK(wrapped > 300);  // both kinds were met
    CHECK(wrapped < 19000);
}

// No clock: what takes time by the square of these would not end within the suite's limit.
TEST_CASE("long texts are read in one pass") {
    for (const std::string piece : {"a", " ", "\n", "\r", "a\n", "word ", "- a\n", "\u00A0"}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 4'000'000) text += piece;
        CHECK(find_paragraphs(text).empty() == trim_blanks(text, {0, text.size()}).empty());
    }
}

}  // namespace
}  // namespace locus
