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
    {"He said . . . nothing. So . . . They left", "He said . . . nothing. | So . . . | They left"},
    {"from before.\"The rest. At MOBILE, Ala. – The", "from before.\" | The rest. | At MOBILE, Ala. – The"},
    {"“We agreed.”They left. \"So.\"Or not. The \".Net\" one",
     "“We agreed.” | They left. | \"So.\" | Or not. | The \".Net\" one"},
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
     "Er sagt: „Nein.“ | Sie: »Doch.« | Il dit « Non. » | Bien."},
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

/// What must come out: its sentences, joined by " | ", are told apart again when " | " is a blank.
const char* const kJoinedByBlanks[] = {
    // English: after an abbreviation a name goes on, a function word begins.
    "He moved to the U.S. | In May he left. | The U.S. Senate voted.",
    "Apple Inc. | The company grew. | Apple Inc. shares fell. | It was Smith Jr. | He won.",
    "At 5 p.m. | They met. | At 5 p.m. Friday they left. | It was 3 a.m. | And cold.",
    "Fruit, nuts, etc. | This helps. | In St. Louis, on Main St. | But not here.",
    "By Smith et al. | We follow them. | J. R. R. Tolkien wrote it. | So did C. S. Lewis.",
    "Elizabeth I. | She reigned. | World War II. | Germany lost. | Chapter IV. | On Time",
    "Washington, D.C. | The city slept. | Lt. Col. Smith and Gen. Lee met Sen. Warren.",
    "Ph.D. students read, e.g. Kant vs. Hume. | Vol. 3, pp. 5 and Fig. 2 show it.",
    "Is it so? | No. | The answer is no. | No. 5 is alive. | Nos. 3 and 4 too.",
    "He ran 30. | The rest ran 40. | It cost $3.50. | £2 is less. | In 1,000. | Then",
    "It is law.[4] | The rest.[citation needed][5] | So.",
    "1. Open the file. | 2. Close it. | A. Or not. | II. Both.",
    "“Who is it?” | “Me.” | ‘No (never).’ | He said “yes.” | [Both did.] | Ok.",
    "“We go (now!).” | She left. | \"He said ‘No.’\" | They left.",
    "Yahoo!, he said. | What?! | No!!! | Well... | Right.",
    // German.
    "Am 3. Mai kam er. | Der 2. Weltkrieg und das 19. Jahrhundert. | Im II. Weltkrieg",
    "Vom 1. bis zum 5. Platz. | Er wurde 30. | Die Stadt feierte. | Er ist 30. | Das geht.",
    "Sie kam z. B. Montag, d. h. Dienstag. | Dr. Müller, Prof. Dr. Maier u. a. Gäste.",
    "Äpfel, Birnen usw. | Der Rest blieb. | Ca. 300 Leute, vgl. Abb. 3 und Nr. 5. | Na?",
    "„Geh!“ | Er ging. | »Wirklich?« | ‚Ja.‘ | Gut.",
    // French, Spanish, Italian, Portuguese.
    "M. Dupont et Mme. Durand. | Ils sont là. | « Oui ! » | Il vint. | Est-ce vrai ? | Non.",
    "El Sr. García y la Dra. López. | ¿Vienes? | ¡Sí! | En EE. UU. | Pero no aquí. | Ud. Sabe",
    "Il sig. Rossi e la dott.ssa Bianchi. | Vedi pag. 5, ecc. | Perché? | No.",
    "O Sr. Silva e a Sra. Costa. | Foi às 5h. | Não! | Ele riu.",
    // Dutch, Scandinavian.
    "Dhr. Jansen en mevr. De Vries. | Zie blz. 5, enz. | Het is zo.",
    "Hr. Hansen kom kl. 5. | Det var bl.a. Olsen. | Epler osv. | Han gikk. | Den 3. maj",
    // Russian.
    "В 1990 г. Москва и т.д. | Он ушёл. | На ул. Ленина, д. 5. | Проф. Иванов и др. | Но",
    "А. С. Пушкин умер. | В XIX в. Россия росла. | 5 тыс. руб. | Это много. | Т.е. Нет.",
    "— Иди! — сказал он. | — Нет. | «Да?» | Она ушла.",
    // Turkish.
    "Prof. Dr. Yılmaz geldi. | 2. Dünya Savaşı bitti. | 3. Mayıs günü. | Elma vb. | Bu iyi.",
    // Greek: its question mark is a semicolon, of either code.
    "Τι λες; | Πάμε. | Ποιος\u037E | Εγώ· όχι εσύ. | Ο κ. Παππάς.",
    // Arabic, Urdu, Hebrew, Hindi, Armenian, Ethiopic.
    "هل وصل؟ | نعم. | كيف؟ | د. أحمد هنا.",
    "یہ ہے۔ | وہ تھا۔ | کیا؟ | ہاں",
    "הוא בא. | למה? | ככה! | די",
    "यह है। | वह था॥ | क्या? | हाँ",
    "Նա եկավ։ | Ես գնացի։ | Այո",
    "እሱ መጣ። | ለምን፧ | እኔ",
    // Khmer, Burmese: the Burmese comma ends nothing.
    "គាត់មក។ | ខ្ញុំទៅ។ | បាទ",
    "သူလာသည်။ | ငါ၊ သင် သွားသည်။ | ဟုတ်",
    // Tibetan: a second shad belongs to the first.
    "ང་འགྲོ། | ཁྱོད་ཡོང་། ། | ལེགས",
};

