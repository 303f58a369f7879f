#include "query/question.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/utf8.h"

namespace locus {
namespace {

using namespace std::string_literals;

struct Row {
    std::string question;
    std::string tree;
};

const Row kQuestions[] = {
    // Nothing to ask.
    {"", "(any)"},
    {" \t\r\n\u00A0\u3000", "(any)"},
    // Words stay one text.
    {"Kursk civilians", R"((any "Kursk civilians"))"},
    {"  Kursk \n\t civilians ", R"((any "Kursk civilians"))"},
    {"Who are they?", R"((any "Who are they?"))"},
    {"北京大学", R"((any "北京大学"))"},
    // Phrases, in every kind of quotes.
    {R"("all for all")", R"((any (phrase "all for all")))"},
    {"“all for all”", R"((any (phrase "all for all")))"},
    {"„alle für alle“", R"((any (phrase "alle für alle")))"},
    {"„alle für alle”", R"((any (phrase "alle für alle")))"},
    {"”alla för alla”", R"((any (phrase "alla för alla")))"},
    {"«tous pour tous»", R"((any (phrase "tous pour tous")))"},
    {R"(swap "all for all" Kursk)", R"((any "swap" (phrase "all for all") "Kursk"))"},
    {R"("two words" "two more")", R"((any (phrase "two words") (phrase "two more")))"},
    {R"("one""two")", R"((any (phrase "one") (phrase "two")))"},
    {"\"two\n words\"", R"((any (phrase "two words")))"},
    // Nested: the outer quotes hold.
    {R"("he said “no” twice")", R"((any (phrase "he said “no” twice")))"},
    {R"(“he said "no" twice”)", R"((any (phrase "he said "no" twice")))"},
    {R"(«il a dit “non” hier»)", R"((any (phrase "il a dit “non” hier")))"},
    {R"(+“all "for" all”)", R"((any (must (phrase "all "for" all"))))"},
    // Lone and empty quotes.
    {R"(")", R"((any """))"},
    {R"(")"
     " Kursk",
     R"((any "" Kursk"))"},
    {R"("all for)", R"((any ""all for"))"},
    {R"(5" pipe)", R"((any "5" pipe"))"},
    {R"(a 5" and 6" pipe)", R"((any "a 5" and 6" pipe"))"},
    {"“all for", R"((any "“all for"))"},
    {"all for”", R"((any "all for”"))"},
    {R"("")", "(any)"},
    {"“” «» \"\"", "(any)"},
    {R"(a "" b)", R"((any "a b"))"},
    {R"(""")", R"((any """))"},
    {R"(+"" -"" Kursk)", R"((any "Kursk"))"},
    // Required and forbidden.
    {"+Kursk", R"((any (must "Kursk")))"},
    {"-Kursk", R"((any (without "Kursk")))"},
    {"swap +Kursk -civilians now", R"((any "swap" (must "Kursk") (without "civilians") "now"))"},
    {R"(+"all for all")", R"((any (must (phrase "all for all"))))"},
    {R"(-"all for all")", R"((any (without (phrase "all for all"))))"},
    {"+„alle für alle“ -«tous»", R"((any (must (phrase "alle für alle")) (without (phrase "tous"))))"},
    {"-prisoner-swap", R"((any (without "prisoner-swap")))"},
    {"+C++ -C#", R"((any (must "C++") (without "C#")))"},
    {"+U.S. -Trump’s", R"((any (must "U.S.") (without "Trump’s")))"},
    {"+2025-05-16 -3:16", R"((any (must "2025-05-16") (without "3:16")))"},
    {"+北京 -Ärger", R"((any (must "北京") (without "Ärger")))"},
    {"\t+one\n-two", R"((any (must "one") (without "two")))"},
    // What is no operator is text.
    {"C++, 3:16, Trump's, what?", R"((any "C++, 3:16, Trump's, what?"))"},
    {"-", R"((any "-"))"},
    {"+", R"((any "+"))"},
    {"swap - Kursk + more", R"((any "swap - Kursk + more"))"},
    {"prisoner-swap a+b e-mail", R"((any "prisoner-swap a+b e-mail"))"},
    {"--all ++x -- -+-", R"((any "--all ++x -- -+-"))"},
    {"-( +. -… –word", R"((any "-( +. -… –word"))"},
    {R"(-"open +"open)", R"((any (without (phrase "open +")) "open"))"},  // the first quote is closed
    {R"(+"never closed)", R"((any "+"never closed"))"},
    {"-“never closed", R"((any "-“never closed"))"},
    {"U.S. (or) AND OR NOT a* b~ path:x", R"((any "U.S. (or) AND OR NOT a* b~ path:x"))"},
    {R"(say"no"more)", R"((any "say"no"more"))"},
    // An operator begins a blank-separated part.
    {R"("prisoner"-swap)", R"((any (phrase "prisoner") "-swap"))"},
    {R"("state of the art"+based)", R"((any (phrase "state of the art") "+based"))"},
    {R"("prisoner"s)", R"((any (phrase "prisoner") "s"))"},
    // Invalid bytes and controls are text; print shows what they are.
    {"caf\xE9 \xFF", R"((any "caf\xe9 \xff"))"},
    {"-\xE9t\xE9 +\xFF", R"((any "-\xe9t\xe9 +\xff"))"},
    {"+t\xE9 \"\xE2\x80 x\"", R"((any (must "t\xe9") (phrase "\xe2\x80 x")))"},
    {"\"\xE2\x80\x9C\xE2\x80\"", R"((any (phrase "“\xe2\x80")))"},
    {"a\0b \x1B[31m"s, R"((any "a\x00b \x1b[31m"))"},
};

TEST_CASE("questions") {
    for (const Row& row : kQuestions) {
        CAPTURE(row.question);
        CHECK(parse_question(row.question).print() == row.tree);
    }
}

// More than eight words beside the quotes: what is quoted there is a quotation, not an operator.
const Row kProse[] = {
    {R"(one two three four five six seven eight "a title")",
     R"((any "one two three four five six seven eight" (phrase "a title")))"},
    {R"(one two three four five six seven eight nine "a title")",
     R"((any "one two three four five six seven eight nine" (quote "a title")))"},
    {R"(one two three four "a title" five six seven eight nine “another”)",
     R"((any "one two three four" (quote "a title") "five six seven eight nine" (quote "another")))"},
    {R"(one two three four five six seven eight nine +"a title" -"other" +x)",
     R"((any "one two three four five six seven eight nine" (must (phrase "a title")) (without (phrase "other")) (must "x")))"},
    // Operators' own words do not make prose, nor do those of the quotes.
    {R"(+1 +2 +3 +4 +5 +6 +7 +8 +9 "a b c d e f g h i j")",
     R"((any (must "1") (must "2") (must "3") (must "4") (must "5") (must "6") (must "7") (must "8") (must "9") (phrase "a b c d e f g h i j")))"},
    {R"(prisoner-swap U.S. C++ 3:16 e-mail a.b 1,000 eight "a title")",
     R"((any "prisoner-swap U.S. C++ 3:16 e-mail a.b 1,000 eight" (phrase "a title")))"},
};

TEST_CASE("in prose a quoted part is not required") {
    for (const Row& row : kProse) {
        CAPTURE(row.question);
        CHECK(parse_question(row.question).print() == row.tree);
    }
}

TEST_CASE("what was typed stays in the tree as it is") {
    const Node root = parse_question("“two\n words” caf\xE9\x1B -„x\ty“");
    REQUIRE(root.children.size() == 3);
    CHECK((root.kind == Node::Kind::any));
    CHECK(root.children[0].text == "two\n words");
    CHECK(root.children[1].text == "caf\xE9\x1B");
    REQUIRE(root.children[2].children.size() == 1);
    CHECK(root.children[2].children[0].text == "x\ty");
}

// No clock: what takes time by the square of these would not end within the suite's limit.
TEST_CASE("a megabyte of anything is read in one pass") {
    for (const std::string piece : {"\"", "+\"", "-\"", "+", "-", "a", "a ", "+a ", "\"a\" ", "“”", "\" ",
                                    "\xFF", "“", "“ ", "+« ", "„a "}) {
        CAPTURE(piece);
        std::string question;
        while (question.size() < (1 << 20)) question += piece;
        const Node root = parse_question(question);
        CHECK(is_valid_utf8(root.print()));
    }
}

void check_shape(const Node& node, bool root) {
    CHECK((node.kind == Node::Kind::any) == root);
    const bool operation = node.kind == Node::Kind::must || node.kind == Node::Kind::without;
    CHECK(node.text.empty() == (root || operation));
    if (operation) CHECK(node.children.size() == 1);
    if (!root && !operation) CHECK(node.children.empty());
    for (const Node& child : node.children) check_shape(child, false);
}

TEST_CASE("random questions are valid questions") {
    static const std::string pieces[] = {"+",    "-",        "\"", "“", "”",   "„",     "«", "»",
                                         " ",    " ",        "\n", "a", "b7",  "'s",    ".", "\xFF",
                                         "\xE2", "\xE2\x80", "北", "é", "\0"s, "\u00A0"};
    std::mt19937 random(20250524);
    for (int round = 0; round < 20'000; ++round) {
        std::string question;
        for (std::size_t n = random() % 30; n > 0; --n) question += pieces[random() % std::size(pieces)];
        CAPTURE(question);
        const Node root = parse_question(question);
        check_shape(root, true);
        CHECK(is_valid_utf8(root.print()));
    }
}

}  // namespace
}  // namespace locus
