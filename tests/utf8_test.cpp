#include "common/utf8.h"

#include <doctest/doctest.h>
#include <string>

#include "common/folding.h"

namespace locus {
namespace {

using namespace std::string_literals;

struct Broken {
    std::string text;
    std::string decoded;   // valid characters as they are, N invalid bytes that belong together as <N>
    std::string replaced;  // what Python's bytes.decode("utf-8", "replace") gives, with ? for U+FFFD
};

const Broken kBroken[] = {
    {"", "", ""},
    {"aé€😀", "aé€😀", "aé€😀"},
    {"a\0b"s, "a\0b"s, "a\0b"s},
    // The first and last characters of each length; next to the surrogates; not-characters are characters.
    {"\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80", "\x7F\u0080\u07FF\u0800", "\x7F\u0080\u07FF\u0800"},
    {"\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBE", "\uD7FF\uE000\uFFFE", "\uD7FF\uE000\uFFFE"},
    {"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", "\U00010000\U0010FFFF", "\U00010000\U0010FFFF"},
    // Bytes that begin nothing.
    {"\x80", "<1>", "?"},
    {"a\x80z", "a<1>z", "a?z"},
    {"\x80\xBF\x80", "<1><1><1>", "???"},
    {"\xC3\xA9\xA9", "é<1>", "é?"},
    {"\xF5\x80\x80\x80", "<1><1><1><1>", "????"},
    {"\xF8\x88\x80\x80\x80", "<1><1><1><1><1>", "?????"},
    {"\xFC\xFD\xFE\xFF", "<1><1><1><1>", "????"},
    {"\xFF\xFEz", "<1><1>z", "??z"},
    // Longer than need be, surrogates, above U+10FFFF: the first byte alone is broken, then the others.
    {"\xC0\x80", "<1><1>", "??"},
    {"\xC1\xBF", "<1><1>", "??"},
    {"\xE0\x80\x80", "<1><1><1>", "???"},
    {"\xE0\x9F\xBF", "<1><1><1>", "???"},
    {"\xF0\x80\x80\x80", "<1><1><1><1>", "????"},
    {"\xF0\x8F\xBF\xBF", "<1><1><1><1>", "????"},
    {"\xED\xA0\x80", "<1><1><1>", "???"},
    {"\xED\xBF\xBF", "<1><1><1>", "???"},
    {"\xED\xA0\xBD\xED\xB8\x80", "<1><1><1><1><1><1>", "??????"},
    {"\xF4\x90\x80\x80", "<1><1><1><1>", "????"},
    // Cut, at the end and in the middle.
    {"\xC3", "<1>", "?"},
    {"\xC3z", "<1>z", "?z"},
    {"\xE2", "<1>", "?"},
    {"\xE2z", "<1>z", "?z"},
    {"\xE2\x82", "<2>", "?"},
    {"\xE2\x82z", "<2>z", "?z"},
    {"\xF0", "<1>", "?"},
    {"\xF0z", "<1>z", "?z"},
    {"\xF0\x9F", "<2>", "?"},
    {"\xF0\x9Fz", "<2>z", "?z"},
    {"\xF0\x9F\x98", "<3>", "?"},
    {"\xF0\x9F\x98z", "<3>z", "?z"},
    {"\xE2\x82\xE2\x82\xAC", "<2>€", "?€"},
    {"\xF0\x9F\xF0\x9F\x98\x80", "<2>😀", "?😀"},
    {"a\xF1\x80\x80\xE1\x80\xC2z\x80z\x80\xBFz", "a<3><2><1>z<1>z<1><1>z", "a???z?z??z"},
    {"caf\xE9 cr\xE8me", "caf<1> cr<1>me", "caf? cr?me"},
};

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        if (c.valid)
            append_utf8(out, c.code);
        else
            out.append("<").append(std::to_string(c.length)).append(">");
        if (!c.valid) CHECK(c.code == U'\uFFFD');
        REQUIRE(c.length >= 1);
        at += c.length;
    }
    return out;
}

std::string with_replacement_characters(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '?' ? "\uFFFD" : std::string(1, c);
    return out;
}

