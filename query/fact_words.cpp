#include "query/fact_words.h"

#include <algorithm>
#include <array>

namespace locus {
namespace {

/// Words that are parted by blanks; in a table of numbers each with its value before it.
struct Words {
    std::string_view language;
    std::string_view words;
};

constexpr Words kNumbers[] = {
    {"english",
     " 2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 11 eleven 12 twelve 13 thirteen 14 "
     "fourteen "
     "15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen 20 twenty 30 thirty 40 forty 50 fifty 60 "
     "sixty "
     "70 seventy 80 eighty 90 ninety 12 dozen 12 dozens 100 hundred 100 hundreds 1000 thousand 1000 "
     "thousands "
     "1000000 million 1000000 millions 1000000000 billion 1000000000 billions 1000000000000 trillion 1/2 "
     "half "
     "1st first 2nd second 3rd third 4th fourth 5th fifth 6th sixth 7th seventh 8th eighth 9th ninth 10th "
     "tenth "
     "2x twice 0 zero "},
    {"german",
     " 2 zwei 3 drei 4 vier 5 funf 6 sechs 7 sieben 8 acht 9 neun 10 zehn 11 elf 12 zwolf 13 dreizehn 14 "
     "vierzehn "
     "15 funfzehn 16 sechzehn 17 siebzehn 18 achtzehn 19 neunzehn 20 zwanzig 30 dreissig 40 vierzig 50 "
     "funfzig "
     "60 sechzig 70 siebzig 80 achtzig 90 neunzig 100 hundert 1000 tausend 1000000 million 1000000 millionen "
     "1000000000 milliarde 1000000000 milliarden "},
    {"french",
     " 2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept 8 huit 9 neuf 10 dix 11 onze 12 douze 13 treize 14 "
     "quatorze "
     "15 quinze 16 seize 20 vingt 30 trente 40 quarante 50 cinquante 60 soixante 100 cent 100 cents 1000 "
     "mille "
     "1000000 million 1000000 millions 1000000000 milliard 1000000000 milliards "},
    {"spanish",
     " 2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 11 once 12 doce 13 trece 14 "
     "catorce "
     "15 quince 20 veinte 30 treinta 40 cuarenta 50 cincuenta 60 sesenta 70 setenta 80 ochenta 90 noventa "
     "100 cien "
     "100 ciento 1000 mil 1000 miles 1000000 millon 1000000 millones "},
    {"italian",
     " 2 due 3 tre 4 quattro 5 cinque 6 sei 7 sette 8 otto 9 nove 10 dieci 11 undici 12 dodici 20 venti 30 "
     "trenta "
     "40 quaranta 50 cinquanta 60 sessanta 100 cento 1000 mille 1000 mila 1000000 milione 1000000 milioni "},
    {"portuguese",
     " 2 dois 2 duas 3 tres 4 quatro 5 cinco 6 seis 7 sete 8 oito 9 nove 10 dez 11 onze 12 doze 20 vinte 30 "
     "trinta "
     "40 quarenta 50 cinquenta 60 sessenta 100 cem 1000 mil 1000000 milhao 1000000 milhoes "},
    {"dutch",
     " 2 twee 3 drie 4 vier 5 vijf 6 zes 7 zeven 8 acht 9 negen 10 tien 11 elf 12 twaalf 20 twintig 30 "
     "dertig "
     "40 veertig 50 vijftig 60 zestig 100 honderd 1000 duizend 1000000 miljoen 1000000000 miljard "},
    {"russian",
     " 2 два 2 две 2 двух 2 двум 2 двумя 3 три 3 трех 3 трем 3 тремя 4 четыре 4 четырех 5 пять 5 пяти 6 "
     "шесть "
     "6 шести 7 семь 7 семи 8 восемь 8 восьми 9 девять 9 девяти 10 десять 10 десяти 20 двадцать 30 тридцать "
     "40 сорок 50 пятьдесят 100 сто 1000 тысяча 1000 тысячи 1000 тысяч 1000000 миллион 1000000 миллиона "
     "1000000 миллионов 1000000000 миллиард 1000000000 миллиарда 1000000000 миллиардов "},
    {"swedish",
     " 2 tva 3 tre 4 fyra 5 fem 6 sex 7 sju 8 atta 9 nio 10 tio 11 elva 12 tolv 20 tjugo 100 hundra 1000 "
     "tusen "
     "1000000 miljon 1000000 miljoner "},
};

constexpr Words kNegations[] = {
    {"english",
     " not no never without nor neither none nobody nothing nowhere cannot hardly deny denies denied denying "
     "refuse "
     "refuses refused fail fails failed unless dont doesnt didnt isnt wasnt wont cant "},
    {"german",
     " nicht kein keine keinen keiner keinem keines nie niemals niemand ohne weder nichts nirgends "
     "bestreitet "
     "bestritt bestritten dementiert dementierte "},
    {"french", " ne n pas non jamais sans ni aucun aucune personne rien nie dement dementi "},
    {"spanish", " no nunca jamas sin ni ningun ninguno ninguna nada nadie tampoco niega nego "},
    {"italian", " non no mai senza ne nessun nessuno nessuna niente nulla nega smentisce "},
    {"portuguese", " nao nunca jamais sem nem nenhum nenhuma nada ninguem nega negou "},
    {"dutch", " niet geen nooit niemand niets zonder noch nergens ontkent ontkende "},
    {"russian",
     " не нет ни никогда никто ничего никого без нельзя нигде отрицает отрицал опроверг опровергла "},
    {"swedish", " inte ej ingen inget inga aldrig utan "},
    {"danish", " ikke ingen intet aldrig uden "},
    {"norwegian", " ikke ingen intet aldri uten "},
    {"turkish", " degil yok hic asla "},
};

/// Of every language: Chinese and Japanese are letters each, Polish and Ukrainian have no analyser of their
/// own.
constexpr std::string_view kOtherNegations = " 不 没 沒 未 无 無 非 否 勿 nie bez nigdy ani ні ніколи ";

template <std::size_t kSize>
std::string_view words_of(const Words (&table)[kSize], std::string_view language) {
    const auto* const row = std::find_if(std::begin(table), std::end(table),
                                         [&](const Words& words) { return words.language == language; });
    return row == std::end(table) ? std::string_view() : row->words;
}

/// Where a word stands between blanks.
std::size_t find_word(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1))
        if (at > 0 && words[at - 1] == ' ' && words[at + word.size()] == ' ') return at;
    return std::string_view::npos;
}

}  // namespace

std::string_view number_word(std::string_view language, std::string_view word) {
    const std::string_view words = words_of(kNumbers, language);
    const std::size_t at = find_word(words, word);
    if (at == std::string_view::npos || at < 2) return {};
    const std::size_t before = words.rfind(' ', at - 2) + 1;
    return words.substr(before, at - 1 - before);
}

bool is_negation(std::string_view language, std::string_view word) {
    if (word.ends_with("n't")) return true;
    return find_word(words_of(kNegations, language), word) != std::string_view::npos ||
           find_word(kOtherNegations, word) != std::string_view::npos;
}

}  // namespace locus
