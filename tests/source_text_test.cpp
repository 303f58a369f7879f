#include "common/source_text.h"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "common/varint.h"

namespace locus {
namespace {

using namespace std::string_literals;

using Kind = SourceText::Kind;

std::string print(Span span) { return std::to_string(span.begin) + "-" + std::to_string(span.end); }

/// Runs as v (verbatim), s (scaled) or a (atomic), text span and source span: "v0-5@10-15".
std::string runs_of(const SourceText& text) {
    std::string out;
    for (const SourceText::Run& run : text.runs()) {
        if (!out.empty()) out += ' ';
        out += "vsa"[static_cast<int>(run.kind)];
        out += print(run.text) + "@" + print(run.source);
    }
    return out;
}

std::string encoded(const SourceText& text) {
    std::string out;
    text.encode(out);
    return out;
}

/// "one &amp; two", markup, "three", then UTF-16: gaps before, between and behind.
SourceText sample() {
    SourceText text;
    text.append(Kind::verbatim, "one ", {5, 9});
    text.append(Kind::atomic, "&", {9, 14});
    text.append(Kind::verbatim, " two", {14, 18});
    text.append(Kind::verbatim, "three", {25, 30});  // behind markup of seven bytes
    text.append(Kind::scaled, "four", {40, 48});
    text.append(Kind::atomic, "é", {50, 52});
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
};

TEST_CASE("spans of the text map to the smallest span of the source") {
    const SourceText text = sample();
    CHECK(text.text() == "one & twothreefouré");
    CHECK(runs_of(text) == "v0-4@5-9 a4-5@9-14 v5-9@14-18 v9-14@25-30 s14-18@40-48 a18-20@50-52");
    for (const Mapping& row : kMappings) {
        CAPTURE(row.piece);
        const std::uint64_t begin = text.text().find(row.piece);
        CHECK(print(text.to_source({begin, begin + row.piece.size()})) == row.source);
    }
}

TEST_CASE("runs that continue each other become one") {
    SourceText text;
    CHECK(text.empty());
    text.append(Kind::atomic, "", {0, 3});  // ignored
    CHECK(text == SourceText());
    text.append(Kind::verbatim, "ab", {0, 2});
    text.append(Kind::verbatim, "cd", {2, 4});  // merged
    text.append(Kind::verbatim, "e", {5, 6});   // a gap before
    text.append(Kind::scaled, "fg", {6, 10});   // another kind
    text.append(Kind::scaled, "h", {10, 12});   // merged
    text.append(Kind::scaled, "i", {12, 16});   // another scale
    text.append(Kind::atomic, "jk", {16, 17});
    text.append(Kind::atomic, "l", {17, 18});   // atoms never merge
    text.append(Kind::verbatim, "", {19, 19});  // ignored
    text.append(Kind::verbatim, "m", {18, 19});
    CHECK(text.text() == "abcdefghijklm");
    CHECK(runs_of(text) == "v0-4@0-4 v4-5@5-6 s5-8@6-12 s8-9@12-16 a9-11@16-17 a11-12@17-18 v12-13@18-19");
}

TEST_CASE("a UTF-8 source is one verbatim run") {
    CHECK(SourceText::verbatim("", 7) == SourceText());
    CHECK(runs_of(SourceText::verbatim("a\0\xFF"s, 7)) == "v0-3@7-10");
    CHECK(print(SourceText::verbatim("abc", 1'000'000'000'000).to_source({1, 2})) ==
          "1000000000001-1000000000002");
}

TEST_CASE("slices keep the runs that they need") {
    const SourceText text = sample();
    CHECK(text.slice({0, 20}) == text);
    CHECK(runs_of(text.slice({8, 15})) == "v0-1@17-18 v1-6@25-30 s6-7@40-42");
    CHECK(runs_of(text.slice({19, 20})) == "a0-1@50-52");
    for (const std::uint64_t at : {0, 2, 5, 20}) CHECK(text.slice({at, at}).empty());
}

std::uint64_t up_to(std::mt19937& random, std::uint64_t most) { return random() % (most + 1); }

SourceText random_source_text(std::mt19937& random) {
    SourceText text;
    std::uint64_t at = up_to(random, 300);
    for (std::uint64_t n = up_to(random, 12); n > 0; --n) {
        const auto kind = static_cast<Kind>(up_to(random, 2));
        std::string piece(up_to(random, 6), 0);
        for (char& c : piece) c = static_cast<char>('a' + up_to(random, 25));
        std::uint64_t size = piece.size();
        if (kind == Kind::scaled) size *= 1 + up_to(random, 3);
        if (kind == Kind::atomic) size = up_to(random, 8);
        text.append(kind, piece, {at, at + size});
        at += size + (up_to(random, 1) == 0 ? 0 : up_to(random, 200));
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
    CHECK(encoded(SourceText::verbatim(std::string(100, 'x'), 9)).size() == 100 + 5);
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
    {"an unknown kind", {1, 3, 2, 9}, false},
    {"an empty run", {2, 0, 0, 9, 0, 2, 0}, false},
    {"scaled by two", {1, 1, 2, 9, 4}, true},
    {"scaled by one and a half", {1, 1, 2, 9, 3}, false},
    {"an atom of no source bytes", {1, 2, 2, 9, 0}, true},
    {"a run up to the last offset", {1, 0, 2, kHuge - 2}, true},
    {"a run past the last offset", {1, 0, 2, kHuge - 1}, false},
    {"a gap past the last offset", {2, 0, 1, 9, 0, 1, kHuge}, false},
    {"more runs than there are", {kHuge, 0, 2, 9}, false},
    {"a huge run", {1, 2, kHuge, 0, kHuge}, false},
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