TEST_CASE("broken UTF-8 is taken apart as Unicode recommends") {
    for (const Broken& row : kBroken) {
        CAPTURE(row.decoded);
        CHECK(decoded(row.text) == row.decoded);
        CHECK(replace_invalid(row.text) == with_replacement_characters(row.replaced));
        CHECK(is_valid_utf8(row.text) == (row.text == row.decoded));
        CHECK(is_valid_utf8(replace_invalid(row.text)));
        CHECK(count_characters(row.text) == count_characters(replace_invalid(row.text)));
    }
    CHECK(count_characters("aé€😀\xE2\x82\xFF") == 6);
}

TEST_CASE("what is no character is appended as a replacement character") {
    std::string out;
    for (const char32_t code : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}})
        append_utf8(out, code);
    CHECK(out == "\uFFFD\uFFFD\uFFFD\uFFFD");
}

struct Class {
    Letter letter;
    std::string characters;  // each of them is in the class
};

const Class kClasses[] = {
    {Letter::letter, "azAZéßøđŁſʼªⅧ"},
    {Letter::letter, "жЁйїΩςάəאשعںـਕकதგհሀ한ㄅ"},
    {Letter::digit, "0189٠٩۵०९๕၀０𝟗"},
    {Letter::mark, "\u0301\u0308\u05B8\u064E\u093F\u094D\u0BBF\uFE0F\u20DD"},
    {Letter::mark, "\u00AD\u200C\u200D"},
    {Letter::mark,
     "\u0E49\u0EC8\u17B6\u17D2\u103C\u103A\u3099ﾞﾟ\u0E33\u0EB3"},  // go with the ideograph before
    {Letter::ideograph, "北京々〇〆ひらカタｶゝヽッกລາកမ𠀀"},
    {Letter::none, " \t\n\u00A0\u200B\u2060\u3000\uFEFF.,;:!?'’-‐–_/&@#%$€©™№"},
    {Letter::none, "😀❤👩🏽🇺²½①、。「\u0001\uFFFD\uFFFE"},
    {Letter::none, "\0\x7F"s},
    {Letter::ideograph, "ーｰ"},  // the kana length mark, of the script Common, is a letter
};

TEST_CASE("letter classes by script") {
    for (const Class& row : kClasses) {
        for (std::size_t at = 0; at < row.characters.size();) {
            const Decoded c = decode(row.characters, at);
            CAPTURE(row.characters.substr(at, c.length));
            CHECK(static_cast<int>(letter_class(c.code)) == static_cast<int>(row.letter));
            at += c.length;
        }
    }
}

TEST_CASE("blanks and cases") {
    for (const char32_t c : std::u32string_view(U" \t\n\v\f\r\u0085\u00A0\u2003\u2028\u3000"))
        CHECK(is_blank(c));
    for (const char32_t c : std::u32string_view(U"a.\u0001\u001C\u200B\uFEFF\0", 6)) CHECK_FALSE(is_blank(c));
    for (const char32_t c : std::u32string_view(U"AZÉЖΩİǅ")) CHECK((is_uppercase(c) && !is_lowercase(c)));
    for (const char32_t c : std::u32string_view(U"azéжωıß")) CHECK((is_lowercase(c) && !is_uppercase(c)));
    for (const char32_t c : std::u32string_view(U"@[`{1北א\u0301"))
        CHECK_FALSE((is_lowercase(c) || is_uppercase(c)));
}

struct Lowered {
    std::string language;
    std::string text;
    std::string lowered;
};

const Lowered kLowered[] = {
    {"", "", ""},
    {"", "MiXed 123 [\\]^_@`{", "mixed 123 [\\]^_@`{"},
    {"", "ÉCOLE ŁÓDŹ ẞ", "école łódź ß"},
    {"", "ЕЩЁ ЇЖАК", "ещё їжак"},
    {"", "ΟΔΟΣ ΣΑΣ", "οδος σας"},  // the last sigma of a word
    {"", "CAFE\u0301 И\u0306", "caf\u00E9 й"},
    {"", "A\0É"s, "a\0é"s},
    {"", "É\xFFÉ", "é\uFFFDé"},
    {"", "北京 שלום हिन्दी", "北京 שלום हिन्दी"},
    {"", "ISIK İ", "isik i\u0307"},
    {"turkish", "ISIK IŞIK İstanbul DİYARBAKIR", "ısık ışık istanbul diyarbakır"},
    {"turkish", "I\u0307", "i"},
    {"turkish", "", ""},
    {"english", "ISIK", "isik"},
    {"", "J\u030C H\u0331", "\u01F0 \u1E96"},  // composed only as lower case, so the result is not NFC
};

