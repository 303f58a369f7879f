#include "common/encoding.h"

#include <doctest/doctest.h>
#include <string>

#include "common/charset.h"

namespace locus {
namespace {

using namespace std::string_literals;

const std::string kFrench =
    "Les familles attendent depuis l'été dernier le retour des prisonniers. Où sont-ils ? La liste était "
    "prête.";
const std::string kEnglish = "“It’s about time”, she said – and the café on the quay opened for the night.";
const std::string kPolish =
    "Jeńcy wrócili w piątek przez granicę. Burmistrz otworzył ratusz dla wszystkich. Źródło: własne.";
const std::string kRussian =
    "Пленные вернулись в пятницу через границу. Семьи ждали на площади, и мэр открыл ратушу для всех.";
const std::string kGreek = "Οι αιχμάλωτοι επέστρεψαν την Παρασκευή από τα σύνορα. Οι οικογένειες περίμεναν.";
const std::string kTurkish =
    "Esirler cuma günü sınırdan geri döndü. Aileler meydanda bekledi, şehirde düğün vardı.";
const std::string kJapanese =
    "捕虜たちは金曜日に国境を越えて帰ってきた。家族は広場で待ち、市長は市庁舎を開けた。";
const std::string kChinese = "战俘星期五越过边界回国。家属在广场上等候，市长为所有想取暖的人打开了市政厅。";
const std::string kTraditional =
    "戰俘星期五越過邊界回國。家屬在廣場上等候，市長為所有想取暖的人打開了市政廳。";
const std::string kKorean =
    "포로들이 금요일에 국경을 넘어 돌아왔다. 가족들은 광장에서 기다렸고 시장은 시청을 열었다.";

struct Written {
    std::string text;
    std::string in;
    std::string detected;
};

const Written kWritten[] = {
    {kFrench, "UTF-8", "UTF-8"},
    {kFrench, "ISO-8859-1", "windows-1252"},
    {kEnglish, "windows-1252", "windows-1252"},
    {kPolish, "ISO-8859-2", "ISO-8859-2"},
    {kPolish, "windows-1250", "windows-1250"},
    {kRussian, "KOI8-R", "KOI8-R"},
    {kRussian, "windows-1251", "windows-1251"},
    {kRussian, "ISO-8859-5", "ISO-8859-5"},
    {kGreek, "ISO-8859-7", "ISO-8859-7"},
    {kTurkish, "ISO-8859-9", "windows-1254"},
    {kJapanese, "Shift_JIS", "Shift_JIS"},
    {kJapanese, "EUC-JP", "EUC-JP"},
    {kChinese, "GB18030", "GB18030"},
    {kTraditional, "Big5", "Big5"},
    {kKorean, "EUC-KR", "EUC-KR"},
    // Without a mark: by their NULs, which in a text without any blank stand in its line ends.
    {kFrench, "UTF-16LE", "UTF-16LE"},
    {kRussian, "UTF-16BE", "UTF-16BE"},
    {kKorean, "UTF-16LE", "UTF-16LE"},
    {kChinese + "\n" + kChinese + "\r\n", "UTF-16LE", "UTF-16LE"},
    {kJapanese + "\n", "UTF-16BE", "UTF-16BE"},
    {"Ok.", "UTF-16LE", "UTF-16LE"},
    // Far behind ASCII.
    {std::string(100'000, 'a') + "\n" + kRussian, "KOI8-R", "KOI8-R"},
    // Two of one letter, a word of one letter, an accent at the begin.
    {"Das Kaffeehaus öffnete früh.", "windows-1252", "windows-1252"},
    {"Il va à Paris.", "windows-1252", "windows-1252"},
    {"Étienne est parti.", "windows-1252", "windows-1252"},
    {"A café opens.", "windows-1252", "windows-1252"},
    {"don’t", "windows-1252", "windows-1252"},
};

TEST_CASE("the encoding of a text, by its bytes") {
    for (const Written& row : kWritten) {
        CAPTURE(row.text.substr(0, 40));
        CAPTURE(row.in);
        const std::string bytes = encode_text(row.text, row.in);
        const Encoding encoding = detect_encoding(bytes);
        CHECK(encoding.name == row.detected);
        CHECK(encoding.mark == 0);
    }
}

struct Bytes {
    std::string bytes;
    std::string detected;
    std::size_t mark;
};

const Bytes kMarked[] = {
    {"\xEF\xBB\xBFtext", "UTF-8", 3},        {"\xEF\xBB\xBF\xE9\xE8", "UTF-8", 3},
    {"\xFF\xFEt\0"s, "UTF-16LE", 2},         {"\xFF\xFE", "UTF-16LE", 2},
    {"\xFE\xFF\0t"s, "UTF-16BE", 2},         {"\xFF\xFE\0\0t\0\0\0"s, "UTF-32LE", 4},
    {"\0\0\xFE\xFF\0\0\0t"s, "UTF-32BE", 4},
};

TEST_CASE("a byte order mark decides") {
    for (const Bytes& row : kMarked) {
        CAPTURE(row.bytes);
        const Encoding encoding = detect_encoding(row.bytes);
        CHECK(encoding.name == row.detected);
        CHECK(encoding.mark == row.mark);
    }
}

// Broken bytes of a text in UTF-8, and bytes that no encoding makes prose of.
const std::string kUtf8Texts[] = {
    "",
    "plain words",
    kRussian,
    "“It\x92s about time”, she said.",
    "un caf\xE9, des \xE9t\xE9s – déjà vu à Orléans",
    kChinese + "\xE9\xE8 \xFF",
    kFrench + std::string(300, '\x80'),
    "\x80",
    "\xFF\xFF\xFF\xFF words",
    "some words \xFF more words",
    "broken \xE2\x80 quote",
    "a surrogate \xED\xA0\x80 alone",
    std::string(1000, '\xFF'),
    "an \xC3 alone",
    "words\0words"s,
    "\0"s,
    "nightjar\0sings \0"s,
    "caf\xC3\xA9 \0 \xE5\x8C\x97\n"s,
};

TEST_CASE("a text in UTF-8 stays one, whatever is broken in it") {
    for (const std::string& bytes : kUtf8Texts) {
        CAPTURE(bytes.substr(0, 40));
        CHECK(detect_encoding(bytes).name == "UTF-8");
        CHECK_FALSE(is_wide(bytes));
    }
}

}  // namespace
}  // namespace locus
