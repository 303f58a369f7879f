#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/utf8.h"
#include "query/alignment.h"
#include "query/quote_words.h"

namespace locus {
namespace {

using namespace std::string_literals;

/// The words and marks, … where a gap is.
std::string words_of(const std::string& text) {
    const Quote quote = parse_quote(text);
    std::string out;
    for (std::size_t i = 0; i < quote.words.size(); ++i) {
        if (quote.after_gap[i]) out += " <gap>";
        out += (out.empty() ? "" : " ") + quote.words[i].form;
    }
    return out;
}

struct Words {
    std::string text;
    std::string words;
};

const Words kWords[] = {
    {"", ""},
    {"One, two.", "One , two ."},
    {"don’t “say” ‘so’", "don't \" say \" ' so"},
    {"“Quoted.”", "Quoted ."},
    {"\"'Quoted'\"", "Quoted"},
    {"1,000 3.14 e-mail", "1,000 3.14 e - mail"},
    {"e\u0301cole co\u00ADop", "école coop"},
    {"rock'n'roll '90s 90's 1,2,x 1. the dogs' x", "rock'n'roll ' 90s 90 ' s 1,2 , x 1 . the dogs ' x"},
    {"北京的猫 cat猫cat", "北 京 的 猫 cat 猫 cat"},
    {"ab\xFF"
     "c \xE2\x80",
     "ab \xFF c \xE2\x80"},
    {"\uFEFFa", "a"},
    // Ellipses.
    {"one … two", "one <gap> two"},
    {"one... two", "one <gap> two"},
    {"one . . . . two", "one <gap> two"},
    {"one [...] two (…) three", "one <gap> two <gap> three"},
    {"...one two…", "one two"},
    {"“… one”", "one"},
    {"[…]", ""},
    {"one.. two", "one . . two"},
    {"[the] one", "[ the ] one"},
    {"… … one … … two", "one <gap> two"},
};

TEST_CASE("words of a quote") {
    for (const Words& row : kWords) {
        CAPTURE(row.text);
        CHECK(words_of(row.text) == row.words);
    }
}

/// "=" and what stands there, or the differences.
std::string laid_along(const std::string& quoted, const std::string& text) {
    const Quote quote = parse_quote(quoted);
    const std::vector<QuoteWord> words = quote_words(text);
    const Alignment place = align(quote, words);
    REQUIRE(place.first <= place.last);
    REQUIRE(place.last <= words.size());
    double agreement = -1;
    const std::string how = differences(quote, text, words, place, &agreement);
    CHECK(agreement >= 0);
    CHECK(agreement <= 1);
    if (place.cost > 0) return how;
    CHECK(agreement == 1);
    const std::size_t begin = words[place.first].span.begin;
    return "=" + text.substr(begin, words[place.last - 1].span.end - begin);
}

const std::string kText =
    "The mayor said: “We won’t close the bridge,\r\n  not in 2024.” She added that 1,200 people  cross it.";

struct Row {
    std::string quote;
    std::string found;
};

const Row kRows[] = {
    {"close the bridge", "=close the bridge"},
    {"\"We won't close the bridge, not in 2024.\"", "=We won’t close the bridge,\r\n  not in 2024."},
    {"«We won‘t close the bridge,not  in 2024 .» She", "=We won’t close the bridge,\r\n  not in 2024.” She"},
    {"people cross it.", "=people  cross it."},
    {"The mayor", "=The mayor"},
    // Gaps.
    {"We won't … in 2024", "=We won’t close the bridge,\r\n  not in 2024"},
    {"The mayor said ... 1,200 people [...] it.", "=" + kText},
    {"close … the bridge", "=close the bridge"},
    // Another word, one too many, one too few, another mark, another case.
    {"close the tunnel", "close the [-tunnel-]{+bridge+}"},
    {"We won't ever close the bridge", "We won't [-ever-] close the bridge"},
    {"We close the bridge", "We {+won’t+} close the bridge"},
    {"close the bridge; not in 2024", "close the bridge[-;-]{+,+} not in 2024"},
    {"WE WON'T close the bridge", "[-WE WON'T-]{+We won’t+} close the bridge"},
    {"the mayor said", "[-the-]{+The+} mayor said"},
    // Numbers, at the ends too.
    {"not in 2025", "not in [-2025-]{+2024+}"},
    {"1,300 people cross it", "[-1,300-]{+1,200+} people cross it"},
    {"1200 people cross it", "[-1200-]{+1,200+} people cross it"},
    {"5,000 people cross it", "[-5,000-]{+1,200+} people cross it"},
    // A gap beside a difference.
    {"The governor said … in 2024", "The [-governor-]{+mayor+} said … in 2024"},
    // What was inserted in brackets is a difference.
    {"[She] added that", "[-[-]She[-]-] added that"},
};

TEST_CASE("a quote is laid along a text") {
    for (const Row& row : kRows) {
        CAPTURE(row.quote);
        CHECK(laid_along(row.quote, kText) == row.found);
    }
}

TEST_CASE("the shortest place, then the first") {
    CHECK(laid_along("a … b", "a x a y b a b b") == "=a b");
    const std::vector<QuoteWord> words = quote_words("a b c a b");
    CHECK(align(parse_quote("a b"), words).first == 0);
}

TEST_CASE("no text, no agreement") {
    const Quote quote = parse_quote("one two");
    CHECK(align(quote, {}).cost == 16);
    double agreement = -1;
    CHECK(differences(quote, "", {}, align(quote, {}), &agreement) == "[-one two-]");
    CHECK(agreement == 0);
}

TEST_CASE("what is cut out of a text is found verbatim, however its blanks and quotes are written") {
    std::mt19937 random(20250523);
    const std::string pieces[] = {"a", "the", "bridge",  "，", "”",    "’", ".",
                                  "-", "7",   "e\u0301", "京", "\xFF", "X"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t n = 1 + random() % 40; n > 0; --n) {
            text += pieces[random() % std::size(pieces)];
            if (random() % 2 == 0) text += random() % 3 == 0 ? "\r\n " : " ";
        }
        const std::vector<QuoteWord> words = quote_words(text);
        const std::size_t first = random() % words.size();
        const std::size_t last = first + random() % (words.size() - first);
        std::string quoted =
            text.substr(words[first].span.begin, words[last].span.end - words[first].span.begin);
        for (std::size_t at = 0; (at = quoted.find("”", at)) != std::string::npos;)
            quoted.replace(at, 3, "\"");
        for (std::size_t at = 0; (at = quoted.find("\r\n", at)) != std::string::npos;)
            quoted.replace(at, 2, "\t");
        const Quote quote = parse_quote(quoted);
        CAPTURE(text);
        CAPTURE(quoted);
        CHECK(align(quote, words).cost == 0);
    }
}

}  // namespace
}  // namespace locus
