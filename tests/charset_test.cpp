#include "common/charset.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/error.h"

namespace locus {
namespace {

using namespace std::string_literals;

SourceText decoded(std::string_view bytes, const Encoding& encoding, std::size_t at_a_time) {
    Decoder decoder(bytes, encoding);
    SourceText text;
    while (!decoder.done()) decoder.read(at_a_time, text);
    return text;
}

/// Each piece as its text and its source bytes: "a@0-1 é@1-3".
std::string pieces_of(const SourceText& source) {
    std::string out;
    const std::string& text = source.text();
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        const Span place = source.to_source({at, at + 1});
        while (end < text.size() && source.to_source({end, end + 1}) == place) ++end;
        out.append(out.empty() ? "" : " ").append(text.substr(at, end - at)).append("@");
        out.append(std::to_string(place.begin) + "-" + std::to_string(place.end));
        at = end;
    }
    return out;
}

struct Row {
    std::string encoding;
    std::size_t mark;
    std::string bytes;
    std::string pieces;
};

const Row kRows[] = {
    {"UTF-8", 3, "\xEF\xBB\xBFhi", "h@3-4 i@4-5"},
    {"windows-1252", 0, "caf\xE9 \x93", "c@0-1 a@1-2 f@2-3 é@3-4  @4-5 “@5-6"},
    {"windows-1252", 0, "\x81", "\u0081@0-1"},
    {"windows-1251", 0, "\xE4\xE0", "д@0-1 а@1-2"},
    {"KOI8-R", 0, "\xC4\xC1", "д@0-1 а@1-2"},
    {"UTF-16LE", 2,
     "\xFF\xFE"
     "a\0\x34\x04"s,
     "a@2-4 д@4-6"},
    {"UTF-16BE", 0, "\0a\x53\x17\xD8\x3D\xDE\x00"s, "a@0-2 北@2-4 😀@4-8"},
    {"UTF-32LE", 4, "\xFF\xFE\0\0a\0\0\0"s, "a@4-8"},
    {"Shift_JIS", 0, "\x8A\xBF\xB6\x5C\x7F", "漢@0-2 ｶ@2-3 \\@3-4 \x7F@4-5"},
    {"EUC-KR", 0, "\xC7\xD1 \xB1\xDB", "한@0-2  @2-3 글@3-5"},
    {"GB18030", 0, "\xB1\xB1 \x95\x32\x82\x36", "北@0-2  @2-3 𠀀@3-7"},
    {"Big5", 0, "\xA5\x5F", "北@0-2"},
    // Bytes that stand for nothing: one U+FFFD, cited whole.
    {"Shift_JIS", 0, "a\xA0z", "a@0-1 \uFFFD@1-2 z@2-3"},
    {"EUC-KR", 0, "\xC7 a", "\uFFFD@0-1  @1-2 a@2-3"},
    {"UTF-16LE", 0, "a\0\x3D\xD8z\0"s, "a@0-2 \uFFFD@2-4 z@4-6"},
    {"UTF-16LE", 0, "a\0z"s, "a@0-2 \uFFFD@2-3"},
    {"GB18030", 0, "a\x81", "a@0-1 \uFFFD@1-2"},
};

TEST_CASE("each piece of text names the bytes that it came from") {
    for (const Row& row : kRows) {
        CAPTURE(row.encoding);
        CAPTURE(row.bytes);
        CHECK(pieces_of(decoded(row.bytes, {row.encoding, row.mark}, 1000)) == row.pieces);
        CHECK(pieces_of(decoded(row.bytes, {row.encoding, row.mark}, 8)) == row.pieces);
    }
}

const std::string kText = "Größe, Ж и 北京 한글 カナ 😀 – “so”.\r\n";

TEST_CASE("however much is decoded at a time, the text is the same and no byte is left out") {
    std::mt19937 random(1);
    for (const char* name : {"UTF-8", "windows-1252", "windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE",
                             "UTF-32BE", "Shift_JIS", "EUC-JP", "EUC-KR", "GB18030", "Big5"}) {
        CAPTURE(name);
        std::string bytes;
        for (int i = 0; i < 200; ++i) {
            bytes += encode_text(kText, name);
            if (i % 10 == 0) bytes += static_cast<char>(random());
        }
        const SourceText whole = decoded(bytes, {name, 0}, 1 << 20);
        for (const std::size_t size : {8u, 9u, 61u, 1000u, 40'000u})
            CHECK((decoded(bytes, {name, 0}, size) == whole));
        std::uint64_t end = 0;
        for (const SourceText::Run& run : whole.runs()) {
            CHECK(run.source.begin == end);
            end = run.source.end;
        }
        CHECK(end == bytes.size());
    }
}

TEST_CASE("what is decoded is encoded as it was") {
    for (const char* name : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030"})
        CHECK(decoded(encode_text(kText, name), {name, 0}, 64).text() == kText);
    CHECK(encode_text("caf\xE9", "UTF-8") == "caf\xE9");
    CHECK(encode_text("дa", "windows-1251") ==
          "\xE4"
          "a");
    CHECK(encode_text("", "KOI8-R").empty());
    CHECK_THROWS_AS(encode_text("a", "no such"), Error);
    CHECK_THROWS_AS(Decoder("a", {"no such", 0}), Error);
}

}  // namespace
}  // namespace locus
