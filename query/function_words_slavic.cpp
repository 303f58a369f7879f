// Function words of the Slavic languages, and of Lithuanian.
#include <array>

#include "query/function_word_lists.h"

namespace locus::function_words {
namespace {

constexpr auto kLithuanian = std::to_array<std::string_view>(
    {"ant",    "apie",   "ar",     "arba",  "as",        "bet",        "bus",   "buti",  "butu",
     "buves",  "buvo",   "buvusi", "cia",   "dar",       "daugiau",    "del",   "esame", "esate",
     "esi",    "esu",    "galejo", "gali",  "galima",    "i",          "iki",   "ir",    "irgi",
     "is",     "ja",     "jai",    "jam",   "jas",       "jau",        "jei",   "jeigu", "ji",
     "jie",    "jiems",  "jis",    "jo",    "joms",      "jos",        "ju",    "jums",  "juos",
     "jus",    "jusu",   "ka",     "kad",   "kada",      "kadangi",    "kaip",  "kam",   "kas",
     "keli",   "kelios", "kelis",  "kiek",  "kiekviena", "kiekvienas", "kieno", "kita",  "kitas",
     "kiti",   "kitos",  "ko",     "kodel", "koki",      "kokia",      "kokie", "kokio", "kokios",
     "koks",   "kuo",    "kur",    "kuri",  "kuria",     "kuriame",    "kurie", "kurio", "kurioje",
     "kurios", "kuris",  "kuriu",  "labai", "man",       "mane",       "mano",  "mes",   "mums",
     "mus",    "musu",   "nes",    "nors",  "nuo",       "o",          "pagal", "pas",   "pat",
     "pati",   "pats",   "patys",  "per",   "po",        "prie",       "pries", "pro",   "sau",
     "save",   "savo",   "si",     "sia",   "sie",       "sio",        "sios",  "sis",   "su",
     "ta",     "tada",   "taip",   "tarp",  "tas",       "tau",        "tave",  "tavo",  "ten",
     "tie",    "tik",    "to",     "todel", "tokia",     "tokie",      "toks",  "tos",   "tu",
     "turejo", "turi",   "uz",     "virs",  "visa",      "visas",      "visi",  "viso",  "visos",
     "visu",   "yra"});

constexpr auto kRussian = std::to_array<std::string_view>(
    {"а",       "более",    "будем",    "будет",    "буду",     "будут",   "бы",       "бывает",
     "был",     "была",     "были",     "было",     "быть",     "в",       "вам",      "вами",
     "вас",     "ваш",      "ваша",     "ваше",     "ваши",     "ведь",    "весь",     "во",
     "вот",     "все",      "всего",    "всей",     "всем",     "всеми",   "всех",     "вся",
     "вы",      "где",      "да",       "для",      "до",       "должен",  "должна",   "должны",
     "его",     "ее",       "ей",       "ему",      "если",     "есть",    "еще",      "же",
     "за",      "затем",    "зачем",    "здесь",    "и",        "из",      "изо",      "или",
     "им",      "ими",      "их",       "к",        "как",      "какая",   "какие",    "каким",
     "какими",  "каких",    "какого",   "какое",    "какой",    "каком",   "какую",    "кем",
     "ко",      "когда",    "кого",     "ком",      "кому",     "которая", "которого", "которое",
     "которой", "котором",  "которую",  "которые",  "который",  "которым", "которыми", "которых",
     "кроме",   "кто",      "куда",     "ли",       "либо",     "лишь",    "между",    "менее",
     "меня",    "мне",      "мной",     "мог",      "могла",    "могли",   "могут",    "мое",
     "моего",   "моей",     "может",    "можно",    "мои",      "моих",    "мой",      "моя",
     "мы",      "на",       "над",      "надо",     "нам",      "нами",    "нас",      "насколько",
     "наш",     "наша",     "наше",     "нашего",   "нашей",    "наши",    "наших",    "него",
     "нее",     "ней",      "нею",      "ним",      "них",      "но",      "о",        "об",
     "обо",     "около",    "он",       "она",      "они",      "оно",     "от",       "откуда",
     "отчего",  "очень",    "перед",    "по",       "под",      "подо",    "пока",     "после",
     "потому",  "почему",   "поэтому",  "при",      "про",      "с",       "сам",      "сама",
     "самая",   "сами",     "само",     "самое",    "самые",    "самый",   "свое",     "своего",
     "своей",   "свои",     "своим",    "своих",    "свой",     "свою",    "своя",     "себе",
     "себя",    "сколько",  "со",       "собой",    "среди",    "стал",    "стала",    "стало",
     "та",      "так",      "такая",    "также",    "такие",    "таких",   "такого",   "такое",
     "такой",   "там",      "твое",     "твои",     "твой",     "твоя",    "те",       "тебе",
     "тебя",    "тем",      "тех",      "то",       "тобой",    "тогда",   "того",     "тоже",
     "той",     "только",   "том",      "тому",     "тот",      "ту",      "тут",      "ты",
     "у",       "уже",      "хотя",     "чего",     "чей",      "чем",     "чему",     "через",
     "что",     "чтобы",    "чье",      "чьи",      "чья",      "эта",     "эти",      "этим",
     "этих",    "это",      "этого",    "этой",     "этом",     "этому",   "этот",     "эту",
     "я",       "является", "являлась", "являлись", "являлось", "являлся", "являются"});

constexpr auto kSerbian = std::to_array<std::string_view>(
    {"a",      "ako",   "ali",    "bi",      "bih",     "bila",    "bile",    "bili",    "bilo",  "bio",
     "bismo",  "biste", "biti",   "bude",    "budem",   "budu",    "ce",      "cega",    "cemo",  "cemu",
     "ces",    "cete",  "cija",   "cije",    "ciji",    "cime",    "cu",      "da",      "do",    "dok",
     "ga",     "gde",   "gdje",   "hoce",    "i",       "iako",    "ih",      "ili",     "im",    "ima",
     "imaju",  "imala", "imao",   "iz",      "izmedu",  "ja",      "je",      "jer",     "jesam", "jesi",
     "jest",   "jeste", "jesu",   "joj",     "jos",     "ju",      "k",       "ka",      "kad",   "kada",
     "kakav",  "kako",  "kakva",  "kakvo",   "kim",     "ko",      "kod",     "koga",    "koja",  "koje",
     "kojeg",  "kojem", "koji",   "kojih",   "kojim",   "kojoj",   "koju",    "koliko",  "kome",  "kroz",
     "kuda",   "li",    "manje",  "me",      "medu",    "mene",    "meni",    "mi",      "mogao", "mogla",
     "mogu",   "moj",   "moja",   "moje",    "moji",    "moze",    "mu",      "na",      "nad",   "nama",
     "nas",    "nasa",  "nase",   "nje",     "njega",   "njegov",  "njegova", "njegovo", "njemu", "njen",
     "njena",  "njeno", "njih",   "njihov",  "njihova", "njihovo", "njima",   "njoj",    "o",     "od",
     "odakle", "oko",   "on",     "ona",     "onaj",    "onda",    "one",     "oni",     "ono",   "onog",
     "ova",    "ovaj",  "ovde",   "ovdje",   "ove",     "ovi",     "ovih",    "ovo",     "ovog",  "ovoj",
     "pa",     "po",    "pod",    "posle",   "poslije", "pre",     "pred",    "preko",   "pri",   "prije",
     "radi",   "s",     "sa",     "sam",     "sama",    "samo",    "sav",     "se",      "sebe",  "sebi",
     "si",     "smo",   "sobom",  "sta",     "ste",     "sto",     "su",      "sva",     "svaka", "svaki",
     "svako",  "sve",   "svi",    "svih",    "svoj",    "svoja",   "svoje",   "svoji",   "ta",    "taj",
     "takav",  "tako",  "takode", "takoder", "takva",   "takvo",   "tamo",    "te",      "tebe",  "tebi",
     "ti",     "tih",   "tko",    "to",      "tog",     "toj",     "tokom",   "tom",     "treba", "tu",
     "tvoj",   "tvoja", "tvoje",  "u",       "uz",      "vama",    "vas",     "vasa",    "vase",  "vec",
     "veoma",  "vi",    "vise",   "vrlo",    "za",      "zasto",   "zbog",    "а",       "ако",   "али",
     "би",     "била",  "биле",   "били",    "било",    "био",     "бити",    "бих",     "буде",  "буду",
     "вама",   "вас",   "ваш",    "веома",   "већ",     "ви",      "више",    "врло",    "га",    "где",
     "гдје",   "да",    "до",     "док",     "за",      "зашто",   "због",    "и",       "иако",  "из",
     "између", "или",   "им",     "има",     "имао",    "имају",   "их",      "к",       "кад",   "када",
     "какав",  "каква", "како",   "ко",      "кога",    "код",     "колико",  "коме",    "која",  "које",
     "којег",  "којем", "који",   "којим",   "којих",   "којој",   "коју",    "кроз",    "куда",  "ли",
     "мање",   "ме",    "мене",   "мени",    "међу",    "ми",      "могу",    "може",    "мој",   "моја",
     "моје",   "му",    "на",     "над",     "нама",    "нас",     "наш",     "наша",    "наше",  "о",
     "ова",    "овај",  "овде",   "ове",     "ови",     "ових",    "ово",     "овог",    "од",    "одакле",
     "око",    "он",    "она",    "онај",    "онда",    "они",     "оно",     "па",      "по",    "под",
     "после",  "пре",   "пред",   "преко",   "при",     "ради",    "с",       "са",      "сав",   "сам",
     "само",   "сва",   "свака",  "сваки",   "све",     "сви",     "свих",    "свој",    "своја", "своје",
     "се",     "себе",  "себи",   "си",      "смо",     "сте",     "су",      "та",      "такав", "тако",
     "такође", "тамо",  "тај",    "твој",    "твоја",   "те",      "тебе",    "теби",    "ти",    "тих",
     "то",     "тог",   "током",  "том",     "треба",   "ту",      "у",       "уз",      "чега",  "чему",
     "чија",   "чије",  "чији",   "шта",     "што",     "ја",      "је",      "јер",     "јесте", "јесу",
     "још",    "јој",   "ју",     "њега",    "његов",   "његова",  "њему",    "њен",     "њена",  "њима",
     "њих",    "њихов", "њихова", "њој",     "ће",      "ћу"});

}  // namespace

const List lithuanian(kLithuanian);
const List russian(kRussian);
const List serbian(kSerbian);

}  // namespace locus::function_words
