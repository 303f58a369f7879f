#include "common/grams.h"

#include <doctest/doctest.h>
#include <string>

#include "common/analyzer.h"

namespace locus {
namespace {

struct Row {
    std::string text;
    std::string grams;  // in quotes those that a dictionary knows
};

std::string grams_of(Analyzer& analyzer, std::string_view text) {
    std::vector<Token> tokens;
    std::vector<Gram> grams;
    analyzer.analyze(text, tokens);
    analyzer.find_grams(text, tokens, grams);
    std::string out;
    for (const Gram& gram : grams) {
        const std::string quote(gram.dictionary ? "'" : "");
        out.append(out.empty() ? "" : " ").append(quote).append(gram.word).append(quote);
    }
    return out;
}

const Row kGrams[] = {
    {"", ""},
    {"Plain prisoner-swap, Москва हिन्दी 1,000", ""},
    // Han and kana.
    {"北京大学", "北京 京大 大学"},
    {"北 京，大学。学", "大学"},
    {"ABC公司2024年", "公司"},
    {"東京ﾀﾜｰへ", "東京 京タ タワ ワー ーへ"},
    {"人々がｶﾞ", "人々 々が がガ"},
    {"北京*大*学", "北京"},
    // Hangul, inside a word.
    {"학교에서 물 물은", "학교 교에 에서 물은"},
    {"서울-부산 2024년에 K팝송", "서울 부산 년에 팝송"},
    {"\u1112\u1161\u11A8\u1100\u116D", "학교"},  // of separate letters
    // Thai, Lao, Khmer, Burmese: letters with their marks.
    {"น้ำ ก", "'น้ำ'"},
    {"ภาษาไทย", "ภาษ าษา ษาไ าไท 'ไทย' 'ภาษา'"},
    {"น้ำตกสูง", "'น้ำตก' ตกสู กสูง 'สูง'"},
    {"ไทย北京", "'ไทย' 北京"},
    {"มีน้ำมาก", "มีน้ำม น้ำมา 'มาก' 'มี' 'น้ำ'"},  // words of one letter and its marks
    {"ภาษา\u200Bไทย", "ภาษ าษา 'ภาษา' 'ไทย'"},
    {"ພາສາລາວ", "ພາສ າສາ ສາລ າລາ 'ລາວ' 'ພາສາ'"},
    {"ភាសាខ្មែរ", "ភាសាខ្ សាខ្មែ ខ្មែរ 'ភាសាខ្មែរ'"},
};

TEST_CASE("grams") {
    Analyzer analyzer("none");
    for (const Row& row : kGrams) {
        CAPTURE(row.text);
        CHECK(grams_of(analyzer, row.text) == row.grams);
    }
}

const Row kVietnamese[] = {
    {"Thủ đô Hà Nội, Việt  Nam", "thủ đô đô hà hà nội"},  // nothing across a comma or two blanks
    {"Hà-Nội 2016", "hà nội nội 2016"},
    {"北京 Hà Nội", "北京 hà nội"},
};

TEST_CASE("Vietnamese: pairs of syllables") {
    Analyzer analyzer("vietnamese");
    for (const Row& row : kVietnamese) {
        CAPTURE(row.text);
        CHECK(grams_of(analyzer, row.text) == row.grams);
    }
    Analyzer none("none");
    CHECK(grams_of(none, "Thủ đô").empty());
}

TEST_CASE("spans read back") {
    Analyzer analyzer("none");
    const std::string text = "x 北京ｶﾞ, (학교에서) \u1112\u1161\u11A8\u1100\u116D น้ำมาก";
    const std::string spellings[] = {"北京", "京ｶﾞ", "학교", "교에", "에서", "\u1112\u1161\u11A8\u1100\u116D",
                                     "น้ำมา", "มาก",  "น้ำ"};
    std::vector<Token> tokens;
    std::vector<Gram> grams;
    analyzer.analyze(text, tokens);
    analyzer.find_grams(text, tokens, grams);
    std::string out;
    for (const Gram& gram : grams) out += text.substr(gram.span.begin, gram.span.size()) + "|";
    std::string expected;
    for (const std::string& spelling : spellings) expected += spelling + "|";
    CHECK(out == expected);
}

TEST_CASE("a long run is cut, and its grams are not") {
    Analyzer analyzer("none");
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "ไทย";
    std::vector<Token> tokens;
    std::vector<Gram> grams;
    analyzer.analyze(text, tokens);
    analyzer.find_grams(text, tokens, grams);
    CHECK(tokens.size() == 60000);
    CHECK(grams.size() >= 60000 - 2);
    CHECK(grams.size() < 60000 + 100);  // words across a cut
}

}  // namespace
}  // namespace locus
