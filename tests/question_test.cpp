#include "query/question.h"

#include <algorithm>
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
    {"U.S. (or) and a* b~ path: foo:bar", R"((any "U.S. (or) and a* b~ path: foo:bar"))"},
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

std::size_t depth(const Node& node) {
    std::size_t deepest = 0;
    for (const Node& child : node.children) deepest = std::max(deepest, depth(child));
    return deepest + 1;
}

void check_shape(const Node& node) {
    using Kind = Node::Kind;
    const bool one = node.kind == Kind::must || node.kind == Kind::without || node.kind == Kind::title;
    const bool several = node.kind == Kind::all || node.kind == Kind::either || node.kind == Kind::near;
    const bool leaf = !one && !several && node.kind != Kind::any;
    CHECK(node.text.empty() == !leaf);
    if (one) CHECK(node.children.size() == 1);
    if (several) CHECK(node.children.size() > 1);
    if (leaf) CHECK(node.children.empty());
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        CHECK((node.children[i].distance > 0) == (node.kind == Kind::near && i > 0));
        check_shape(node.children[i]);
    }
}

const Row kOperators[] = {
    // AND, OR, NOT: NOT binds most tightly, then a row of words, then AND, then OR.
    {"a AND b", R"x((any (all "a" "b")))x"},
    {"a OR b OR c", R"x((any (either "a" "b" "c")))x"},
    {"a OR b AND c", R"x((any (either "a" (all "b" "c"))))x"},
    {"a AND b OR c AND d", R"x((any (either (all "a" "b") (all "c" "d"))))x"},
    {"a b AND c d", R"x((any (all "a b" "c d")))x"},
    {"NOT a", R"x((any (without "a")))x"},
    {"a NOT b c", R"x((any "a" (without "b") "c"))x"},
    {"a AND NOT b", R"x((any (all "a" (without "b"))))x"},
    {"a OR NOT b AND c", R"x((any (either "a" (all (without "b") "c"))))x"},
    {"NOT NOT a", R"x((any (must "a")))x"},
    {"NOT NOT NOT a", R"x((any (without "a")))x"},
    {"NOT -a", R"x((any (without (without "a"))))x"},
    {"a AND +b -c", R"x((any (all "a" (any (must "b") (without "c")))))x"},
    {R"x(a AND "b c")x", R"x((any (all "a" (phrase "b c"))))x"},
    {"北京 AND 上海", R"x((any (all "北京" "上海")))x"},
    {"2024 OR 2025", R"x((any (either "2024" "2025")))x"},
    // Parentheses.
    {"(a OR b) AND c", R"x((any (all (either "a" "b") "c")))x"},
    {"(a OR b) c", R"x((any (either "a" "b") "c"))x"},
    {"((a)) AND (((b)))", R"x((any (all "a" "b")))x"},
    {"(a b) AND c", R"x((any (all "a b" "c")))x"},
    {"x (a b) AND c", R"x((any (all "x a b" "c")))x"},
    {"NOT (a OR b)", R"x((any (without (either "a" "b"))))x"},
    {"-(a b) +(c)", R"x((any (without "a b") (must "c")))x"},
    {R"x(("a b" OR c), NOT d)x", R"x((any (either (phrase "a b") "c") "," (without "d")))x"},
    {"(a OR f(x)) AND g(y)", R"x((any (all (either "a" "f(x)") "g(y)")))x"},
    {"(exchang* swap)", R"x((any (prefix "exchang") "swap"))x"},
    {"x (a +b) yy*", R"x((any "x" (any "a" (must "b")) (prefix "yy")))x"},
    // NEAR.
    {"a NEAR b", R"x((any (near "a" 10 "b")))x"},
    {"a NEAR/3 b", R"x((any (near "a" 3 "b")))x"},
    {"w a NEAR/3 b v", R"x((any "w" (near "a" 3 "b") "v"))x"},
    {"a NEAR/3 b NEAR/5 c", R"x((any (near "a" 3 "b" 5 "c")))x"},
    {R"x("a b" NEAR exchang*)x", R"x((any (near (phrase "a b") 10 (prefix "exchang"))))x"},
    {R"x(a NEAR (b OR "c d"))x", R"x((any (near "a" 10 (either "b" (phrase "c d")))))x"},
    {"NOT a NEAR b", R"x((any (without (near "a" 10 "b"))))x"},
    {"+a NEAR b AND c", R"x((any (all (must (near "a" 10 "b")) "c")))x"},
    // Wildcards.
    {"exchang*", R"x((any (prefix "exchang")))x"},
    {"Zelensky~ swap", R"x((any (spelling "Zelensky") "swap"))x"},
    {"exchang*, swap*?", R"x((any (prefix "exchang") (prefix "swap")))x"},
    {"+exchang* -swap~", R"x((any (must (prefix "exchang")) (without (spelling "swap"))))x"},
    {"2025-0* e-mai*", R"x((any (prefix "2025-0") (prefix "e-mai")))x"},
    // Filters.
    {"path:notes/**", R"x((any (path "notes/**")))x"},
    {R"x(path:"my notes/*" swap)x", R"x((any (path "my notes/*") "swap"))x"},
    {"title:swap -lang:de ext:.md", R"x((any (title "swap") (without (language "de")) (extension "md")))x"},
    {R"x(title:"all for all" title:home*)x",
     R"x((any (title (phrase "all for all")) (title (prefix "home"))))x"},
    {"(ext:md OR ext:txt) AND lang:Russian",
     R"x((any (all (either (extension "md") (extension "txt")) (language "Russian"))))x"},
    {"NOT path:*.md", R"x((any (without (path "*.md"))))x"},
};

TEST_CASE("operators") {
    for (const Row& row : kOperators) {
        CAPTURE(row.question);
        CHECK(parse_question(row.question).print() == row.tree);
    }
}

const Row kNotInPlace[] = {
    {"AND", R"x((any "AND"))x"},
    {"OR OR", R"x((any "OR OR"))x"},
    {"a AND", R"x((any "a AND"))x"},
    {"AND a", R"x((any "AND a"))x"},
    {"a AND AND b", R"x((any (all "a AND" "b")))x"},
    {"a AND OR b", R"x((any (either "a AND" "b")))x"},
    {"a NOT", R"x((any "a NOT"))x"},
    {"NOT", R"x((any "NOT"))x"},
    {"a AND NOT", R"x((any (all "a" "NOT")))x"},
    {"(a AND) OR b", R"x((any (either "a AND" "b")))x"},
    {"and or not near", R"x((any "and or not near"))x"},
    {"aAND b ORc", R"x((any "aAND b ORc"))x"},
    {")(", R"x((any ")("))x"},
    {"()", R"x((any "()"))x"},
    {"() AND b", R"x((any (all "()" "b")))x"},
    {"(a AND b", R"x((any (all "(a" "b")))x"},
    {"a) AND b", R"x((any (all "a)" "b")))x"},
    {"-(a AND b", R"x((any (all "-(a" "b")))x"},
    {"f(x) OR (y", R"x((any (either "f(x)" "(y")))x"},
    // Parentheses alone group nothing.
    {"(a b)", R"x((any "(a b)"))x"},
    {"TSS (Time Sharing System), +x", R"x((any "TSS (Time Sharing System)," (must "x")))x"},
    {"T(n) (or) f(a)", R"x((any "T(n) (or) f(a)"))x"},
    // NEAR without two places.
    {"NEAR", R"x((any "NEAR"))x"},
    {"NEAR/ a", R"x((any "NEAR/ a"))x"},
    {"a NEAR/", R"x((any "a NEAR/"))x"},
    {"a NEAR/0 b", R"x((any "a NEAR/0 b"))x"},
    {"a NEAR/x b NEAR/9999999 c", R"x((any "a NEAR/x b NEAR/9999999 c"))x"},
    {"NEAR a NEAR", R"x((any "NEAR a NEAR"))x"},
    {"a NEAR NEAR b", R"x((any "a NEAR NEAR b"))x"},
    {"a NEAR (b AND c)", R"x((any "a NEAR" (all "b" "c")))x"},
    {"ext:md NEAR a", R"x((any (extension "md") "NEAR a"))x"},
    // A headline.
    {"TRUMP AND ZELENSKYY MEET IN ROME", R"x((any "TRUMP AND ZELENSKYY MEET IN ROME"))x"},
    {"TALKS BETWEEN RUSK AND TITO OR NOT (IN PARIS)",
     R"x((any "TALKS BETWEEN RUSK AND TITO OR NOT (IN PARIS)"))x"},
    {R"x("ALL FOR ALL" AND NATO lang:de)x", R"x((any (phrase "ALL FOR ALL") "AND NATO" (language "de")))x"},
    {"NATO AND Rome", R"x((any (all "NATO" "Rome")))x"},
    {"NATO NEAR/5 EU", R"x((any (near "NATO" 5 "EU")))x"},
    // Prose.
    {"what is the difference in the long run (if any) AND how is it told",
     R"x((any "what is the difference in the long run (if any) AND how is it told"))x"},
    {"one two three four five (six seven) eight nine* ten~",
     R"x((any "one two three four five (six seven) eight nine* ten~"))x"},
    {"one two three four five six seven eight nine lang:de ext:md",
     R"x((any "one two three four five six seven eight nine" (language "de") (extension "md")))x"},
    {"(prisoner OR captive OR detainee OR pow) AND (swap OR exchange OR release) AND (kursk OR sumy)",
     R"x((any (all (either "prisoner" "captive" "detainee" "pow") (either "swap" "exchange" "release") (either "kursk" "sumy"))))x"},
    // Wildcards with nothing before them, or in a word.
    {"* ~ ** a* *a a*b a*b* ab~ C++* **bold** f(x)*",
     R"x((any "* ~ ** a* *a a*b a*b* ab~ C++* **bold** f(x)*"))x"},
    // No filter.
    {"path: title: lang: ext:", R"x((any "path: title: lang: ext:"))x"},
    {"lang:klingon foo:bar http://a.b/c Path:x xpath:y",
     R"x((any "lang:klingon foo:bar http://a.b/c Path:x xpath:y"))x"},
    {R"x(path:"" ext:. title:")x", R"x((any "path:"" ext:." (title """)))x"},
};

TEST_CASE("what is no operator in its place is text") {
    for (const Row& row : kNotInPlace) {
        CAPTURE(row.question);
        CHECK(parse_question(row.question).print() == row.tree);
    }
}

TEST_CASE("parentheses nest as deep as they may, and beyond are text") {
    const auto nested = [](std::size_t levels) {
        std::string question = "a";
        for (std::size_t i = 0; i < levels; ++i) question = "(b OR NOT " + question + " AND c)";
        return question;
    };
    CHECK(depth(parse_question(nested(kDeepest))) > 2 * kDeepest);
    for (const std::size_t levels : {std::size_t{33}, std::size_t{1000}, std::size_t{20'000}}) {
        const Node root = parse_question(nested(levels));
        CHECK(depth(root) < 5 * kDeepest);
        check_shape(root);
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
    // A question mark at the end makes a question of four words prose.
    {R"(who wrote the "Star" story?)", R"((any "who wrote the" (quote "Star") "story?"))"},
    {R"(who wrote the "Star story?")", R"((any "who wrote the" (phrase "Star story?")))"},
    {R"(the "Star" story?)", R"((any "the" (phrase "Star") "story?"))"},
    {"which of the prisoners were NOT freed? ", R"((any "which of the prisoners were NOT freed?"))"},
    {"(Kursk OR Kyiv) AND freed civilians?", R"((any (all (either "Kursk" "Kyiv") "freed civilians?")))"},
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
    for (const std::string piece :
         {"\"",     "+\"",    "-\"",      "+",          "-",       "a",           "a ",      "+a ",
          "\"a\" ", "“”",     "\" ",      "\xFF",       "“",       "“ ",          "+« ",     "„a ",
          "(",      ")",      "( ",       "(a ",        "a)",      "()",          "-(",      "+(a) ",
          "NOT ",   "a AND ", "AND ",     "a OR ",      "a NEAR ", "a NEAR/2 b ", "NEAR/",   "a* ",
          "ab* ",   "*",      "a~ ",      "abc~",       "path:",   "path:a ",     "lang:“ ", "title:\"",
          "(a OR ", "NOT (",  "a NEAR (", "(a NEAR (b "}) {
        CAPTURE(piece);
        std::string question;
        while (question.size() < (1 << 20)) question += piece;
        const Node root = parse_question(question);
        CHECK(is_valid_utf8(root.print()));
    }
}

TEST_CASE("random questions are valid questions") {
    static const std::string pieces[] = {
        "+",    "-",      "\"",    "“",  "”", "„",     "«",      "»",        " ",       " ",
        "\n",   "a",      "b7",    "'s", ".", "\xFF",  "\xE2",   "\xE2\x80", "北",      "é",
        "\0"s,  "\u00A0", "(",     ")",  "(", ")",     "AND ",   " OR ",     " NOT ",   " NEAR/3 ",
        "NEAR", "word*",  "word~", "*",  "~", "path:", "title:", "lang:de",  "ext:md ", "/**"};
    std::mt19937 random(20250524);
    for (int round = 0; round < 20'000; ++round) {
        std::string question;
        for (std::size_t n = random() % 30; n > 0; --n) question += pieces[random() % std::size(pieces)];
        CAPTURE(question);
        const Node root = parse_question(question);
        CHECK((root.kind == Node::Kind::any));
        CHECK(depth(root) < 5 * kDeepest);
        check_shape(root);
        CHECK(is_valid_utf8(root.print()));
    }
}

}  // namespace
}  // namespace locus