TEST_CASE("lower case") {
    for (const Lowered& row : kLowered) {
        CAPTURE(row.text);
        CHECK(lower(row.text, row.language) == row.lowered);
    }
}

struct Folded {
    std::string text;
    std::string folded;  // of its lower case
};

const Folded kFolded[] = {
    {"", ""},
    {"plain ascii, 1-2!", "plain ascii, 1-2!"},
    {"Café CAFE\u0301 naïve Łódź Åse A\u030Ase", "cafe cafe naive lodz ase ase"},
    {"Tiếng Việt, Đường Nguyễn, ti\u00EA\u0301ng", "tieng viet, duong nguyen, tieng"},
    {"Straße ẞ Ærø Œuvre Þór Garðar Ħal ışık", "strasse ss aero oeuvre thor gardar hal isik"},
    {"ﬁne ﬀ ſo ǆ Ⅷ", "fine ff so dz viii"},
    {"ＦＵＬＬ　Ｗｉｄｔｈ１２", "full width12"},
    {"й и\u0306 Й И\u0306", "й й й й"},
    {"Ещё Е\u0308лка", "еще елка"},
    {"Їжак Київ ў", "їжак київ ў"},
    {"Ελληνικά ά ΐ ᾳ", "ελληνικα α ι α"},
    {"שָׁלוֹם \uFB2A", "שלום ש"},
    {"مُحَمَّد أإآ", "محمد ااا"},
    {"हिन्दी தமிழ் क़", "हिन्दी தமிழ் क़"},
    {"がぱ か\u3099は\u309A ｶﾞ", "がぱ がぱ ガ"},
    {"한국 \u1112\u1161\u11AB국", "한국 한국"},
    {"co\u00ADoperate می\u200Cخواهم", "cooperate میخواهم"},
    {"\u0301", "\u0301"},
    {"a\0é"s, "a\0e"s},
    {"北京 😀 a+b", "北京 😀 a+b"},
    {"за\u0301мок", "замок"},  // the header promises that marks on Cyrillic letters go
    {"𝐇𝐞𝐥𝐥𝐨 ℂ", "hello c"},    // capitals that only NFKD makes stay capitals
};

TEST_CASE("folding") {
    for (const Folded& row : kFolded) {
        CAPTURE(row.text);
        CHECK(fold_marks(lower(row.text)) == row.folded);
        CHECK(fold_marks(row.folded) == row.folded);
    }
}

const Folded kFoldedInVietnamese[] = {
    {"Tiếng Việt, Đường Nguyễn", "tiếng việt, đường nguyễn"},
    {"ti\u00EA\u0301ng ho\u0309i du\u031Bo\u031B\u0323ng", "tiếng hỏi dượng"},  // however composed
    {"Müller Straße Škoda Çelik Ñandú", "muller strasse skoda celik ñandú"},    // ñ is n with a tone
    {"ＦＵＬＬ ﬁne Ещё", "full fine еще"},
};

TEST_CASE("Vietnamese keeps its own marks") {
    for (const Folded& row : kFoldedInVietnamese) {
        CAPTURE(row.text);
        CHECK(fold_marks(lower(row.text), "vietnamese") == row.folded);
        CHECK(fold_marks(row.folded, "vietnamese") == row.folded);
    }
}

TEST_CASE("marks that end sentences, in many scripts") {
    for (const char32_t c : {U'.', U'!', U'?', U'。', U'！', U'؟', U'۔', U'।', U'։', U'።', U'။', U'‽'})
        CHECK(is_sentence_terminal(c));
    for (const char32_t c : {U',', U';', U':', U'、', U'a', U'北', U'؛', U'·', U'…', U'\uFFFD'})
        CHECK_FALSE(is_sentence_terminal(c));
}

TEST_CASE("the character before a place; a stray byte is one of its own") {
    const std::string text = "aé北😀";
    CHECK(character_before(text, 1) == 0);
    CHECK(character_before(text, 3) == 1);
    CHECK(character_before(text, 6) == 3);
    CHECK(character_before(text, 10) == 6);
    CHECK(code_before(text, 10) == U'😀');
    CHECK(code_before(text, 0) == U'\0');
    CHECK(character_before("a\x80\x80", 3) == 2);
    CHECK(character_before("\xE5\x8C", 2) == 0);  // a broken part is one character, as in decode()
}

}  // namespace
}  // namespace locus