TEST_CASE("sentences in many languages") {
    for (const std::string expected : kJoinedByBlanks) {
        CAPTURE(expected);
        std::string text = expected;
        for (std::size_t at = text.find(" | "); at != std::string::npos; at = text.find(" | "))
            text.replace(at, 3, " ");
        CHECK(sentences_of(text) == expected);
    }
}

TEST_CASE("scripts that write the next sentence right behind the mark") {
    const Row rows[] = {
        {"他走了。“好。”他说。", "他走了。 | “好。” | 他说。"},
        {"他走了。\"好。\"他说。", "他走了。 | \"好。\" | 他说。"},
        {"他说\"好。\"然后走了。", "他说\"好。\" | 然后走了。"},
        {"好吗?好!他走了…然后", "好吗? | 好! | 他走了…然后"},
        {"『「行く。」と言った。』本当？！はい。", "『「行く。」 | と言った。』 | 本当？！ | はい。"},
        {"３．１４です。（終わり。）次", "３．１４です。 | （終わり。） | 次"},
        {"3.14是圆周率。U.S.是美国。", "3.14是圆周率。 | U.S.是美国。"},
        {"यह है।वह था॥अंत", "यह है। | वह था॥ | अंत"},
        {"គាត់មក។ខ្ញុំទៅ។", "គាត់មក។ | ខ្ញុំទៅ។"},
        {"သူလာသည်။ငါသွားသည်။", "သူလာသည်။ | ငါသွားသည်။"},
        {"ང་འགྲོ།ཁྱོད་ཡོང་།", "ང་འགྲོ། | ཁྱོད་ཡོང་།"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(sentences_of(row.text) == row.sentences);
    }
}

TEST_CASE("Thai and Lao: a blank ends what is long enough, a point nothing") {
    for (const std::string word : {"ภาษาไทย", "ພາສາລາວ"}) {
        CAPTURE(word);
        std::string phrase;
        for (int i = 0; i < 6; ++i) phrase += word;  // 42 characters
        std::string text = phrase;
        for (int i = 0; i < 50; ++i) text += " " + phrase;
        const std::vector<Span> sentences = find_sentences(text);
        CHECK(sentences.size() == 26);
        for (const Span& s : sentences) CHECK_FALSE(is_longer_than(text.substr(s.begin, s.size()), 85));
        CHECK(sentences_of(word + " " + word) == word + " " + word);
    }
    CHECK(sentences_of("พ.ศ. 2563 ดร. สมชาย มา") == "พ.ศ. 2563 ดร. สมชาย มา");
}

TEST_CASE("items of a list begin lines, dashes in wrapped prose do not") {
    const Row rows[] = {
        {"Bring:\n- Bread\n- Milk and\nbutter\n* Eggs", "Bring: | - Bread | - Milk and\nbutter | * Eggs"},
        {"First:\r\n1. Open it\r\n2) Close it", "First: | 1. Open it | 2) Close it"},
        {"They left\n- and came back\n• Now", "They left\n- and came back | • Now"},
        {"In\n2024. They left -\n-5 degrees", "In\n2024. | They left -\n-5 degrees"},
        {"It was - So - fine", "It was - So - fine"},
    };
    for (const Row& row : rows) {
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
    for (const std::string piece : {"A", ".", "A. ", "。", "\" ", ". -", "é.\u00A0É", "[", ".[", "\nA",
                                    "\n- ", "\n1", ".»  ", "ก ", "1. ", "U.S. ", ".\n", "。\"", "।  "}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 4'000'000) text += piece;
        CHECK_FALSE(find_sentences(text).empty());
    }
}

}  // namespace
}  // namespace locus
