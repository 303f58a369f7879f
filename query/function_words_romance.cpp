// Function words of the Romance languages.
#include <array>

#include "query/function_word_lists.h"

namespace locus::function_words {
namespace {

constexpr auto kCatalan = std::to_array<std::string_view>(
    {"a",        "abans",   "aixi",      "aixo",    "al",        "algun",   "alguna",  "algunes", "alguns",
     "alla",     "allo",    "als",       "altra",   "altre",     "altres",  "amb",     "aquell",  "aquella",
     "aquelles", "aquells", "aquest",    "aquesta", "aquestes",  "aquests", "aqui",    "cada",    "com",
     "d",        "davant",  "de",        "del",     "dels",      "des",     "despres", "deuen",   "doncs",
     "durant",   "el",      "ell",       "ella",    "elles",     "ells",    "els",     "em",      "en",
     "encara",   "ens",     "entre",     "era",     "eren",      "es",      "esta",    "estan",   "estar",
     "estava",   "estaven", "et",        "ets",     "fa",        "fan",     "fer",     "fet",     "fins",
     "fou",      "ha",      "hagi",      "hagut",   "han",       "has",     "haver",   "havia",   "havien",
     "he",       "hem",     "heu",       "hi",      "ho",        "i",       "ja",      "jo",      "l",
     "la",       "les",     "li",        "llur",    "llurs",     "m",       "ma",      "mateix",  "mateixa",
     "mentre",   "menys",   "mes",       "meu",     "meus",      "meva",    "meves",   "molt",    "molta",
     "moltes",   "molts",   "n",         "ne",      "nosaltres", "nostra",  "nostre",  "nostres", "o",
     "on",       "pel",     "pels",      "per",     "pero",      "perque",  "poc",     "poden",   "podia",
     "podria",   "pot",     "qual",      "quals",   "quan",      "quant",   "quanta",  "quantes", "quants",
     "que",      "qui",     "quin",      "quina",   "quines",    "quins",   "s",       "sa",      "segons",
     "ser",      "sera",    "seran",     "seria",   "seu",       "seus",    "seva",    "seves",   "si",
     "sigui",    "siguin",  "sigut",     "sino",    "sobre",     "soc",     "som",     "son",     "sota",
     "sou",      "t",       "tambe",     "teu",     "teva",      "tot",     "tota",    "totes",   "tots",
     "tu",       "un",      "una",       "unes",    "uns",       "us",      "va",      "vaig",    "vam",
     "van",      "vas",     "vosaltres", "voste",   "vostes",    "vostra",  "vostre"});

constexpr auto kFrench = std::to_array<std::string_view>(
    {"a",        "afin",   "aient",      "ainsi",    "ait",       "alors",   "apres",    "as",
     "au",       "auquel", "aura",       "auraient", "aurait",    "auront",  "aussi",    "autre",
     "autres",   "aux",    "avaient",    "avais",    "avait",     "avant",   "avec",     "avez",
     "avoir",    "avons",  "ayant",      "beaucoup", "c",         "ca",      "car",      "ce",
     "ceci",     "cela",   "celle",      "celles",   "celui",     "ces",     "cet",      "cette",
     "ceux",     "chaque", "chez",       "combien",  "comme",     "comment", "d",        "dans",
     "de",       "deja",   "depuis",     "des",      "devait",    "doit",    "doivent",  "donc",
     "dont",     "du",     "duquel",     "durant",   "elle",      "elles",   "en",       "encore",
     "entre",    "es",     "est",        "et",       "etaient",   "etais",   "etait",    "etant",
     "ete",      "etes",   "etions",     "etre",     "eu",        "eurent",  "eut",      "eux",
     "faire",    "fait",   "font",       "furent",   "fut",       "ici",     "il",       "ils",
     "j",        "je",     "jusqu",      "jusque",   "l",         "la",      "laquelle", "le",
     "lequel",   "les",    "lesquelles", "lesquels", "leur",      "leurs",   "lors",     "lorsqu",
     "lorsque",  "lui",    "m",          "ma",       "mais",      "me",      "meme",     "memes",
     "mes",      "moi",    "moins",      "mon",      "nos",       "notre",   "nous",     "on",
     "ont",      "ou",     "par",        "parce",    "pendant",   "peu",     "peut",     "peuvent",
     "plus",     "pour",   "pourquoi",   "pourrait", "pouvaient", "pouvait", "puisqu",   "puisque",
     "qu",       "quand",  "que",        "quel",     "quelle",    "quelles", "quelque",  "quelques",
     "quels",    "qui",    "quoi",       "s",        "sa",        "se",      "selon",    "sera",
     "seraient", "serait", "seront",     "ses",      "si",        "soi",     "soient",   "soit",
     "sommes",   "son",    "sont",       "sous",     "suis",      "sur",     "t",        "ta",
     "te",       "tes",    "toi",        "ton",      "tous",      "tout",    "toute",    "toutes",
     "tres",     "tu",     "un",         "une",      "va",        "vers",    "vont",     "vos",
     "votre",    "vous",   "y"});

constexpr auto kItalian = std::to_array<std::string_view>(
    {"a",      "abbia",   "abbiamo", "abbiano",   "affinche", "agli",    "al",      "alcune",   "alcuni",
     "all",    "alla",    "alle",    "allo",      "altra",    "altre",   "altri",   "altro",    "anche",
     "ancora", "avere",   "avete",   "aveva",     "avevano",  "avra",    "avrebbe", "avuto",    "c",
     "che",    "chi",     "ci",      "cio",       "com",      "come",    "con",     "cos",      "cosa",
     "cosi",   "cui",     "d",       "da",        "dagli",    "dai",     "dal",     "dall",     "dalla",
     "dalle",  "dallo",   "degli",   "dei",       "del",      "dell",    "della",   "delle",    "dello",
     "deve",   "devono",  "di",      "dopo",      "dov",      "dove",    "doveva",  "dovrebbe", "durante",
     "e",      "ebbe",    "ebbero",  "ed",        "egli",     "ella",    "entro",   "era",      "erano",
     "eri",    "essa",    "esse",    "essendo",   "essere",   "essi",    "esso",    "fa",       "fanno",
     "fare",   "fatto",   "fra",     "fu",        "furono",   "gia",     "gli",     "ha",       "hai",
     "hanno",  "ho",      "i",       "il",        "in",       "io",      "l",       "la",       "le",
     "lei",    "li",      "lo",      "loro",      "lui",      "ma",      "me",      "meno",     "mentre",
     "mi",     "mia",     "mie",     "miei",      "mio",      "molta",   "molte",   "molti",    "molto",
     "ne",     "negli",   "nei",     "nel",       "nell",     "nella",   "nelle",   "nello",    "noi",
     "nostra", "nostre",  "nostri",  "nostro",    "o",        "od",      "ogni",    "ognuno",   "per",
     "perche", "pero",    "piu",     "poco",      "poiche",   "possono", "poteva",  "potevano", "potrebbe",
     "presso", "prima",   "puo",     "qual",      "qualche",  "quale",   "quali",   "quando",   "quanta",
     "quante", "quanti",  "quanto",  "quegli",    "quei",     "quel",    "quell",   "quella",   "quelle",
     "quelli", "quello",  "quest",   "questa",    "queste",   "questi",  "questo",  "qui",      "quindi",
     "sara",   "saranno", "sarebbe", "sarebbero", "se",       "si",      "sia",     "siamo",    "siano",
     "siete",  "sono",    "sopra",   "sotto",     "stata",    "state",   "stessa",  "stesso",   "su",
     "sua",    "sue",     "sugli",   "sui",       "sul",      "sull",    "sulla",   "sulle",    "sullo",
     "suo",    "suoi",    "te",      "ti",        "tra",      "tu",      "tua",     "tue",      "tuo",
     "tuoi",   "tutta",   "tutte",   "tutti",     "tutto",    "un",      "una",     "uno",      "vengono",
     "verso",  "vi",      "viene",   "voi",       "vostra",   "vostre",  "vostri",  "vostro"});

constexpr auto kPortuguese = std::to_array<std::string_view>(
    {"a",        "ainda",   "algum",   "alguma",  "algumas", "alguns", "ali",     "ante",   "ao",
     "aonde",    "aos",     "apos",    "aquela",  "aquelas", "aquele", "aqueles", "aqui",   "aquilo",
     "as",       "assim",   "ate",     "cada",    "com",     "como",   "cuja",    "cujas",  "cujo",
     "cujos",    "da",      "das",     "de",      "dela",    "delas",  "dele",    "deles",  "desde",
     "dessa",    "desse",   "desta",   "deste",   "deve",    "devem",  "deveria", "devia",  "do",
     "dos",      "durante", "e",       "ela",     "elas",    "ele",    "eles",    "em",     "embora",
     "enquanto", "entao",   "entre",   "era",     "eram",    "eras",   "es",      "essa",   "essas",
     "esse",     "esses",   "esta",    "estamos", "estao",   "estar",  "estas",   "estava", "estavam",
     "este",     "esteja",  "estes",   "esteve",  "estou",   "eu",     "faz",     "fazem",  "fazer",
     "feito",    "fez",     "foi",     "foram",   "fosse",   "fossem", "fui",     "ha",     "haver",
     "havia",    "hei",     "houve",   "isso",    "isto",    "ja",     "la",      "lhe",    "lhes",
     "mais",     "mas",     "me",      "menos",   "mesma",   "mesmo",  "meu",     "meus",   "mim",
     "minha",    "minhas",  "muita",   "muitas",  "muito",   "muitos", "na",      "nas",    "nessa",
     "nesse",    "nesta",   "neste",   "no",      "nos",     "nossa",  "nossas",  "nosso",  "nossos",
     "num",      "numa",    "numas",   "nuns",    "o",       "onde",   "os",      "ou",     "outra",
     "outras",   "outro",   "outros",  "para",    "pela",    "pelas",  "pelo",    "pelos",  "perante",
     "pode",     "podem",   "poderia", "podia",   "podiam",  "pois",   "por",     "porque", "pouco",
     "quais",    "qual",    "quando",  "quanta",  "quantas", "quanto", "quantos", "que",    "quem",
     "se",       "seja",    "sejam",   "sendo",   "ser",     "sera",   "serao",   "seria",  "seriam",
     "seu",      "seus",    "si",      "sido",    "sob",     "sobre",  "somos",   "sou",    "sua",
     "suas",     "tambem",  "te",      "tem",     "temos",   "tenha",  "tenham",  "tenho",  "tens",
     "ter",      "tera",    "teria",   "teu",     "teus",    "teve",   "ti",      "tido",   "tinha",
     "tinham",   "toda",    "todas",   "todo",    "todos",   "tu",     "tua",     "tuas",   "tudo",
     "um",       "uma",     "umas",    "uns",     "voce",    "voces",  "vos",     "vossa",  "vosso"});

constexpr auto kRomanian = std::to_array<std::string_view>(
    {"a",       "acea",    "aceasta", "aceea",  "aceeasi", "aceia",   "acel",    "acela",   "acelasi",
     "acele",   "acelei",  "acelui",  "acest",  "acesta",  "aceste",  "acestea", "acestei", "acesti",
     "acestia", "acestor", "acestui", "acolo",  "aici",    "al",      "ale",     "alt",     "alta",
     "alte",    "alti",    "am",      "ar",     "are",     "as",      "asa",     "asupra",  "atunci",
     "au",      "avea",    "aveau",   "avem",   "aveti",   "avut",    "ca",      "caci",    "cand",
     "care",    "carei",   "caror",   "carui",  "cat",     "cata",    "cate",    "cati",    "catre",
     "ce",      "cea",     "ceea",    "cei",    "cel",     "cele",    "celor",   "ci",      "cine",
     "cu",      "cui",     "cum",     "daca",   "dar",     "de",      "decat",   "deja",    "deoarece",
     "desi",    "despre",  "din",     "dintr",  "dintre",  "dupa",    "e",       "ea",      "ei",
     "el",      "ele",     "era",     "eram",   "erau",    "este",    "esti",    "eu",      "fac",
     "face",    "facut",   "fi",      "fie",    "fiecare", "fiind",   "fiu",     "foarte",  "fost",
     "iar",     "ii",      "il",      "in",     "inainte", "inca",    "intr",    "intre",   "isi",
     "la",      "le",      "lor",     "lui",    "ma",      "mai",     "mea",     "mei",     "mele",
     "meu",     "mie",     "mine",    "mult",   "multa",   "multe",   "multi",   "ne",      "niste",
     "noastra", "noastre", "noi",     "nostri", "nostru",  "o",       "pana",    "pe",      "pentru",
     "peste",   "poate",   "pot",     "prin",   "printre", "putea",   "puteau",  "putin",   "sa",
     "sai",     "sale",    "sau",     "se",     "si",      "sine",    "spre",    "sub",     "sunt",
     "suntem",  "sunteti", "ta",      "tai",    "tale",    "tau",     "te",      "tie",     "tine",
     "toata",   "toate",   "tot",     "toti",   "trebuie", "tu",      "un",      "unde",    "unei",
     "unele",   "unii",    "unor",    "unui",   "va",      "voastra", "voi",     "vom",     "vor",
     "vostru"});

constexpr auto kSpanish = std::to_array<std::string_view>(
    {"a",        "adonde",  "ahi",      "al",      "algun",    "alguna",  "algunas",  "alguno",   "algunos",
     "alli",     "ante",    "aquel",    "aquella", "aquellas", "aquello", "aquellos", "aqui",     "asi",
     "aun",      "aunque",  "bajo",     "cada",    "como",     "con",     "cual",     "cuales",   "cuando",
     "cuanta",   "cuantas", "cuanto",   "cuantos", "cuya",     "cuyas",   "cuyo",     "cuyos",    "de",
     "debe",     "deben",   "deberia",  "debia",   "del",      "desde",   "donde",    "durante",  "e",
     "el",       "ella",    "ellas",    "ello",    "ellos",    "en",      "entonces", "entre",    "era",
     "eramos",   "eran",    "eras",     "eres",    "es",       "esa",     "esas",     "ese",      "eso",
     "esos",     "esta",    "estaba",   "estaban", "estamos",  "estan",   "estar",    "estas",    "este",
     "esten",    "esto",    "estos",    "estoy",   "estuvo",   "fue",     "fuera",    "fueran",   "fueron",
     "fui",      "ha",      "haber",    "habia",   "habian",   "habido",  "habra",    "habria",   "hace",
     "hacen",    "hacer",   "hacia",    "han",     "has",      "hasta",   "hay",      "haya",     "hayan",
     "he",       "hecho",   "hemos",    "hizo",    "hubo",     "la",      "las",      "le",       "les",
     "lo",       "los",     "mas",      "me",      "mediante", "menos",   "mi",       "mientras", "mis",
     "misma",    "mismo",   "mucha",    "muchas",  "mucho",    "muchos",  "muy",      "nos",      "nosotras",
     "nosotros", "nuestra", "nuestras", "nuestro", "nuestros", "o",       "os",       "otra",     "otras",
     "otro",     "otros",   "para",     "pero",    "poco",     "podia",   "podian",   "podria",   "podrian",
     "por",      "porque",  "pudo",     "puede",   "pueden",   "pues",    "que",      "quien",    "quienes",
     "se",       "sea",     "sean",     "segun",   "ser",      "sera",    "seran",    "seria",    "serian",
     "si",       "sido",    "siendo",   "sino",    "sobre",    "sois",    "somos",    "son",      "soy",
     "su",       "sus",     "suya",     "suyas",   "suyo",     "suyos",   "tambien",  "te",       "ti",
     "toda",     "todas",   "todavia",  "todo",    "todos",    "tras",    "tu",       "tus",      "u",
     "un",       "una",     "unas",     "unos",    "usted",    "ustedes", "vosotras", "vosotros", "vuestra",
     "vuestras", "vuestro", "vuestros", "y",       "ya",       "yo"});

}  // namespace

const List catalan(kCatalan);
const List french(kFrench);
const List italian(kItalian);
const List portuguese(kPortuguese);
const List romanian(kRomanian);
const List spanish(kSpanish);

}  // namespace locus::function_words
