#include "common/words.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace locus {
namespace {

using namespace std::string_literals;

/// Words as they stand in the text; (U.S.) for an acronym, whole/2 for a compound of two parts.
std::string words_of(std::string_view text, Apostrophe apostrophe = Apostrophe::inside) {
    std::string out;
    find_words(text, apostrophe, [&](const WordSpan& word) {
        const std::string_view spelling = text.substr(word.span.begin, word.span.size());
        if (!out.empty()) out += ' ';
        switch (word.kind) {
            case WordKind::word: out.append(spelling); break;
            case WordKind::acronym: out.append("(").append(spelling).append(")"); break;
            case WordKind::compound:
                out.append(spelling).append("/").append(std::to_string(word.parts));
                break;
        }
    });
    return out;
}

struct Row {
    std::string text;
    std::string words;
};

const Row kWords[] = {
    {"", ""},
    {" \t\n ...!? -- ' ’ - , /", ""},
    {"a", "a"},
    {"The prisoners, exchanged (2024).", "The prisoners exchanged 2024"},
    {"a\0b"s, "a b"},
    {"under_score x=y", "under score x y"},
    {"covid19 3rd v1", "covid19 3rd v1"},
    // Apostrophes.
    {"don't don’t rock’n’roll O'Brien", "don't don’t rock’n’roll O'Brien"},
    {"'quoted' ‘curly’ runners' it''s", "quoted curly runners it s"},
    {"'90s '", "90s"},
    {"don' t", "don t"},
    // Acronyms keep their last point; one letter is none, nor are letters that go on.
    {"U.S. U.S U.S.A.", "(U.S.) (U.S) (U.S.A.)"},
    {"in the U.S.", "in the (U.S.)"},
    {"e.g. this", "(e.g.) this"},
    {"vitamin C. Then J. K.", "vitamin C Then J K"},
    {"ab.c a.bc", "ab c a bc"},
    {"С.Ш.А.", "(С.Ш.А.)"},
    // Numbers.
    {"1,000 12,345,678 1,000.5 3.14 1.2.3.4", "1,000 12,345,678 1,000.5 3.14 1.2.3.4"},
    {"1,00 1,0000 1000,000 1,2,3", "1 00 1 0000 1000 000 1 2 3"},
    {"3.14. 1,000, .5 5.", "3.14 1,000 5 5"},
    {"v1.2 1.a a.1", "v1.2 1 a a 1"},
    {"٣٫١٤ १२३", "٣ ١٤ १२३"},
    // C++ and its kind.
    {"C++ C# F#, c++. x++;", "C++ C# F# c++ x++"},
    {"C+ C ++ AB# C#x C++11 1#", "C C AB C x C 11 1"},
    // Compounds.
    {"prisoner-swap", "prisoner-swap/2 prisoner swap"},
    {"prisoner\u2010swap prisoner\u2011swap",
     "prisoner\u2010swap/2 prisoner swap prisoner\u2011swap/2 prisoner swap"},
    {"all-for-all, state-of-the-art", "all-for-all/3 all for all state-of-the-art/4 state of the art"},
    {"a--b a- -b a–b a - b", "a b a b a b a b"},
    {"U.S.-led non-U.S.", "U.S.-led/2 (U.S.) led non-U.S./2 non (U.S.)"},
    {"obj-C++ covid-19 1,000-2,000", "obj-C++/2 obj C++ covid-19/2 covid 19 1,000-2,000/2 1,000 2,000"},
    {"2025-05-16 18:56 1/2", "2025-05-16/3 2025 05 16 18:56/2 18 56 1/2/2 1 2"},
    {"and/or a:b 1:a a/1 18: :56", "and or a b 1 a a 1 18 56"},
    {"2025-05-16T18:56:00Z", "2025-05-16T18:56:00Z/5 2025 05 16T18 56 00Z"},
    // The longest chain that is a compound, and a list.
    {"a-b-c-d-e-f-g-h", "a-b-c-d-e-f-g-h/8 a b c d e f g h"},
    {"a-b-c-d-e-f-g-h-i", "a b c d e f g h i"},
    // Scripts without blanks.
    {"北京大学", "北 京 大 学"},
    {"ABC公司2024年", "ABC 公 司 2024 年"},
    {"北-京 a-京 ไทย", "北 京 a 京 ไ ท ย"},
    {"人々 ひらがなー ｶﾞｷﾞ カ\u3099 〆切", "人 々 ひ ら が な ー ｶﾞ ｷﾞ カ\u3099 〆 切"},
    {"น้ำ ນ້ຳ ភាសា မြန်မာ", "น้ำ ນ້ຳ ភា សា မြ န် မာ"},  // marks belong to the letter before
    {"ไท\u200Bย ខ្មែរ", "ไ ท ย ខ្ មែ រ"},
    {"학교에서 2024년에", "학교에서 2024년에"},
    // Marks and joiners go with the word before; alone they are no word.
    {"cafe\u0301s हिन्दी co\u00ADop می\u200Cخواهم", "cafe\u0301s हिन्दी co\u00ADop می\u200Cخواهم"},
    {"\u0301 \u0301a a\u0301", "a a\u0301"},
    {"\u00AD\u200D 😀 ❤\uFE0F", ""},
    {"zero\u200Bwidth\uFEFFblanks", "zero width blanks"},
    // Invalid bytes end a word.
    {"caf\xE9s", "caf s"},
    {"a\xFF-b a-\xFF b \xC3", "a b a b"},
    {"don\xE2\x80t don\xE2\x80", "don t don"},
    {"1,\xD0 1.\xFF C+\xFF U.\xFF.S", "1 1 C U S"},
    {"G7's 1990's", "G7's 1990's"},  // after a digit the apostrophe leaves an s of its own
};

TEST_CASE("words of a text") {
    for (const Row& row : kWords) {
        CAPTURE(row.text);
        CHECK(words_of(row.text) == row.words);
    }
}

const Row kElided[] = {
    {"l'amie d’Actium", "l'amie/2 l amie d’Actium/2 d Actium"},
    {"aujourd'hui qu'il", "aujourd'hui/2 aujourd hui qu'il/2 qu il"},
    {"l'État-major", "l'État-major/3 l État major"},
    {"jusqu'à d'U.S. l'", "jusqu'à/2 jusqu à d'U.S./2 d (U.S.) l"},
    {"l'1 l''a", "l 1 l a"},
    {"18:56 C++ 3.14", "18:56/2 18 56 C++ 3.14"},
};

TEST_CASE("with elision an apostrophe joins two words") {
    for (const Row& row : kElided) {
        CAPTURE(row.text);
        CHECK(words_of(row.text, Apostrophe::joins) == row.words);
    }
}

const Row kSuffixed[] = {
    {"Ankara'da Ankara’nın O'Brien'in", "Ankara'da Ankara’nın O'Brien'in"},
    {"1923'te T.C.'nin ABD'nin 3.14'e", "1923'te (T.C.'nin) ABD'nin 3.14'e"},
    {"Bosna-Hersek'te 1923' 1923'", "Bosna-Hersek'te/2 Bosna Hersek'te 1923 1923"},
    {"G7's 'tırnak' 5'1", "G7's tırnak 5 1"},
};

TEST_CASE("in Turkish suffixes follow an apostrophe") {
    for (const Row& row : kSuffixed) {
        CAPTURE(row.text);
        CHECK(words_of(row.text, Apostrophe::suffixes) == row.words);
    }
}

TEST_CASE("an over-long word is one word") {
    const std::string word(300, 'w');
    CHECK(words_of(word + " " + word + "-x") == word + " " + word + "-x/2 " + word + " x");
}

TEST_CASE("letters of ASCII are told from all other bytes, wherever they stand") {
    for (int byte = 0; byte < 0x100; ++byte)
        for (std::size_t at = 0; at < 20; ++at) {
            std::string text(20, 'm');
            text[at] = static_cast<char>(byte);
            const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
            CAPTURE(byte);
            CHECK(skip_ascii_letters(text, 0) == (letter ? text.size() : at));
            CHECK(skip_ascii_letters(text, at + 1) == text.size());
        }
}

TEST_CASE("apostrophes and hyphens") {
    CHECK(apostrophe_at("a'", 1) == 1);
    CHECK(apostrophe_at("a’", 1) == 3);
    CHECK(apostrophe_at("a‘", 1) == 0);
    CHECK(apostrophe_at("a\xE2\x80", 1) == 0);
    CHECK(apostrophe_at("a", 1) == 0);
    CHECK(apostrophe_at("a", 9) == 0);
    CHECK(hyphen_at("-", 0) == 1);
    CHECK(hyphen_at("\u2010", 0) == 3);
    CHECK(hyphen_at("\u2011", 0) == 3);
    CHECK(hyphen_at("–", 0) == 0);  // an en dash joins no parts
    CHECK(hyphen_at("\u00AD", 0) == 0);
    CHECK(hyphen_at("-", 1) == 0);
    CHECK(hyphen_at("-", 9) == 0);
}

}  // namespace
}  // namespace locus
