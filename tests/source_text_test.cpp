#include "common/source_text.h"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "common/varint.h"

namespace locus {
namespace {

using namespace std::string_literals;

using Piece = SourceText::Piece;

constexpr Piece kVerbatim{1, 1};

std::string print(Span span) { return std::to_string(span.begin) + "-" + std::to_string(span.end); }

/// Runs as the bytes of their pieces unless verbatim, text span and source span: "0-5@10-15 1:2 5-7@15-19".
std::string runs_of(const SourceText& text) {
    std::string out;
    for (const SourceText::Run& run : text.runs()) {
        if (!out.empty()) out += ' ';
        if (run.piece != kVerbatim)
            out += std::to_string(run.piece.text) + ":" + std::to_string(run.piece.source) + " ";
        out += print(run.text) + "@" + print(run.source);
    }
    return out;
}

std::string encoded(const SourceText& text) {
    std::string out;
    text.encode(out);
    return out;
}

/// "one &amp; two", markup, "three", then UTF-16 and windows-1251: gaps before, between and behind.
SourceText sample() {
    SourceText text;
    text.append(kVerbatim, "one ", 5);
    text.append({1, 5}, "&", 9);
    text.append(kVerbatim, " two", 14);
    text.append(kVerbatim, "three", 25);  // behind markup of seven bytes
    text.append({1, 2}, "four", 40);
    text.append({2, 2}, "é", 50);
    text.append({2, 1}, "да", 60);
    return text;
}

struct Mapping {
    std::string piece;  // of the sample's text
    std::string source;
};

const Mapping kMappings[] = {
    {"o", "5-6"},
    {"one", "5-8"},
    {"&", "9-14"},
    {"one &", "5-14"},
    {"& t", "9-16"},
    // Not the markup behind a span, but what stands inside.
    {"two", "15-18"},
    {"three", "25-30"},
    {"twothree", "15-30"},
    // Two source bytes each.
    {"f", "40-42"},
    {"our", "42-48"},
    {"efour", "29-48"},
    // Half of what is cited whole.
    {"\xC3", "50-52"},
    {"\xA9", "50-52"},
    {"r\xC3", "46-52"},
    {"one & twothreefouré", "5-52"},
    // Two text bytes for one of the source.
    {"да", "60-62"},
    {"д", "60-61"},
    {"а", "61-62"},
    {"\xB4\xD0", "60-62"},
    {"éд", "50-61"},
    {"one & twothreefouréда", "5-62"},
};

TEST_CASE("spans of the text map to the smallest span of the source") {
    const SourceText text = sample();
    CHECK(text.text() == "one & twothreefouréда");
    CHECK(runs_of(text) ==
          "0-4@5-9 1:5 4-5@9-14 5-9@14-18 9-14@25-30 1:2 14-18@40-48 2:2 18-20@50-52 "
          "2:1 20-24@60-62");
    for (const Mapping& row : kMappings) {
        CAPTURE(row.piece);
        const std::uint64_t begin = text.text().find(row.piece);
        CHECK(print(text.to_source({begin, begin + row.piece.size()})) == row.source);
    }
}

TEST_CASE("runs that continue each other become one") {
    SourceText text;
    CHECK(text.empty());
    text.append({1, 3}, "", 0);  // ignored
    CHECK(text == SourceText());
    text.append(kVerbatim, "ab", 0);
    text.append(kVerbatim, "cd", 2);  // continued
    text.append(kVerbatim, "e", 5);   // a gap before
    text.append({1, 2}, "fg", 6);     // other pieces
    text.append({1, 2}, "h", 10);     // continued
    text.append({1, 4}, "i", 12);
    text.append({2, 1}, "jk", 16);
    text.append({2, 1}, "lmno", 17);  // continued
    text.append(kVerbatim, "", 19);   // ignored
    text.append(kVerbatim, "p", 19);
    CHECK(text.text() == "abcdefghijklmnop");
    CHECK(runs_of(text) == "0-4@0-4 4-5@5-6 1:2 5-8@6-12 1:4 8-9@12-16 2:1 9-15@16-19 15-16@19-20");
}

TEST_CASE("an article in another encoding has a run where the width of its letters changes") {
    SourceText text;
    for (std::uint64_t at = 0; at < 1000; ++at) text.append({2, 1}, "ж", at);
    CHECK(runs_of(text) == "2:1 0-2000@0-1000");
    CHECK(encoded(text).size() == 2000 + 2 + 1 + 4);
}

TEST_CASE("a UTF-8 source is one verbatim run") {
    CHECK(SourceText::verbatim("", 7) == SourceText());
    CHECK(runs_of(SourceText::verbatim("a\0\xFF"s, 7)) == "0-3@7-10");
    CHECK(print(SourceText::verbatim("abc", 1'000'000'000'000).to_source({1, 2})) ==
          "1000000000001-1000000000002");
}

TEST_CASE("slices keep the runs that they need") {
    const SourceText text = sample();
    CHECK(text.slice({0, 24}) == text);
    CHECK(runs_of(text.slice({8, 15})) == "0-1@17-18 1-6@25-30 1:2 6-7@40-42");
    CHECK(runs_of(text.slice({22, 24})) == "2:1 0-2@61-62");
    // A piece that is cut keeps all of its source bytes.
    CHECK(runs_of(text.slice({19, 20})) == "1:2 0-1@50-52");
    CHECK(runs_of(text.slice({21, 23})) == "0-2@60-62");
    for (const std::uint64_t at : {0, 2, 5, 24}) CHECK(text.slice({at, at}).empty());
}

std::uint64_t up_to(std::mt19937& random, std::uint64_t most) { return random() % (most + 1); }

SourceText random_source_text(std::mt19937& random) {
    SourceText text;
    std::uint64_t at = up_to(random, 300);
    for (std::uint64_t n = up_to(random, 12); n > 0; --n) {
        const Piece piece = up_to(random, 2) == 0 ? kVerbatim : Piece{1 + up_to(random, 4), up_to(random, 8)};
        std::string row(piece.text * up_to(random, 3), 0);
        for (char& c : row) c = static_cast<char>('a' + up_to(random, 25));
        text.append(piece, row, at);
        at += row.size() / piece.text * piece.source + (up_to(random, 1) == 0 ? 0 : up_to(random, 200));
    }
    return text;
}

Span random_span(std::mt19937& random, std::uint64_t size) {
    const std::uint64_t begin = up_to(random, size - 1);
    return {begin, begin + 1 + up_to(random, size - begin - 1)};
}

TEST_CASE("random slices map as the whole does") {
    std::mt19937 random(1);
    for (int round = 0; round < 5000; ++round) {
        const SourceText text = random_source_text(random);
        CAPTURE(runs_of(text));
        if (text.empty()) continue;
        const Span outer = random_span(random, text.text().size());
        const SourceText slice = text.slice(outer);
        REQUIRE(slice.text() == text.text().substr(outer.begin, outer.size()));
        const Span inner = random_span(random, slice.text().size());
        const Span moved{outer.begin + inner.begin, outer.begin + inner.end};
        CHECK(print(slice.to_source(inner)) == print(text.to_source(moved)));
        CHECK(slice.slice(inner) == text.slice(moved));
        CHECK(text.to_source(outer).contains(text.to_source(moved)));
    }
}

/// What is decoded, or nothing where it is refused.
bool survives(std::string_view bytes) {
    VarintReader in(bytes);
    try {
        const SourceText text = SourceText::decode(in);
        const std::uint64_t size = text.text().size();
        if (size > 0) CHECK(text.to_source({0, size}).begin <= text.to_source({size - 1, size}).end);
        CHECK(text.slice({0, size}).text() == text.text());
        return true;
    } catch (const Error&) {
        return false;
    }
}

TEST_CASE("what is encoded is decoded, and stands alone among other records") {
    std::mt19937 random(2);
    for (int round = 0; round < 2000; ++round) {
        const SourceText text = round == 0 ? sample() : random_source_text(random);
        const std::string bytes = encoded(text) + "next";
        CAPTURE(runs_of(text));
        VarintReader in(bytes);
        CHECK(SourceText::decode(in) == text);
        CHECK_FALSE(in.done());
    }
    CHECK(encoded(SourceText::verbatim(std::string(100, 'x'), 9)).size() == 100 + 3);
}

TEST_CASE("a cut or damaged encoding is refused, or is a text that can be used") {
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        const std::string bytes = encoded(round == 0 ? sample() : random_source_text(random));
        for (std::size_t kept = 0; kept < bytes.size(); ++kept)
            CHECK_FALSE(survives(std::string_view(bytes).substr(0, kept)));
        for (int damage = 0; damage < 20; ++damage) {
            std::string damaged = bytes;
            char& byte = damaged[up_to(random, bytes.size() - 1)];
            byte = static_cast<char>(up_to(random, 255));
            survives(damaged + "more bytes");
        }
    }
}

struct Record {
    std::string what;
    std::vector<std::uint64_t> numbers;  // after the text "ab"
    bool accepted;
};

constexpr std::uint64_t kHuge = ~std::uint64_t{0};

const Record kRecords[] = {
    {"one verbatim run", {1, 0, 2, 9}, true},
    {"no runs", {0}, false},
    {"runs of one byte of two", {1, 0, 1, 9}, false},
    {"runs of three bytes of two", {1, 0, 3, 9}, false},
    {"an empty run", {2, 0, 0, 9, 0, 2, 0}, false},
    {"two pieces of 1:2", {1, 1, 2, 9}, true},
    {"one piece of 2:1", {1, 4, 1, 9}, true},
    {"two pieces of 2:1 for one letter", {1, 4, 2, 9}, false},
    {"a piece of 3:1", {1, 8, 1, 9}, false},
    {"a piece of any size", {1, 16, 2, 5, 1, 9}, true},
    {"an unknown kind of piece", {1, 17, 2, 5, 1, 9}, false},
    {"a piece of no text", {1, 16, 0, 5, 1, 9}, false},
    {"a piece of no source bytes", {1, 16, 2, 0, 1, 9}, true},
    {"a run up to the last offset", {1, 0, 2, kHuge - 2}, true},
    {"a run past the last offset", {1, 0, 2, kHuge - 1}, false},
    {"pieces past the last offset", {1, 16, 1, kHuge / 2, 2, 2}, false},
    {"pieces up to the last offset", {1, 16, 1, kHuge / 2, 2, 1}, true},
    {"a gap past the last offset", {2, 0, 1, 9, 0, 1, kHuge}, false},
    {"more runs than there are", {kHuge, 0, 2, 9}, false},
    {"a huge run", {1, 16, kHuge, kHuge, 1, 0}, false},
    {"a huge number of pieces", {1, 16, 1, kHuge, kHuge, 0}, false},
    {"a run that the one before would have taken in", {2, 0, 1, 9, 0, 1, 0}, true},
};

TEST_CASE("records whose spans would not hold are refused") {
    for (const Record& row : kRecords) {
        CAPTURE(row.what);
        std::string bytes;
        put_string(bytes, "ab");
        for (const std::uint64_t number : row.numbers) put_varint(bytes, number);
        CHECK(survives(bytes) == row.accepted);
    }
}

}  // namespace
}  // namespace locus
