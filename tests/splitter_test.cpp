#include "indexer/splitter.h"

#include <doctest/doctest.h>
#include <random>
#include <sstream>
#include <string>

#include "common/sentences.h"
#include "common/utf8.h"

namespace locus {
namespace {

using namespace std::string_literals;

std::vector<Passage> passages_of(const std::string& bytes) {
    std::vector<Passage> passages;
    read_plain_text(bytes, [&](const Block& block) {
        for (Passage& passage : split(block)) passages.push_back(std::move(passage));
    });
    return passages;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    out.reserve(piece.size() * times);
    while (times-- > 0) out += piece;
    return out;
}

/// A paragraph of so many words and five times as many characters; without the point it is a heading.
std::string paragraph(std::size_t words, std::string_view end = ".") {
    std::string out = repeated("swap ", words);
    out.pop_back();
    return out.append(end);
}

/// The numbers of words of each paragraph, joined by +, passages by " | "; headings begin with h.
std::string merged(const std::string& plan) {
    std::string bytes;
    std::istringstream in(plan);
    for (std::string word; in >> word;)
        bytes +=
            (word[0] == 'h' ? paragraph(std::stoul(word.substr(1)), "") : paragraph(std::stoul(word))) + "\n";
    std::string out;
    for (const Passage& passage : passages_of(bytes)) {
        if (!out.empty()) out += " |";
        for (const Span& p : passage.paragraphs) {
            out += p.begin == 0 ? (out.empty() ? "" : " ") : "+";
            out.append(passage.text.text()[p.end - 1] == '.' ? "" : "h")
                .append(std::to_string(p.size() / 5 + (passage.text.text()[p.end - 1] != '.')));
        }
    }
    return out;
}

struct Merge {
    std::string paragraphs;  // their words
    std::string passages;
};

const Merge kMerged[] = {
    {"", ""},
    {"1", "1"},
    {"240", "240"},
    // About 100 words are enough, 160 are too many.
    {"30 30 30 30 30 30 30 30", "30+30+30+30 | 30+30+30+30"},
    {"60 60 60 60 60", "60+60 | 60+60 | 60"},
    {"90 70 50", "90+70 | 50"},
    {"90 71 50", "90 | 71+50"},
    {"120 120 120", "120 | 120 | 120"},
    // A few words do not stand alone, neither first nor last.
    {"30 200 30", "30+200+30"},
    {"120 39", "120+39"},
    {"120 40", "120 | 40"},
    {"240 39 240", "240 | 39+240"},
    {"39 240 39", "39+240 | 39"},  // together they would be too long
    // A heading goes with what follows.
    {"h3 100", "h3+100"},
    {"120 h3 100", "120 | h3+100"},
    {"60 h3 60", "60 | h3+60"},
    {"120 h3 h12 100", "120 | h3+h12+100"},
    {"20 h3 100", "20+h3+100"},
    {"120 h3", "120+h3"},
    {"39 h3 240", "39+h3+240"},
    {"39 h3 270", "39 | h3+270"},
    {"120 60 h3 100", "120 | 60 | h3+100"},
};

TEST_CASE("paragraphs are merged to passages") {
    for (const Merge& row : kMerged) {
        CAPTURE(row.paragraphs);
        CHECK(merged(row.paragraphs) == row.passages);
    }
}

TEST_CASE("a paragraph over 1,450 characters is cut at sentence ends into pieces of like length") {
    const std::string sentence = "One " + paragraph(19) + " ";
    for (const std::size_t sentences : {15u, 30u, 101u, 19u}) {
        CAPTURE(sentences);
        std::size_t pieces = 0;
        for (const Passage& passage : passages_of(repeated(sentence, sentences))) {
            for (const Span& p : passage.paragraphs) {
                const std::string piece = passage.text.text().substr(p.begin, p.size());
                CHECK(piece.starts_with("One "));
                CHECK(piece.ends_with("."));
                CHECK(piece.size() >= 450);
                CHECK(piece.size() <= 1450);
                ++pieces;
            }
        }
        CHECK(pieces >= 2);
    }
    CHECK(merged("290") == "290");  // 1,450 characters
    CHECK(merged("291").find('|') != std::string::npos);
}

/// Every byte that is not blank is in exactly one paragraph of one passage; texts are the source's bytes.
void check_passages(const std::string& bytes, const std::vector<Passage>& passages) {
    std::string kept(bytes);  // what no paragraph holds
    if (kept.starts_with("\uFEFF")) kept.replace(0, 3, "   ");
    std::uint64_t source_end = 0;
    for (const Passage& passage : passages) {
        const std::string& text = passage.text.text();
        REQUIRE_FALSE(passage.paragraphs.empty());
        const Span source = passage.text.to_source({0, text.size()});
        REQUIRE(source.begin >= source_end);
        REQUIRE(source.end <= bytes.size());
        CHECK((bytes.substr(source.begin, source.size()) == text));
        source_end = source.end;
        CHECK(passage.paragraphs.front().begin == 0);
        CHECK(passage.paragraphs.back().end == text.size());
        std::uint64_t end = 0;
        for (const Span& p : passage.paragraphs) {
            REQUIRE(p.begin >= end);
            REQUIRE(p.end <= text.size());
            CHECK_FALSE(p.empty());
            CHECK(trim_blanks(text, p) == p);
            kept.replace(source.begin + p.begin, p.size(), p.size(), ' ');
            end = p.end;
        }
    }
    CHECK(trim_blanks(kept, {0, kept.size()}).empty());
}

std::size_t longest(const std::vector<Passage>& passages) {
    std::size_t characters = 0;
    for (const Passage& p : passages) characters = std::max(characters, count_characters(p.text.text()));
    return characters;
}

TEST_CASE("ten thousand characters without a sentence end") {
    for (const std::string& piece :
         {"word "s, "北"s, "слово "s, "😀"s, "\xFF"s, "\xE3\x80"s, "a\u00A0"s, "w."s, "\0"s, "w"s, "é"s}) {
        CAPTURE(piece);
        const std::string bytes = repeated(piece, 10'000 / count_characters(piece));
        const std::vector<Passage> passages = passages_of(bytes);
        check_passages(bytes, passages);
        const bool one_word = piece == "w" || piece == "é";  // a word is not cut, so that it is found
        CHECK((passages.size() >= 8) != one_word);
        CHECK(longest(passages) <= (one_word ? 10'000 : 1450));
        for (const Passage& p : passages) {
            CHECK(is_valid_utf8(p.text.text()) == is_valid_utf8(piece));
            if (piece == "word ") CHECK(p.text.text().size() % 5 == 4);  // whole words
        }
    }
    // Longer than any word that is looked for.
    CHECK(passages_of(std::string(1 << 20, 'w')).size() > 8);
}

TEST_CASE("no passage is over 1,500 characters, though its paragraphs are short or far apart") {
    for (const std::string& bytes :
         {repeated("a\n", 3000), repeated("Yes, no\n", 3000), repeated("a\r\n\r\n", 3000),
          paragraph(20) + std::string(5000, '\n') + paragraph(20),
          paragraph(20) + "\n" + std::string(5000, ' ') + paragraph(20)}) {
        CAPTURE(bytes.substr(0, 10));
        check_passages(bytes, passages_of(bytes));
        CHECK(longest(passages_of(bytes)) <= 1500);
    }
}

// No clock: what takes time by the square of these would not end within the suite's limit.
TEST_CASE("a line of a megabyte is split in one pass") {
    for (const std::string piece :
         {"a", "a ", "A. ", ". ", "北", "。", "\xFF", "\" ", ". -", "a\n", "\n", "- a\r"}) {
        CAPTURE(piece);
        const std::string bytes = repeated(piece, (1 << 20) / piece.size());
        CHECK(passages_of(bytes).empty() == trim_blanks(bytes, {0, bytes.size()}).empty());
    }
}

struct Where {
    std::string text;    // each P is a paragraph of 120 words
    std::string places;  // line:column of each passage
};

const Where kPlaces[] = {
    {"P", "1:1"},
    {"P\nP\n\nP", "1:1 2:1 4:1"},
    {"P\r\nP\r\n\r\nP", "1:1 2:1 4:1"},
    {"P\rP\r\rP", "1:1 2:1 4:1"},
    {"P\n\rP\r\n\nP", "1:1 3:1 5:1"},
    {"  P\n\u00A0P", "1:3 2:3"},
    {"\n\n\tP", "3:2"},
    {"\uFEFFP\nP", "1:4 2:1"},  // the mark's bytes are the first line's
    {"\uFEFF P\r\n P", "1:5 2:2"},
    {"\uFEFF\nP", "2:1"},
    {"\uFEFF\r\n\r\nP\r\nP", "3:1 4:1"},
    {"P\u2028P", "1:1 1:899"},  // a line separator is a blank, not a line end
};

TEST_CASE("line and column") {
    for (const Where& row : kPlaces) {
        std::string bytes;
        for (const char c : row.text) bytes += c == 'P' ? paragraph(150) : std::string(1, c);
        std::string places;
        for (const Passage& p : passages_of(bytes))
            places.append(places.empty() ? "" : " ")
                .append(std::to_string(p.line))
                .append(":")
                .append(std::to_string(p.column));
        CAPTURE(row.text);
        CHECK(places == row.places);
    }
    // Pieces of one line: the column is where the piece begins.
    const std::vector<Passage> pieces = passages_of("\n" + repeated(paragraph(19) + " ", 30));
    REQUIRE(pieces.size() > 1);
    for (const Passage& p : pieces) {
        CHECK(p.line == 2);
        CHECK(p.column == p.text.to_source({0, 1}).begin);  // the first line is one byte
    }
}

TEST_CASE("a passage carries the article's title and page") {
    std::vector<Passage> passages;
    read_plain_text("A title\n\n" + paragraph(120) + "\n" + paragraph(120), [&](Block block) {
        block.page = 7;
        passages = split(block);
    });
    REQUIRE(passages.size() == 2);
    for (const Passage& p : passages) {
        CHECK(p.title == "A title");
        CHECK(p.page == 7);
    }
    CHECK(passages_of("").empty());
    CHECK(passages_of("\uFEFF \r\n").empty());
}

/// Words of every script, marks, line ends and broken bytes in any order; some pieces many times.
std::string random_article(std::mt19937& random) {
    static const std::string pieces[] = {"word ",      "The next words of a sentence ",
                                         "ends. ",     "Really?! ",
                                         "“Quoted.” ", "Mr. ",
                                         "3.14 ",      "\n",
                                         "\r\n",       "\r",
                                         "\n\n",       "  ",
                                         "- ",         "слово ",
                                         "北京",       "。",
                                         "ไทย",        "हिन्दी ",
                                         "שלום ",      "كلمة؟ ",
                                         "\u00A0",     "\u3000",
                                         "😀",          "e\u0301",
                                         "\0"s,        "\xFF",
                                         "\xC3",       "\xE3\x80",
                                         "\x80",       "Heading\n"};
    std::string out(random() % 8 == 0 ? "\uFEFF" : "");
    for (std::size_t n = random() % 150; n > 0; --n) {
        const std::string& piece = pieces[random() % std::size(pieces)];
        const bool line_end = piece.find_first_of("\r\n") != std::string::npos;
        out += repeated(piece, random() % 16 == 0 && !line_end ? random() % 400 : 1 + random() % 4);
    }
    return out;
}

TEST_CASE("random articles: nothing is lost, nothing is there twice, texts are the source's bytes") {
    std::mt19937 random(20250518);
    for (int round = 0; round < 1000; ++round) {
        const std::string bytes = random_article(random);
        CAPTURE(round);
        const std::vector<Passage> passages = passages_of(bytes);
        check_passages(bytes, passages);
        CHECK(longest(passages) <= 1500);
    }
}

}  // namespace
}  // namespace locus
