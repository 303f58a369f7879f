#include "indexer/language_detector.h"

#include <doctest/doctest.h>
#include <string>

namespace locus {
namespace {

struct Row {
    std::string language;
    std::string text;
};

const Row kTexts[] = {
    {"none", ""},
    {"none", "1234 5678 9,000 -- 12.5 %"},
    {"none", "\xFF\xFE \xC3\x28"},
    // Too short to tell, or names: what the script is mostly used for.
    {"english", "zebra"},
    {"english", "Kursk"},
    {"english", "John Smith, Maria Garcia, Petra Novak, Hans Müller, Yusuf Ali"},
    {"english", "Invert (Algorithm 42) Knapp, A. W. Shaman, P. CACM November, 1961"},
    {"russian", "Привет"},
    {"chinese", "北京"},
    {"hebrew", "שלום"},
    // A sentence is enough mostly.
    {"english", "The houses at the harbour yodel."},
    {"english", "THE HOUSES AT THE HARBOUR YODEL"},
    {"german", "Die Häuser am Hafen sind alt."},
    {"german", "DIE HÄUSER AM HAFEN SIND ALT, UND DIE FÄHRE FÄHRT NICHT MEHR."},
    {"french", "Le train était en retard, et personne n'a dit pourquoi."},
    {"spanish", "El tren llegó tarde y nadie dijo por qué."},
    {"italian", "Il treno era in ritardo e nessuno ha detto perché."},
    {"portuguese", "O comboio chegou atrasado e ninguém disse porquê."},
    {"dutch", "De trein kwam te laat aan en niemand heeft gezegd waarom."},
    {"polish", "Pociąg się spóźnił i nikt nie powiedział dlaczego."},
    {"czech", "Vlak měl zpoždění a nikdo neřekl, proč se to stalo."},
    {"finnish", "Juna oli myöhässä, eikä kukaan kertonut miksi."},
    {"hungarian", "A vonat késett, és senki sem mondta meg, hogy miért."},
    {"turkish", "Tren geç kaldı ve kimse nedenini söylemedi."},
    {"vietnamese", "Chuyến tàu đến muộn và không ai nói tại sao."},
    {"greek", "Το τρένο άργησε και κανείς δεν είπε γιατί."},
    {"russian", "Поезд опоздал, и никто не сказал почему."},
    {"ukrainian", "Потяг запізнився, і ніхто не сказав чому."},
    {"arabic", "تأخر القطار ولم يقل أحد لماذا."},
    {"hebrew", "הרכבת איחרה ואיש לא אמר מדוע."},
    {"hindi", "रेलगाड़ी देर से आई और किसी ने नहीं बताया कि क्यों।"},
    {"thai", "รถไฟมาสายและไม่มีใครบอกว่าทำไม"},
    {"chinese", "火车晚点了，没有人说为什么。"},
    {"chinese", "火車晚點了，沒有人說為什麼。"},
    {"japanese", "電車は遅れたが、誰もその理由を言わなかった。"},
    {"korean", "기차가 늦었지만 아무도 이유를 말하지 않았다."},
};

TEST_CASE("the language of a text") {
    for (const Row& row : kTexts) {
        CAPTURE(row.text);
        CHECK(detect_language(row.text, {}) == row.language);
    }
}

TEST_CASE("broken bytes, controls and digits between the words change nothing") {
    const std::string german =
        "Die Häuser am Hafen sind alt, und die Fähre fährt im Winter nicht mehr hinüber.";
    std::string dirty;
    for (const char c : german)
        dirty.append(c == ' ' ? std::string(" \x01\xFF 12\0 ", 8) : std::string(1, c));
    CHECK(detect_language(dirty, {}) == "german");
}

TEST_CASE("what is markup has no language") {
    const std::string link = "https://example.org/the-houses-at-the-harbour-are-old-and-the-ferry-is-gone ";
    const std::string text = link + "Die Häuser am Hafen sind alt.";
    CHECK(detect_language(text, {{0, link.size()}}) == "german");
}

TEST_CASE("of a long text the beginning does not decide, and cuts are between characters") {
    const std::string english =
        "This page was translated from our magazine, where it appeared in print in May. ";
    std::string text = english;
    for (int i = 0; i < 100; ++i) text += "Die Häuser am Hafen sind alt, und die Fähre fährt nicht mehr. ";
    CHECK(detect_language(text, {}) == "german");
    std::string unbroken;
    for (int i = 0; i < 1000; ++i) {
        unbroken += "火车晚点了没有人说为什么";
        if (i % 100 == 0) unbroken += "a";
        if (i > 30) continue;
        CAPTURE(i);
        CHECK(detect_language(unbroken, {}) == "chinese");
    }
    CHECK(detect_language(unbroken, {}) == "chinese");
}

}  // namespace
}  // namespace locus
