#include "common/sentences.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/utf8.h"

namespace locus {
namespace {

using namespace std::string_literals;

/// The sentences, joined by " | ".
std::string sentences_of(std::string_view text) {
    std::string out;
    for (const Span& s : find_sentences(text)) {
        if (!out.empty()) out += " | ";
        out += text.substr(s.begin, s.size());
    }
    return out;
}

struct Row {
    std::string text;
    std::string sentences;
};

const Row kSentences[] = {
    // Nothing to end.
    {"", ""},
    {" \t\r\n\u00A0\u3000 ", ""},
    {"no end mark at all", "no end mark at all"},
    {"  Blanks around. \n And between.\t", "Blanks around. | And between."},
    {"One\nline. Two\r\nlines.", "One\nline. | Two\r\nlines."},
    {"...", "..."},
    // Plain ends.
    {"They met. They talked! Did they agree? No", "They met. | They talked! | Did they agree? | No"},
    {"Really?! Yes!! Well… So it is... Indeed.", "Really?! | Yes!! | Well… | So it is... | Indeed."},
    {"He came. 307 soldiers left. - And then?", "He came. | 307 soldiers left. | - And then?"},
    // A lower-case letter goes on, and so does a point without a blank.
    {"It was late… and dark. it said", "It was late… and dark. it said"},
    {"“Why?” he asked. Nobody knew.", "“Why?” he asked. | Nobody knew."},
    {"The .txt file on example.com. It opened", "The .txt file on example.com. | It opened"},
    {"The end.Next comes", "The end.Next comes"},
    // Abbreviations, acronyms and initials.
    {"Mr. Smith met Mrs. Jones and Dr. No. They left.", "Mr. Smith met Mrs. Jones and Dr. No. | They left."},
    {"The U.S. President said so. The U.N. agreed.", "The U.S. President said so. | The U.N. agreed."},
    {"J. R. Smith and John F. Kennedy. They met.", "J. R. Smith and John F. Kennedy. | They met."},
    {"On Sept. 5 and Jan. 7, No. 3 won. Good.", "On Sept. 5 and Jan. 7, No. 3 won. | Good."},
    {"Many (cf. Fig. 3) agree. Smith et al. do.", "Many (cf. Fig. 3) agree. | Smith et al. do."},
    {"Cities, e.g. Kyiv, i.e. Kiev. Both.", "Cities, e.g. Kyiv, i.e. Kiev. | Both."},
    {"“Mr. Smith left.” He said so.", "“Mr. Smith left.” | He said so."},
    {"He asked—Dr. Who? So", "He asked—Dr. Who? | So"},
    {"“J. Smith left.” He said so.", "“J. Smith left.” | He said so."},
    {"\"Mr. Smith left.\" (Dr. Jones too.) Yes.", "\"Mr. Smith left.\" | (Dr. Jones too.) | Yes."},
    // Numbers.
    {"It grew by 3.14 per cent. In 2.5 years. 1.5 million",
     "It grew by 3.14 per cent. | In 2.5 years. | 1.5 million"},
    {"It happened in 2024. 1,000 left.", "It happened in 2024. | 1,000 left."},
    // Quotes and brackets close with the sentence.
    {"“We agreed.” They left. (He too.) 'Yes.' [End.] ok",
     "“We agreed.” | They left. | (He too.) | 'Yes.' | [End.] ok"},
    {"He said: “No.” “Why?” “So.”", "He said: “No.” | “Why?” | “So.”"},
    {"\"He said ‘No.’\" Then \"(both.)\" came.", "\"He said ‘No.’\" | Then \"(both.)\" came."},
    {"Er sagt: „Nein.“ Sie: »Doch.« Il dit « Non. » Bien.",
     "Er sagt: „Nein.“ | Sie: »Doch.« Il dit « Non. | » Bien."},
    // German, Russian, Arabic, Hindi, Armenian.
    {"Herr Dr. Müller kam. Über Nacht, z.B. Heute. Ärger!",
     "Herr Dr. Müller kam. | Über Nacht, z.B. Heute. | Ärger!"},
    {"Россия и Украина. А. С. Пушкин умер. Это всё?", "Россия и Украина. | А. С. Пушкин умер. | Это всё?"},
    {"Он ушёл. ещё нет", "Он ушёл. ещё нет"},
    {"هل وصل؟ نعم. لا", "هل وصل؟ | نعم. | لا"},
    {"यह है। वह था॥ अंत", "यह है। | वह था॥ | अंत"},
    // CJK marks need no blank.
    {"他来了。我走了！为什么？「好。」他说。", "他来了。 | 我走了！ | 为什么？ | 「好。」 | 他说。"},
    {"そう。 はい。\n終", "そう。 | はい。 | 終"},
    // Invalid bytes are text.
    {"\xFF. \xC9t\xE9. \xC3\x28 A", "\xFF. \xC9t\xE9. | \xC3\x28 A"},  // t is lower case
    {"A\xE2\x80. B\xE3\x80", "A\xE2\x80. | B\xE3\x80"},
    {"a\0. B"s, "a\0. | B"s},
};

TEST_CASE("sentences of a paragraph") {
    for (const Row& row : kSentences) {
        CAPTURE(row.text);
        CHECK(sentences_of(row.text) == row.sentences);
    }
}

TEST_CASE("blanks are trimmed at both ends, and nothing else") {
    const std::string text = " \u3000a\u00A0b\u2003\xE3\x80 ";
    const Span all{0, text.size()};
    const Span kept = trim_blanks(text, all);
    CHECK(text.substr(kept.begin, kept.size()) == "a\u00A0b\u2003\xE3\x80");
    CHECK(trim_blanks(" \n ", {0, 3}).empty());
    CHECK(trim_blanks("x  y", {1, 3}).empty());
    CHECK(trim_blanks("", {0, 0}).empty());
}

/// Words, marks, blanks and broken bytes in any order.
std::string random_text(std::mt19937& random) {
    static const std::string pieces[] = {
        ".",    ".",  "!",      "?",      "…",      "。",   "”",    "\"",       ")",    " ",    " ",
        "\r\n", "\n", "\u00A0", "\u3000", "(",      "“",    "A",    "a",        "Mr",   "É",    "é",
        "北",   "3",  "\0"s,    "ש",      "\u0301", "\xFF", "\xC2", "\xE3\x80", "\x80", "\xA0", "\xE2"};
    std::string out;
    for (std::size_t n = random() % 40; n > 0; --n) out += pieces[random() % std::size(pieces)];
    return out;
}

bool only_blanks(std::string_view text, std::size_t begin, std::size_t end) {
    for (; begin < end; begin += decode(text, begin).length)
        if (!is_blank(decode(text, begin).code)) return false;
    return true;
}

TEST_CASE("random texts: in order, trimmed, every byte that is not blank in exactly one sentence") {
    std::mt19937 random(20250516);
    for (int round = 0; round < 20000; ++round) {
        const std::string text = random_text(random);
        CAPTURE(text);
        std::uint64_t end = 0;
        for (const Span& s : find_sentences(text)) {
            REQUIRE(s.begin >= end);
            REQUIRE(s.end <= text.size());
            CHECK_FALSE(s.empty());
            CHECK(trim_blanks(text, s) == s);
            CHECK(only_blanks(text, end, s.begin));
            end = s.end;
        }
        CHECK(only_blanks(text, end, text.size()));
    }
}

// No clock: what takes time by the square of these would not end within the suite's limit.
TEST_CASE("long texts are read in one pass, whatever stands in them") {
    // The last: in running text that is joined by no-break blanks a word must end there too.
    for (const std::string piece : {"A", ".", "A. ", "。", "\" ", ". -", "é.\u00A0É"}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 4'000'000) text += piece;
        CHECK_FALSE(find_sentences(text).empty());
    }
}

}  // namespace
}  // namespace locus
