#include "common/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/folding.h"
#include "common/utf8.h"

namespace locus {
namespace {

// Lower case, sorted, without their last point. Single letters are not listed: all of them are open.
constexpr std::array<std::string_view, 104> kNever = {
    "adm",  "alb",   "approx", "avv",   "bkz",    "bl.a",  "bspw",     "bzw",   "ca",       "capt",  "cf",
    "cmdr", "cmdt",  "d.h",    "d.w.z", "dhr",    "dott",  "dott.ssa", "doç",   "dr",       "dra",   "drs",
    "ds",   "dvs",   "e.g",    "eg",    "evt",    "exma",  "exmo",     "f.eks", "fr",       "frl",   "gral",
    "hr",   "i.a",   "i.d.r",  "i.e",   "ie",     "insb",  "jf",       "jhr",   "kpt",      "lic",   "lt",
    "m.a",  "m.b.t", "maj",    "mej",   "messrs", "mevr",  "mgr",      "mlle",  "mme",      "mr",    "mrs",
    "ms",   "mw",    "nb",     "o.a",   "o.ä",    "p.ej",  "p.ex",     "prof",  "prof.ssa", "proff", "resp",
    "s.o",  "s.u",   "sgt",    "sig",   "sig.ra", "sigg",  "sr",       "sra",   "sres",     "srta",  "t.ex",
    "u.a",  "u.u",   "v.a",    "vgl",   "viz",    "vs",    "yrd",      "z.b",   "z.t",      "zb",    "örn",
    "акад", "гр",    "доц",    "напр",  "пл",     "просп", "проф",     "св",    "см",       "ср",    "т.е",
    "т.к",  "т.н",   "т.о",    "тов",   "ул"};
static_assert(std::is_sorted(kNever.begin(), kNever.end()));

constexpr std::array<std::string_view, 146> kOpen = {
    "a.d", "abr",  "abs",  "agos", "akk",   "al",   "ala",   "allg", "apr",  "ariz", "aug",  "av",   "ave",
    "avr", "bd",   "blvd", "bros", "bv",    "cad",  "calif", "chr",  "co",   "col",  "colo", "conn", "corp",
    "cía", "dec",  "dept", "dez",  "dgl",   "dic",  "déc",   "eds",  "ee",   "eeuu", "ene",  "enz",  "esq",
    "etc", "evtl", "exkl", "feb",  "febbr", "febr", "fev",   "ff",   "fla",  "févr", "geb",  "gen",  "gest",
    "ggf", "giu",  "gmbh", "gov",  "hrs",   "ibid", "inc",   "incl", "ing",  "inkl", "jan",  "janv", "jh",
    "jhd", "jhdt", "jhrg", "jr",   "juil",  "jul",  "jun",   "kl",   "ky",   "ltd",  "ltda", "lug",  "magg",
    "mfl", "mich", "minn", "mio",  "mo",    "mrd",  "mt",    "neb",  "nev",  "nov",  "nv",   "oct",  "okla",
    "okt", "osv",  "ott",  "pl",   "plc",   "pres", "rd",    "rep",  "rev",  "sen",  "sep",  "sept", "sn",
    "st",  "ste",  "str",  "tel",  "tenn",  "tex",  "tlf",   "ud",   "uds",  "usw",  "uu",   "uä",   "vb",
    "vd",  "vt",   "wis",  "wyo",  "zzgl",  "авг",  "апр",   "вв",   "гг",   "дек",  "долл", "др",   "им",
    "коп", "мес",  "млн",  "млрд", "нояб",  "обл",  "окт",   "пр",   "проч", "респ", "руб",  "сент", "стр",
    "тыс", "февр", "янв"};
static_assert(std::is_sorted(kOpen.begin(), kOpen.end()));

constexpr std::array<std::string_view, 27> kNumeric = {
    "abb", "art", "bl", "blz", "ch",   "fig", "figs", "kap",  "no", "nos", "nr",  "nrs",  "num", "nº",
    "núm", "pag", "pp", "pág", "págs", "sec", "vol",  "vols", "гл", "пп",  "рис", "табл", "тт"};
static_assert(std::is_sorted(kNumeric.begin(), kNumeric.end()));

// English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Turkish, Danish, Norwegian, Swedish.
constexpr std::array<std::string_view, 317> kBegin = {
    "a",        "aber",  "about",   "according", "af",      "after",    "all",     "als",    "also",
    "although", "am",    "ama",     "among",     "an",      "ancak",    "anche",   "and",    "as",
    "at",       "au",    "auch",    "auf",       "aus",     "aux",      "av",      "avec",   "because",
    "before",   "bei",   "beim",    "bij",       "bir",     "biz",      "both",    "bu",     "but",
    "by",       "ce",    "ces",     "cette",     "che",     "com",      "como",    "con",    "cuando",
    "daha",     "dans",  "das",     "dass",      "dat",     "dei",      "della",   "den",    "denn",
    "depois",   "der",   "despite", "det",       "deze",    "die",      "dies",    "diese",  "dieser",
    "dieses",   "dit",   "do",      "doch",      "donc",    "dopo",     "dort",    "during", "each",
    "een",      "efter", "egli",    "ein",       "eine",    "einem",    "einen",   "einer",  "el",
    "elas",     "ele",   "eles",    "ella",      "elle",    "elles",    "ellos",   "em",     "en",
    "er",       "es",    "eso",     "essa",      "essi",    "esta",     "estas",   "este",   "estos",
    "et",       "ett",   "etter",   "even",      "every",   "fakat",    "for",     "from",   "för",
    "für",      "gegen", "gli",     "han",       "he",      "her",      "here",    "het",    "hier",
    "hij",      "his",   "hon",     "how",       "however", "hun",      "ich",     "if",     "ihr",
    "ihre",     "il",    "ile",     "ils",       "im",      "in",       "it",      "its",    "için",
    "jag",      "je",    "jeg",     "kein",      "keine",   "l",        "la",      "las",    "le",
    "les",      "lo",    "los",     "maar",      "mais",    "many",     "mas",     "med",    "men",
    "met",      "mit",   "most",    "my",        "na",      "nach",     "nas",     "nei",    "nel",
    "nella",    "nicht", "no",      "nos",       "not",     "nous",     "não",     "när",    "når",
    "och",      "oder",  "of",      "og",        "ohne",    "on",       "once",    "one",    "onlar",
    "only",     "ook",   "op",      "or",        "os",      "ou",       "our",     "over",   "par",
    "para",     "pela",  "pelo",    "per",       "pero",    "por",      "pour",    "på",     "questa",
    "questo",   "se",    "secondo", "según",     "sein",    "seine",    "seit",    "selon",  "several",
    "she",      "sie",   "sin",     "since",     "siz",     "so",       "sobre",   "som",    "some",
    "sonra",    "sous",  "such",    "sur",       "sus",     "that",     "the",     "their",  "then",
    "there",    "these", "they",    "this",      "those",   "though",   "three",   "thus",   "til",
    "till",     "toen",  "two",     "um",        "uma",     "un",       "una",     "unas",   "und",
    "under",    "une",   "uno",     "unos",      "unter",   "until",    "ve",      "vi",     "vom",
    "voor",     "vor",   "vous",    "we",        "weil",    "wenn",     "what",    "when",   "where",
    "while",    "who",   "why",     "wij",       "wir",     "with",     "without", "yet",    "you",
    "your",     "ze",    "zij",     "zu",        "zur",     "zwischen", "über",    "şu",     "а",
    "в",        "во",    "вы",      "для",       "до",      "если",     "за",      "и",      "из",
    "или",      "к",     "как",     "когда",     "между",   "мы",       "на",      "над",    "но",
    "о",        "об",    "он",      "она",       "они",     "оно",      "от",      "по",     "под",
    "после",    "при",   "с",       "со",        "так",     "что",      "эта",     "эти",    "это",
    "этот",     "я"};
static_assert(std::is_sorted(kBegin.begin(), kBegin.end()));

constexpr std::array<std::string_view, 32> kBeforeOrdinal = {
    "ab",   "am",   "an",    "beim",  "bis",   "das",   "dem",    "den", "der",  "des",   "die",
    "ein",  "eine", "einem", "einen", "eines", "ihr",   "ihre",   "im",  "jede", "jeder", "jedes",
    "oder", "sein", "seine", "seit",  "und",   "unser", "unsere", "vom", "zum",  "zur"};
static_assert(std::is_sorted(kBeforeOrdinal.begin(), kBeforeOrdinal.end()));

constexpr std::array<std::string_view, 45> kAfterOrdinal = {
    "april",      "aralık",      "auflage",      "august",    "ağustos", "bundesliga", "cumhurbaşkanı",
    "dezember",   "dünya",       "ekim",         "eylül",     "februar", "geburtstag", "haziran",
    "jahrestag",  "jahrhundert", "jahrhunderts", "januar",    "juli",    "juni",       "jänner",
    "kasım",      "klasse",      "lig",          "liga",      "madde",   "mai",        "maj",
    "mal",        "mart",        "mayıs",        "märz",      "nisan",   "november",   "ocak",
    "oktober",    "ordu",        "platz",        "september", "stock",   "temmuz",     "weltkrieg",
    "weltkriegs", "yüzyıl",      "şubat"};
static_assert(std::is_sorted(kAfterOrdinal.begin(), kAfterOrdinal.end()));

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

/// One letter; or letters and points that part them into ones and twos: U.S, a.m, Ph.D, т.д, but neither
/// end.Next nor 3.14.
bool is_pointed(std::string_view word) {
    std::size_t letters = 0;  // since the last point
    bool pointed = false;
    std::size_t all = 0;
    for (std::size_t at = 0; at < word.size();) {
        const Decoded c = decode(word, at);
        at += c.length;
        const Letter letter = letter_class(c.code);
        if (c.code == U'.') {
            if (letters == 0) return false;
            pointed = true;
            letters = 0;
        } else if (letter == Letter::letter) {
            ++all;
            if (++letters > 2) return false;
        } else if (letter != Letter::mark) {
            return false;
        }
    }
    return pointed ? letters > 0 : all == 1;
}

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
    const std::string lowered = lower(word);
    if (among(kNever, lowered)) return Abbreviation::never;
    if (among(kOpen, lowered) || is_pointed(word)) return Abbreviation::open;
    return among(kNumeric, lowered) ? Abbreviation::numeric : Abbreviation::none;
}

bool begins_sentences(std::string_view word) { return among(kBegin, lower(word)); }

bool announces_ordinal(std::string_view word) { return among(kBeforeOrdinal, lower(word)); }

bool follows_ordinal(std::string_view word) { return among(kAfterOrdinal, lower(word)); }

}  // namespace locus
