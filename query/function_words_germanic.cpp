// Function words of the Germanic languages but English.
#include <array>

#include "query/function_word_lists.h"

namespace locus::function_words {
namespace {

constexpr auto kDanish = std::to_array<std::string_view>(
    {"af",      "al",      "alle",    "allerede", "alt",     "at",    "bade",  "bare",    "blandt",
     "blev",    "blevet",  "blive",   "bliver",   "bor",     "burde", "da",    "de",      "dem",
     "den",     "denne",   "dens",    "der",      "deres",   "det",   "dets",  "dette",   "dig",
     "din",     "dine",    "disse",   "dit",      "du",      "efter", "eller", "en",      "end",
     "endnu",   "er",      "et",      "far",      "fik",     "for",   "fordi", "fra",     "gennem",
     "gjorde",  "gjort",   "gor",     "gore",     "haft",    "ham",   "han",   "hans",    "har",
     "havde",   "have",    "hende",   "hendes",   "her",     "hos",   "hun",   "hvad",    "hvem",
     "hver",    "hvert",   "hvilke",  "hvilken",  "hvilket", "hvis",  "hvor",  "hvordan", "hvorfor",
     "hvorfra", "hvorhen", "hvornar", "i",        "ifolge",  "ind",   "jeg",   "jer",     "jeres",
     "kan",     "kun",     "kunne",   "kunnet",   "ma",      "man",   "mange", "matte",   "med",
     "meget",   "mellem",  "men",     "mens",     "mere",    "mest",  "mig",   "min",     "mine",
     "mit",     "nar",     "nogen",   "noget",    "nogle",   "og",    "ogsa",  "om",      "os",
     "over",    "pa",      "sa",      "selv",     "siden",   "sig",   "sin",   "sine",    "sit",
     "skal",    "skulle",  "som",     "til",      "ud",      "under", "vaere", "vaeret",  "var",
     "ved",     "vi",      "vil",     "ville",    "vores"});

constexpr auto kDutch = std::to_array<std::string_view>(
    {"aan",      "al",       "alle",     "alles",   "als",     "ben",     "bent",     "bij",     "binnen",
     "buiten",   "daar",     "daarin",   "daarmee", "daarop",  "daarvan", "daarvoor", "dan",     "dat",
     "de",       "deden",    "deed",     "deze",    "die",     "dit",     "doe",      "doen",    "doet",
     "door",     "doordat",  "dus",      "een",     "elk",     "elke",    "en",       "enkele",  "er",
     "erin",     "ermee",    "erop",     "ervan",   "ervoor",  "gedaan",  "gehad",    "geweest", "geworden",
     "haar",     "had",      "hadden",   "heb",     "hebben",  "hebt",    "heeft",    "heel",    "hem",
     "hen",      "het",      "hier",     "hierin",  "hiervan", "hij",     "hoe",      "hoeveel", "hoewel",
     "hun",      "ieder",    "iedere",   "ik",      "in",      "indien",  "is",       "je",      "jij",
     "jou",      "jouw",     "jullie",   "kan",     "kon",     "konden",  "kunnen",   "kunt",    "maar",
     "mag",      "me",       "meer",     "men",     "met",     "mij",     "mijn",     "mocht",   "mochten",
     "moest",    "moesten",  "moet",     "moeten",  "mogen",   "na",      "naar",     "nog",     "of",
     "om",       "omdat",    "onder",    "ons",     "onze",    "ook",     "op",       "over",    "per",
     "sinds",    "sommige",  "te",       "ten",     "ter",     "terwijl", "tijdens",  "toen",    "tot",
     "tussen",   "u",        "uit",      "uw",      "van",     "veel",    "vele",     "volgens", "voor",
     "waar",     "waardoor", "waarheen", "waarin",  "waarmee", "waarom",  "waarop",   "waartoe", "waarvan",
     "waarvoor", "wanneer",  "want",     "waren",   "was",     "wat",     "we",       "welk",    "welke",
     "werd",     "werden",   "wie",      "wiens",   "wij",     "wil",     "wilde",    "wilden",  "willen",
     "wilt",     "word",     "worden",   "wordt",   "zal",     "ze",      "zeer",     "zelf",    "zich",
     "zij",      "zijn",     "zo",       "zodat",   "zou",     "zouden",  "zullen",   "zult"});

constexpr auto kGerman = std::to_array<std::string_view>(
    {"aber",    "alle",    "allem",   "allen",    "aller",   "alles",    "als",     "am",      "an",
     "ans",     "auch",    "auf",     "aufs",     "aus",     "bei",      "beim",    "bin",     "bis",
     "bist",    "da",      "dabei",   "dadurch",  "dafur",   "damit",    "dann",    "daran",   "darauf",
     "daraus",  "darf",    "darin",   "daruber",  "darum",   "das",      "dass",    "davon",   "dazu",
     "dein",    "deine",   "deinem",  "deinen",   "deiner",  "deines",   "dem",     "den",     "denn",
     "der",     "des",     "dich",    "die",      "diese",   "diesem",   "diesen",  "dieser",  "dieses",
     "dir",     "doch",    "dort",    "du",       "durch",   "durfen",   "durfte",  "durften", "ein",
     "eine",    "einem",   "einen",   "einer",    "eines",   "einige",   "einigem", "einigen", "einiger",
     "einiges", "er",      "es",      "etwa",     "euch",    "euer",     "eure",    "eurem",   "euren",
     "eurer",   "eures",   "fur",     "gehabt",   "gewesen", "geworden", "habe",    "haben",   "habt",
     "hast",    "hat",     "hatte",   "hatten",   "hattest", "hier",     "hierbei", "hierzu",  "hinter",
     "ich",     "ihm",     "ihn",     "ihnen",    "ihr",     "ihre",     "ihrem",   "ihren",   "ihrer",
     "ihres",   "im",      "in",      "ins",      "ist",     "jede",     "jedem",   "jeden",   "jeder",
     "jedes",   "jene",    "jenem",   "jenen",    "jener",   "jenes",    "kann",    "kannst",  "konnen",
     "konnt",   "konnte",  "konnten", "mag",      "man",     "manche",   "manchem", "manchen", "mancher",
     "manches", "mehr",    "mein",    "meine",    "meinem",  "meinen",   "meiner",  "meines",  "mich",
     "mir",     "mit",     "mochte",  "mochten",  "moge",    "muss",     "mussen",  "musste",  "mussten",
     "nach",    "neben",   "noch",    "nur",      "ob",      "obwohl",   "oder",    "schon",   "sehr",
     "sei",     "seid",    "seien",   "sein",     "seine",   "seinem",   "seinen",  "seiner",  "seines",
     "seit",    "selbst",  "sich",    "sie",      "sind",    "so",       "solche",  "solchem", "solchen",
     "solcher", "solches", "soll",    "sollen",   "sollte",  "sollten",  "sondern", "sowie",   "sowohl",
     "uber",    "um",      "und",     "uns",      "unser",   "unsere",   "unserem", "unseren", "unserer",
     "unseres", "unter",   "viel",    "viele",    "vielem",  "vielen",   "vieler",  "vieles",  "vom",
     "von",     "vor",     "wahrend", "wann",     "war",     "ware",     "waren",   "warst",   "wart",
     "warum",   "was",     "wegen",   "weil",     "welche",  "welchem",  "welchen", "welcher", "welches",
     "wem",     "wen",     "wenn",    "wer",      "werde",   "werden",   "werdet",  "weshalb", "wessen",
     "wie",     "wieso",   "wieviel", "wieviele", "will",    "wir",      "wird",    "wirst",   "wo",
     "wobei",   "wodurch", "wofur",   "woher",    "wohin",   "wollen",   "wollte",  "wollten", "womit",
     "woran",   "worauf",  "worden",  "worin",    "woruber", "wovon",    "wozu",    "wurde",   "wurden",
     "zu",      "zum",     "zur",     "zwischen"});

constexpr auto kNorwegian = std::to_array<std::string_view>(
    {"all",     "alle",  "allerede", "alt",     "at",      "av",      "bade",  "bare",   "blant",  "ble",
     "bli",     "blir",  "blitt",    "bor",     "burde",   "da",      "de",    "deg",    "dei",    "deira",
     "dem",     "den",   "denne",    "dens",    "der",     "dere",    "deres", "desse",  "det",    "dets",
     "dette",   "di",    "din",      "dine",    "disse",   "ditt",    "du",    "dykk",   "dykkar", "eg",
     "ei",      "ein",   "eit",      "eller",   "en",      "enn",     "enna",  "er",     "et",     "etter",
     "far",     "fikk",  "for",      "fordi",   "fra",     "gjennom", "gjor",  "gjorde", "gjore",  "gjort",
     "ha",      "hadde", "ham",      "han",     "hans",    "har",     "hatt",  "hennar", "henne",  "hennes",
     "her",     "ho",    "hos",      "hun",     "hva",     "hvem",    "hver",  "hvert",  "hvilke", "hvilken",
     "hvilket", "hvis",  "hvor",     "hvordan", "hvorfor", "hvorhen", "i",     "ifolge", "inn",    "jeg",
     "kan",     "kor",   "korleis",  "kunne",   "kunnet",  "kva",     "kvar",  "kven",   "kvifor", "ma",
     "man",     "mange", "matte",    "me",      "med",     "meg",     "meget", "mellom", "men",    "mens",
     "mer",     "mest",  "mi",       "min",     "mine",    "mitt",    "mye",   "nar",    "noe",    "noen",
     "noko",    "nokon", "og",       "ogsa",    "om",      "oss",     "over",  "pa",     "sa",     "seg",
     "selv",    "si",    "siden",    "sin",     "sine",    "sitt",    "skal",  "skulle", "som",    "til",
     "under",   "ut",    "vaere",    "vaert",   "var",     "vare",    "vart",  "ved",    "vere",   "vi",
     "vil",     "ville", "vorte"});

constexpr auto kSwedish = std::to_array<std::string_view>(
    {"all",    "alla",   "allt",   "an",    "annu",  "ar",       "at",     "att",      "av",     "aven",
     "bara",   "bland",  "blev",   "bli",   "blir",  "blivit",   "bor",    "borde",    "da",     "dar",
     "de",     "dem",    "den",    "denna", "deras", "dess",     "dessa",  "det",      "detta",  "dig",
     "din",    "dina",   "ditt",   "du",    "efter", "eftersom", "eller",  "en",       "enligt", "er",
     "era",    "ert",    "ett",    "far",   "fast",  "fick",     "for",    "fore",     "fran",   "genom",
     "gjorde", "gjort",  "gor",    "gora",  "ha",    "hade",     "haft",   "han",      "hans",   "har",
     "henne",  "hennes", "hon",    "honom", "hos",   "hur",      "hurdan", "i",        "jag",    "kan",
     "kring",  "kunde",  "kunnat", "man",   "manga", "maste",    "med",    "medan",    "mellan", "men",
     "mer",    "mest",   "mig",    "min",   "mina",  "mitt",     "mycket", "nagon",    "nagot",  "nagra",
     "nar",    "ni",     "och",    "ocksa", "om",    "oss",      "over",   "pa",       "redan",  "sa",
     "sedan",  "sig",    "sin",    "sina",  "sitt",  "sjalv",    "ska",    "skall",    "skulle", "som",
     "till",   "under",  "ur",     "vad",   "var",   "vara",     "varfor", "varifran", "varit",  "varje",
     "vart",   "vem",    "vems",   "vi",    "vid",   "vilka",    "vilken", "vilket",   "vill",   "ville"});

constexpr auto kYiddish = std::to_array<std::string_view>(
    {"א",        "אבער",   "אדער",   "אויב", "אויך",   "אויס",   "אויף",    "און",     "אונדז",   "אונדזער",
     "אונדזערע", "אונטער", "אז",     "אזא",  "אזוי",   "איבער",  "איז",     "אייך",    "אייניקע", "איך",
     "אים",      "אין",    "איר",    "אירע", "אליין",  "אלע",    "אלץ",     "אן",      "אנדערע",  "ארום",
     "אײער",     "ביז",    "בין",    "ביסט", "בײ",     "געהאט",  "געווארן", "געווען",  "דא",      "דאזיקע",
     "דאס",      "דארט",   "דו",     "דורך", "די",     "דיך",    "דעם",     "דעמאלט",  "דער",     "דײן",
     "האב",      "האבן",   "האט",    "האסט", "וואו",   "וואלט",  "וואלטן",  "וואס",    "ווו",     "ווי",
     "ווידער",   "ווייל",  "וויפל",  "וועט", "וועלכן", "וועלכע", "וועלכעס", "וועלכער", "וועלן",   "וועמען",
     "וועמענס",  "ווען",   "וועסט",  "ווער", "ווערט",  "ווערן",  "זאל",     "זאלן",    "זי",      "זיי",
     "זייער",    "זייערע", "זיך",    "זינט", "זענט",   "זענען",  "זײן",     "זײנע",    "זײנען",   "יעדע",
     "יעדער",    "יענע",   "יענער",  "כאטש", "לויט",   "מוז",    "מוזן",    "מיט",     "מיך",     "מיר",
     "מען",      "מער",    "מײן",    "מײנע", "נאך",    "נאר",    "עס",      "ער",      "פאר",     "פארוואס",
     "פון",      "צו",     "צווישן", "צי",   "קען",    "קענען",  "שוין"});

}  // namespace

const List danish(kDanish);
const List dutch(kDutch);
const List german(kGerman);
const List norwegian(kNorwegian);
const List swedish(kSwedish);
const List yiddish(kYiddish);

}  // namespace locus::function_words
