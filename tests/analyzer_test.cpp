#include "common/analyzer.h"

#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>
#include <string>

#include "common/error.h"
#include "common/utf8.h"

namespace locus {
namespace {

using namespace std::string_literals;

/// The folded words; whole/2 for the whole of a compound of two parts.
std::string words_of(Analyzer& analyzer, std::string_view text) {
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    std::string out;
    for (const Token& token : tokens) {
        if (!out.empty()) out += ' ';
        out += token.word;
        if (token.parts > 1) out.append("/").append(std::to_string(token.parts));
    }
    return out;
}

/// The stems; a word that has none in quotes.
std::string stems_of(std::string_view language, std::string_view text) {
    Analyzer analyzer(language);
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    std::string out;
    for (const Token& token : tokens) {
        if (!out.empty()) out += ' ';
        if (token.stem.empty())
            out.append("'").append(token.word).append("'");
        else
            out += token.stem;
    }
    return out;
}

struct Row {
    std::string text;
    std::string words;
};

const Row kWords[] = {
    {"", ""},
    {" -- ' … 😀 \u0301", ""},
    {"The Prisoners (2024)!", "the prisoners 2024"},
    {"a\0B"s, "a b"},
    // Apostrophes and possessives.
    {"don't Don’t DON'T", "don't don't don't"},
    {"Trump’s TRUMP'S runners' the 's", "trump trump runners the s"},
    {"O'Brien's rock’n’roll", "o'brien rock'n'roll"},
    // Acronyms, and the pronouns that they are not.
    {"U.S. US U.S u.s. us Us", "u.s u.s u.s u.s us us"},
    {"her IT staff, I.T., it; the WHO, W.H.O., who", "her i.t staff i.t it the w.h.o w.h.o who"},
    {"U.K. UK U.S.A. USA N.A.S.A.", "uk uk usa usa nasa"},
    {"US-led U.S.-led", "usled/2 u.s led usled/2 u.s led"},
    // In a line of capitals the pronoun is meant, but not in the line after.
    {"TELL US WHO DID IT", "tell us who did it"},
    {"TELL US WHO\nthe US", "tell us who the u.s"},
    {"THEY TOLD THE U.S.", "they told the u.s"},
    // Numbers.
    {"1,000 1000 12,345,678.9", "1000 1000 12345678.9"},
    {"3.14 1,00 covid19", "3.14 1 00 covid19"},
    {"C++ c# F#.", "c++ c# f#"},
    // Compounds.
    {"prisoner-swap Prisoner\u2010Swap", "prisonerswap/2 prisoner swap prisonerswap/2 prisoner swap"},
    {"all-for-all covid-19", "allforall/3 all for all covid19/2 covid 19"},
    {"2025-05-16 2025\u201105\u201116", "2025-05-16/3 2025 05 16 2025-05-16/3 2025 05 16"},
    {"18:56 1/2 1,000-2,000", "18:56/2 18 56 1/2/2 1 2 1000-2000/2 1000 2000"},
    {"runner-up's", "runnerup/2 runner up"},
    {"1-2-3-4-5-6-7-8-9", "1 2 3 4 5 6 7 8 9"},  // a list
    // Scripts.
    {"北京ABC大学", "北 京 abc 大 学"},
    {"Café ＦＵＬＬ ﬁne Straße", "cafe full fine strasse"},
    {"Ещё йод, Київ", "еще йод київ"},
    {"שָׁלוֹם مُحَمَّد हिन्दी", "שלום محمد हिन्दी"},
    {"co\u00ADoperate", "cooperate"},
    // Invalid bytes end a word.
    {"Caf\xE9s \xFF\xFE pri\xE2\x80soner", "caf s pri soner"},
    {"the US's U.S.'s", "the u.s u.s"},    // the pronoun us, and an s of its own
    {"G7's 1990's C++'s", "g7 1990 c++"},  // an s of its own
    {"か\u3099 が", "が が"},              // the decomposed spelling loses its mark
    {"𝐇𝐞𝐥𝐥𝐨 ℂ", "hello c"},                // see the folding tests
};

TEST_CASE("words in their folded form") {
    Analyzer analyzer("english");
    for (const Row& row : kWords) {
        CAPTURE(row.text);
        CHECK(words_of(analyzer, row.text) == row.words);
        CHECK(words_of(analyzer, row.text) == row.words);  // now from the table
    }
}

struct Stems {
    std::string language;
    std::string text;
    std::string stems;
};

const Stems kStems[] = {
    {"english", "Running RUNS runners’ run", "run run runner run"},
    {"english", "cafés café cafe", "cafe cafe cafe"},
    {"english", "1000 3.14 C++ covid19 U.S. 北", "'1000' '3.14' 'c++' 'covid19' 'u.s' '北'"},
    {"english", "UK U.K. don't", "uk uk don't"},
    {"english", "e-mails covid-19", "email e mail 'covid19' covid '19'"},
    {"german", "Gefangenen GEFANGENE gefangen", "gefang gefang gefang"},
    {"german", "Häuser HÄUSER Ha\u0308user Haus", "haus haus haus haus"},
    {"german", "Straße STRASSE", "strass strass"},
    {"russian", "военнопленных ВОЕННОПЛЕННЫЕ", "военноплен военноплен"},
    {"russian", "Москва МОСКВЕ ещё еще", "москв москв ещ ещ"},
    {"french", "élections ÉLECTIONS élection", "elect elect elect"},
    {"turkish", "IŞIK ışık İstanbul", "isik isik istanbul"},
    {"none", "Running élections", "'running' 'elections'"},
};

TEST_CASE("stems, with and without capitals") {
    for (const Stems& row : kStems) {
        CAPTURE(row.language);
        CAPTURE(row.text);
        CHECK(stems_of(row.language, row.text) == row.stems);
    }
}

const Stems kElided[] = {
    {"french", "L'amie d’Actium", "l'amie/2 l amie d'actium/2 d actium"},
    {"french", "aujourd’hui l'État-major", "aujourd'hui/2 aujourd hui l'etatmajor/3 l etat major"},
    {"italian", "dell'acqua", "dell'acqua/2 dell acqua"},
    {"catalan", "l’home", "l'home/2 l home"},
    {"spanish", "l’home", "l'home"},
};

TEST_CASE("in French, Italian and Catalan an apostrophe joins two words") {
    for (const Stems& row : kElided) {
        CAPTURE(row.language);
        CAPTURE(row.text);
        Analyzer analyzer(row.language);
        CHECK(words_of(analyzer, row.text) == row.stems);
    }
}

const Row kTurkish[] = {
    {"Ankara'da Ankara’nın ANKARA'DAN Ankara", "ankara ankara ankara ankara"},
    {"1923'te T.C.'nin ABD'nin 3.14'e", "1923 tc abd 3.14"},
    {"O'Brien'in L'Oréal'in A'dan", "o'brien l'oreal a'dan"},
    {"Kur'an Kur’an'da kur", "kur'an kur'an kur"},
    {"Bosna-Hersek'te", "bosnahersek/2 bosna hersek"},
    {"IŞIK ışık Işık İstanbul'un istanbul ISTANBUL", "isik isik isik istanbul istanbul istanbul"},
};

TEST_CASE("Turkish: suffixes behind an apostrophe are dropped, I is the capital of ı") {
    Analyzer analyzer("turkish");
    for (const Row& row : kTurkish) {
        CAPTURE(row.text);
        CHECK(words_of(analyzer, row.text) == row.words);
    }
    CHECK(stems_of("turkish", "İstanbul'dan İSTANBUL istanbul ışıklar IŞIKLAR") ==
          "istanbul istanbul istanbul isik isik");
}

const Row kVietnamese[] = {
    {"Tiếng Việt, ĐƯỜNG NGUYỄN", "tiếng việt đường nguyễn"},
    {"ti\u00EA\u0301ng Café Müller", "tiếng café muller"},
    // The tone of oa, oe, uy on either vowel.
    {"hòa hoà HÒA khỏe khoẻ thủy thuỷ qúy quý", "hoà hoà hoà khoẻ khoẻ thuỷ thuỷ quý quý"},
    {"hoàn của mùa nghĩa a òa", "hoàn của mùa nghĩa a oà"},
};

TEST_CASE("Vietnamese keeps its marks and has no stems") {
    Analyzer analyzer("vietnamese");
    for (const Row& row : kVietnamese) {
        CAPTURE(row.text);
        CHECK(words_of(analyzer, row.text) == row.words);
    }
    CHECK(stems_of("vietnamese", "các runners") == "'các' 'runners'");
}

const Row kKana[] = {
    {"ｶﾞｷﾞ ガギ ｺｰﾋｰ コーヒー", "ガ ギ ガ ギ コ ー ヒ ー コ ー ヒ ー"},
    {"人々 ッ ｯ", "人 々 ッ ッ"},
};

TEST_CASE("kana of half width") {
    Analyzer analyzer("none");
    for (const Row& row : kKana) {
        CAPTURE(row.text);
        CHECK(words_of(analyzer, row.text) == row.words);
    }
}

struct Pair {
    std::string one;
    std::string other;
    bool meet;  // a token of one is a token of the other
};

const Pair kPairs[] = {
    {"1,000", "1000", true},
    {"Trump’s", "trump", true},
    {"e-mail", "email", true},
    {"prisoner-swap", "swap", true},
    {"prisonerswap", "prisoner-swap", true},
    {"U.S.", "US", true},
    {"US-led", "U.S.", true},
    {"US", "us", false},
    {"IT", "it", false},
    {"WHO", "who", false},
    {"don’t", "don't", true},
    {"Café", "CAFE\u0301", true},
    {"2025-05-16", "2025", true},
    {"1.000", "1000", false},
    {"C++", "C", false},
    {"C++", "C#", false},
    {"Zelenskyy’s", "ZELENSKYY", true},
    {"Nguyễn", "nguyen", true},
};

TEST_CASE("spellings that find each other") {
    Analyzer analyzer("none");
    for (const Pair& row : kPairs) {
        CAPTURE(row.one);
        CAPTURE(row.other);
        std::vector<Token> tokens;
        std::set<std::string> words;
        analyzer.analyze(row.one, tokens);
        for (const Token& token : tokens) words.emplace(token.word);
        bool meet = false;
        analyzer.analyze(row.other, tokens);
        for (const Token& token : tokens) meet = meet || words.contains(std::string(token.word));
        CHECK(meet == row.meet);
    }
}

TEST_CASE("spans read back the words as they stand in the text") {
    Analyzer analyzer("english");
    const std::string text = "“Trump’s” pri\xFFsoner-swap, U.S. 1,000\0 北京 cafe\u0301!"s;
    const std::string spellings[] = {"Trump’s", "pri",   "soner-swap", "soner", "swap",
                                     "U.S.",    "1,000", "北",         "京",    "cafe\u0301"};
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    REQUIRE(tokens.size() == std::size(spellings));
    for (std::size_t i = 0; i < tokens.size(); ++i)
        CHECK(text.substr(tokens[i].span.begin, tokens[i].span.size()) == spellings[i]);
}

TEST_CASE("tokens of one spelling have one id, dense from 0, until the table starts anew") {
    struct Numbered {
        std::string text;
        std::vector<std::uint32_t> ids;
    };
    const Numbered rows[] = {{"Prisoner swap, prisoner SWAP", {0, 1, 2, 3}},
                             {"swap prisoner-swap Prisoner", {1, 4, 2, 1, 0}},
                             {"US us U.S.", {5, 6, 5}},
                             {std::string(40, 'w') + " café", {7, 8}},
                             {"", {}},
                             {"café", {8}}};
    Analyzer analyzer("english");
    std::vector<Token> tokens;
    for (const Numbered& row : rows) {
        CAPTURE(row.text);
        analyzer.analyze(row.text, tokens);
        std::vector<std::uint32_t> ids;
        for (const Token& token : tokens) ids.push_back(token.id);
        CHECK(ids == row.ids);
    }
    CHECK(analyzer.generation() == 0);

    analyzer.analyze("swap", {}, FirstBytes(), tokens);
    CHECK(tokens.front().id == kNoId);
}

TEST_CASE("an analyser of little memory makes the same tokens, and its ids begin anew") {
    Analyzer usual("english");
    Analyzer forgetful("english", 20'000);
    std::map<std::uint32_t, std::string> words;
    std::uint64_t generation = 0;
    std::vector<Token> tokens;
    for (int i = 0; i < 2000; ++i) {
        const std::string text = "elections held in region" + std::to_string(i % 700) + " by runners";
        CHECK(words_of(forgetful, text) == words_of(usual, text));
        forgetful.analyze(text, tokens);
        if (forgetful.generation() != generation) words.clear();
        generation = forgetful.generation();
        for (const Token& token : tokens) {
            const auto at = words.emplace(token.id, token.word).first;
            CHECK(at->second == token.word);
            CHECK(token.id < words.size());
        }
    }
    CHECK(generation > 3);
    CHECK(usual.generation() == 0);
}

TEST_CASE("over-long words are analysed whole") {
    Analyzer analyzer("english");
    const std::string word(300, 'w');
    CHECK(words_of(analyzer, word + " " + word + "’s") == word + " " + word);
    CHECK(words_of(analyzer, word + "-x") == word + "x/2 " + word + " x");
}

TEST_CASE("every language analyses every script") {
    const std::string text =
        "Trump’s U.S. 1,000 L'été Straße Москвы ещё ελληνικά العَرَبِيَّة שָׁלוֹם हिन्दी தமிழ் 北京 ไทย IŞIK \xE9\xFF "
        "a-b";
    std::set<std::string> fingerprints;
    for (const std::string& language : Analyzer::languages()) {
        CAPTURE(language);
        Analyzer analyzer(language);
        CHECK(analyzer.language() == language);
        CHECK(words_of(analyzer, text).find("strasse москвы еще") != std::string::npos);
        CHECK(is_valid_utf8(stems_of(language, text)));
        CHECK(analyzer.fingerprint() == Analyzer(language).fingerprint());
        fingerprints.insert(analyzer.fingerprint());
    }
    fingerprints.insert(Analyzer("none").fingerprint());
    CHECK(fingerprints.size() == Analyzer::languages().size() + 1);
}

TEST_CASE("an unknown language is refused with the known ones") {
    for (const std::string language : {"", "English", "klingon", "en", "english\n"}) {
        CAPTURE(language);
        try {
            Analyzer analyzer(language);
            FAIL("accepted");
        } catch (const Error& error) {
            CHECK(error.hint().find("none, ") != std::string::npos);
            CHECK(error.hint().find("swedish") != std::string::npos);
        }
    }
}

/// Words, joints and broken bytes in any order.
std::string random_text(std::mt19937& random) {
    static const std::string pieces[] = {
        "a",  "S", "us", "US",     "7",   "1,000",  ".",    "-",        ",",    "'",        "’", ":",
        "/",  "+", "#",  " ",      "\n",  "\u2011", "é",    "\u0301",   "北",   "ก",        "Я", "ß",
        "शि", "٣", "😀",  "\u00AD", "\0"s, "\xFF",   "\xC3", "\xE2\x80", "\x80", "\xF0\x9F", "s"};
    std::string out;
    for (std::size_t n = random() % 40; n > 0; --n) out += pieces[random() % std::size(pieces)];
    return out;
}

void check_spans(const std::vector<Token>& tokens, std::size_t size) {
    std::uint64_t begin = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Span span = tokens[i].span;
        CHECK_FALSE(span.empty());
        CHECK_FALSE(tokens[i].word.empty());
        CHECK(span.end <= size);
        CHECK(span.begin >= begin);
        begin = span.begin;
        REQUIRE(tokens[i].parts >= 1);
        if (tokens[i].parts == 1) continue;
        REQUIRE(i + tokens[i].parts < tokens.size());
        for (std::size_t part = i + 1; part <= i + tokens[i].parts; ++part) {
            CHECK(span.contains(tokens[part].span));
            CHECK(tokens[part].parts == 1);
            if (part > i + 1) CHECK(tokens[part].span.begin >= tokens[part - 1].span.end);
        }
        CHECK(tokens[i + 1].span.begin == span.begin);
        CHECK(tokens[i + tokens[i].parts].span.end == span.end);
    }
}

TEST_CASE("random texts: spans are in order, a compound holds its parts, the table changes nothing") {
    std::mt19937 random(20250516);
    for (const char* language : {"english", "french", "turkish", "vietnamese", "none"}) {
        Analyzer analyzer(language);
        for (int round = 0; round < 2000; ++round) {
            const std::string text = random_text(random);
            CAPTURE(language);
            CAPTURE(text);
            std::vector<Token> tokens;
            analyzer.analyze(text, tokens);
            check_spans(tokens, text.size());
            const std::string words = words_of(analyzer, text);
            Analyzer fresh(language);
            CHECK(words_of(fresh, text) == words);
            CHECK(is_valid_utf8(words));
        }
    }
}

}  // namespace
}  // namespace locus
