#include "query/excerpt.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/sentences.h"
#include "common/utf8.h"
#include "tests/passage_of.h"

namespace locus {
namespace {

using namespace std::string_literals;

/// Every occurrence of the words; the first weighs as many as there are, the last one.
std::vector<Evidence> matches_of(const std::string& text, const std::vector<std::string>& words) {
    std::vector<Evidence> matches;
    for (std::size_t at = 0; at < text.size(); ++at)
        for (std::size_t word = 0; word < words.size(); ++word)
            if (text.compare(at, words[word].size(), words[word]) == 0)
                matches.push_back({{at, at + words[word].size()}, word, 1});
    return matches;
}

Span excerpt_span(const Passage& passage, const std::vector<std::string>& words) {
    std::vector<double> weights;
    for (std::size_t i = words.size(); i > 0; --i) weights.push_back(static_cast<double>(i));
    const std::string& text = passage.text.text();
    const Span span = choose_excerpt(passage, matches_of(text, words), weights);
    REQUIRE(span.end <= text.size());
    REQUIRE_FALSE(span.empty());
    CHECK(count_characters(text.substr(span.begin, span.size())) <= kLongestExcerpt);
    CHECK(trim_blanks(text, span) == span);
    return span;
}

std::string excerpt(const std::string& text, const std::vector<std::string>& words) {
    const Passage passage = passage_of(text);
    const Span span = excerpt_span(passage, words);
    return passage.text.text().substr(span.begin, span.size());
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    while (times-- > 0) out += piece;
    return out;
}

/// A sentence of so many characters that begins with `word`, which is a capitalised one.
std::string sentence(const std::string& word, std::size_t characters) {
    std::string out = word;
    while (out.size() + 7 <= characters) out += " filla";
    return out + std::string(characters - out.size() - 1, 'r') + ".";
}

TEST_CASE("a paragraph that fits is the excerpt") {
    for (const std::string text :
         {"Swap.", "a", "No end mark", "One. Two.  Three.", "北京。上海。", "\xFF"}) {
        CAPTURE(text);
        CHECK(excerpt(text, {}) == text);
        CHECK(excerpt(text, {"Swap", "Two", "上海"}) == text);
    }
    const std::string full = sentence("A", 250);
    CHECK(excerpt(full, {}) == full);
    CHECK(excerpt(repeated("é", 250), {}) == repeated("é", 250));
}

TEST_CASE("whole sentences, the heaviest first, then its heavier neighbour, then what follows") {
    const std::string a = sentence("Anna", 105);
    const std::string b = sentence("Boris", 105);
    const std::string c = sentence("Clara", 105);
    const std::string d = sentence("Doris", 105);
    const std::string text = a + " " + b + "\n" + c + " " + d;
    struct Row {
        std::vector<std::string> words;
        std::string excerpt;
    };
    const Row rows[] = {
        {{}, a + " " + b},  // no match at all
        {{"nowhere"}, a + " " + b},
        {{"Anna"}, a + " " + b},
        {{"Boris"}, a + " " + b},  // a paragraph without a match explains nothing
        {{"Boris", "Anna"}, a + " " + b},
        {{"Boris", "Anna", "Clara"}, a + " " + b},
        {{"Boris", "Clara", "Anna"}, b + "\n" + c},
        {{"Clara", "Anna"}, c + " " + d},
        {{"Clara", "Boris"}, b + "\n" + c},
        {{"Doris"}, c + " " + d},
        {{"Doris", "Anna"}, c + " " + d},
    };
    for (const Row& row : rows) {
        CAPTURE(row.excerpt);
        CHECK(excerpt(text, row.words) == row.excerpt);
    }
}

TEST_CASE("a heading that matches takes what follows it along, a paragraph does not") {
    const std::string after = sentence("Nobody answered", 120);
    CHECK(excerpt("What People Say\n" + after, {"Say"}) == "What People Say\n" + after);
    CHECK(excerpt(sentence("They Say so", 90) + "\n" + after, {"Say"}) == sentence("They Say so", 90));
}

TEST_CASE("distinct words count, not how often they occur") {
    const std::string often = sentence("Swap Swap Swap Swap", 200);
    const std::string both = sentence("Kursk Swap", 200);
    CHECK(excerpt(often + " " + both, {"Swap", "Kursk"}) == both);
    CHECK(excerpt(both + " " + often, {"Swap", "Kursk"}).starts_with(both));
    CHECK(excerpt(sentence("One", 240) + " " + often, {"Swap"}) == often);
}

TEST_CASE("neighbours are added while all fits") {
    const std::string text =
        sentence("A", 80) + " " + sentence("Swap", 80) + " " + sentence("C", 80) + " " + sentence("D", 20);
    CHECK(excerpt(text, {"Swap"}) == text.substr(81));
    // The side that does not fit does not keep the other out.
    const std::string wide = sentence("A", 80) + " " + sentence("Swap", 145) + " " + sentence("C", 200);
    CHECK(excerpt(wide, {"Swap", "C"}) == wide.substr(0, 226));
}

TEST_CASE("a word that every sentence of the passage holds does not choose among them") {
    const std::string a = sentence("Swap and Kursk", 200);
    const std::string b = sentence("Swap and Kyiv", 200);
    const std::string c = sentence("Swap in May", 200);
    // Kyiv weighs a third of Swap.
    CHECK(excerpt(a + " " + c + " " + b, {"Swap", "May", "Kyiv"}).starts_with(c));
    CHECK(excerpt(a + " " + c + " " + b, {"Swap", "none", "Kyiv"}).starts_with(b));
    CHECK(excerpt(a + " " + c, {"Swap"}).starts_with(a));
}

TEST_CASE("the beginning of the next sentence fills what is left, to the end of a clause or of a word") {
    struct Row {
        std::size_t room;  // characters for the tail, with its blank
        std::string next;
        std::string tail;
    };
    const std::string words = repeated("word ", 60);
    const Row rows[] = {
        {60, "Then " + words + ".", " Then word word word word word word word word word word word"},
        {59, "Then " + words + ".", " Then word word word word word word word word word word"},
        {60, "Then word word word word word word word word, " + words,
         " Then word word word word word word word word,"},
        {60, "Then, " + words, " Then, word word word word word word word word word word"},
        {60, "Then word word word word word word (word) " + words,
         " Then word word word word word word (word)"},
        {60, "Then 1,000 " + words, " Then 1,000 word word word word word word word word word"},
        // Not enough to be understood.
        {40, "Then " + words + ".", ""},
        {60, "Then word word word word", " Then word word word word"},
        {60, "Then", " Then"},
        {60, repeated("A", 300), " " + repeated("A", 59)},
        {60, repeated("北", 300), " " + repeated("北", 59)},
        {60, repeated("北", 50) + "，" + repeated("京", 300), " " + repeated("北", 50) + "，"},
        {61, repeated("É", 300), " " + repeated("É", 60)},
        {60, repeated("E\u0301", 300),
         " " + repeated("E\u0301", 29)},  // a mark is not parted from its letter
    };
    for (const Row& row : rows) {
        CAPTURE(row.tail);
        const std::string swap = sentence("Swap", kLongestExcerpt - row.room);
        CHECK(excerpt(swap + " " + row.next, {"Swap"}) == swap + row.tail);
        CHECK(excerpt(swap + "\n" + row.next + " " + words, {"Swap"}) == swap);  // another paragraph
    }
    const std::string heading = "What People Say";
    const std::string long_one = repeated("word ", 100);
    CHECK(excerpt(heading + "\n" + long_one, {"Say"}) == heading + "\n" + long_one.substr(0, 234));
}

/// A sentence of 2,000 characters with pieces put at these places.
std::string long_sentence(const std::vector<std::pair<std::size_t, std::string>>& pieces) {
    std::string out = repeated("word ", 400);
    for (const auto& [at, piece] : pieces) out.replace(at, piece.size(), piece);
    out.back() = '.';
    return out;
}

TEST_CASE("a sentence that is too long gives the window that holds the matches") {
    for (const std::size_t at : {0u, 5u, 245u, 250u, 1000u, 1500u, 1745u, 1990u}) {
        CAPTURE(at);
        CHECK(excerpt(long_sentence({{at, "swap"}}), {"swap"}).find("swap") != std::string::npos);
    }
    const std::string out =
        excerpt(long_sentence({{100, "swap"}, {1000, "swap"}, {1100, "kyiv"}}), {"swap", "kyiv"});
    CHECK(out.find("swap") != std::string::npos);
    CHECK(out.find("kyiv") != std::string::npos);
    CHECK(out.find("swap") > 30);  // in the middle
    CHECK(out.size() - out.find("kyiv") > 30);
    CHECK(excerpt(long_sentence({}), {}) == repeated("word ", 50).substr(0, 249));
    CHECK(excerpt("Short one. " + long_sentence({{1500, "swap"}}), {"swap"}).find("swap") !=
          std::string::npos);
    // Nearly as far apart as a window is wide, and where no blank follows.
    struct Apart {
        std::size_t distance;
        std::string second;
    };
    for (const Apart& row :
         {Apart{200, "kyiv"}, {240, "kyiv"}, {220, "kyiv,"}, {245, "kyiv"}, {240, "kyiv,"}}) {
        CAPTURE(row.distance);
        CAPTURE(row.second);
        const std::string window =
            excerpt(long_sentence({{1000, "swap"}, {1000 + row.distance, row.second}}), {"swap", "kyiv"});
        CHECK(window.find("swap") != std::string::npos);
        CHECK(window.find("kyiv") != std::string::npos);
    }
}

TEST_CASE("a window is of whole words where there are blanks, and of whole characters everywhere") {
    const std::string out = excerpt(long_sentence({{1000, "swap"}}), {"swap"});
    CHECK(out.starts_with("word "));
    CHECK(out.ends_with(" word"));
    for (const std::string piece : {"é", "北", "😀", "e\u0301", "слово ", "é\u3000"}) {
        CAPTURE(piece);
        const std::string text = repeated(piece, 600) + "swap" + repeated(piece, 600);
        const std::string window = excerpt(text, {"swap"});
        CHECK(is_valid_utf8(window));
        CHECK(window.find("swap") != std::string::npos);
        CHECK(count_characters(window) > 200);
    }
    for (const std::string piece : {"\xFF", "\x80", "\xE3\x80", "x\xA0"}) {
        CAPTURE(piece);
        const std::string window = excerpt(repeated(piece, 600) + "swap" + repeated(piece, 600), {"swap"});
        CHECK(window.find("swap") != std::string::npos);  // \x80: not counted on the way back
    }
}

std::string random_text(std::mt19937& random) {
    static const std::string pieces[] = {"swap", "kyiv",   "Anna",    " ",      " ", "  ", "\n",
                                         ". ",   "! ",     "word ",   "слово ", "é", "北", "。",
                                         "😀",    "\u3000", "e\u0301", "\u00A0", ","};
    static const std::string broken[] = {"\xFF", "\x80", "\xE3\x80", "\xC3"};
    const bool valid = random() % 2 == 0;
    std::string out = "A";
    for (std::size_t n = random() % 60; n > 0; --n) {
        const bool good = valid || random() % 4 != 0;
        const std::string& piece =
            good ? pieces[random() % std::size(pieces)] : broken[random() % std::size(broken)];
        out += repeated(piece, random() % 8 == 0 ? random() % 300 : 1);
    }
    return out;
}

TEST_CASE("random passages: never empty, never too long, whole characters when the text is valid") {
    std::mt19937 random(20250526);
    for (int round = 0; round < 3000; ++round) {
        const Passage passage = passage_of(random_text(random));
        const std::string& text = passage.text.text();
        CAPTURE(text);
        const Span span = excerpt_span(passage, {"swap", "kyiv", "Anna"});
        if (is_valid_utf8(text)) CHECK(is_valid_utf8(text.substr(span.begin, span.size())));
        if (passage.paragraphs.size() == 1 && !is_longer_than(text, kLongestExcerpt))
            CHECK((span == Span{0, text.size()}));
    }
}

}  // namespace
}  // namespace locus
