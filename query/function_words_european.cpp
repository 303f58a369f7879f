// Function words of further languages of Europe.
#include <array>

#include "query/function_word_lists.h"

namespace locus::function_words {
namespace {

constexpr auto kArmenian = std::to_array<std::string_view>(
    {"ամեն",    "այդ",    "այդպիսի",   "այլ",     "այն",   "այնպես", "այնտեղ", "այս",   "այսպես",
     "այսպիսի", "այստեղ", "առաջ",      "ավելի",   "արդեն", "բայց",   "բոլոր",  "դա",    "դեպի",
     "դեռ",     "դու",    "դուք",      "դրա",     "եթե",   "եղել",   "եմ",     "են",    "ենք",
     "ես",      "երբ",    "եւ",        "եք",      "է",     "էի",     "էին",    "էինք",  "էիր",
     "էիք",     "էր",     "ընթացքում", "ըստ",     "թե",    "իմ",     "ինձ",    "ինչ",   "ինչի",
     "ինչից",   "ինչու",  "ինչպես",    "ինչպիսի", "ինքը",  "իսկ",    "իր",     "իրեն",  "իրենց",
     "լինել",   "լինեն",  "լինի",      "կա",      "կամ",   "կային",  "կան",    "կար",   "կարող",
     "կողմից",  "համար",  "հետ",       "հետո",    "ձեզ",   "ձեր",    "մասին",  "մեզ",   "մեկը",
     "մենք",    "մեջ",    "մեր",       "մի",      "միայն", "մինչեւ", "միջեւ",  "մոտ",   "յուրաքանչյուր",
     "նա",      "նաեւ",   "նույն",     "նրա",     "նրան",  "նրանց",  "նրանք",  "շատ",   "ով",
     "ովքեր",   "որ",     "որը",       "որի",     "որին",  "որից",   "որոնց",  "որոնք", "որում",
     "որպեսզի", "որտեղ",  "որտեղից",   "որքան",   "ու",    "ում",    "ուր",    "ուրիշ", "պետք",
     "սա",      "սրա",    "վրա",       "տակ",     "քանզի", "քանի",   "քեզ",    "քո"});

constexpr auto kBasque = std::to_array<std::string_view>(
    {"alde",     "arabera", "arte",    "artean",    "asko",    "aurrean",  "aurretik",   "azpian", "ba",
     "bada",     "bai",     "baina",   "baino",     "bait",    "bakoitza", "bakoitzeko", "baldin", "bat",
     "batek",    "baten",   "bati",    "batzuk",    "bera",    "berak",    "beraz",      "bere",   "beren",
     "beste",    "bezala",  "bidez",   "buruz",     "da",      "dago",     "daiteke",    "daude",  "denak",
     "die",      "dio",     "dira",    "ditu",      "dituzte", "du",       "dute",       "edo",    "egin",
     "egon",     "ere",     "eta",     "gainean",   "gara",    "gehiago",  "geu",        "gu",     "gure",
     "guztiak",  "guztien", "haiek",   "haien",     "han",     "haren",    "hartan",     "hau",    "hauek",
     "hemen",    "hi",      "hire",    "honek",     "honen",   "honetan",  "hor",        "hori",   "horiek",
     "horrek",   "horren",  "hura",    "izan",      "izango",  "naiz",     "neu",        "ni",     "nire",
     "noiz",     "noiztik", "nola",    "nolako",    "non",     "nondik",   "nor",        "nora",   "noren",
     "nori",     "nork",    "nortzuk", "ondoan",    "ondoren", "ordea",    "oso",        "zaio",   "zara",
     "zegoen",   "zein",    "zeinek",  "zeintzuk",  "zen",     "zenbat",   "zenbatek",   "zer",    "zeren",
     "zergatik", "zeri",    "zerk",    "zertarako", "zeuden",  "zion",     "ziren",      "zituen", "zituzten",
     "zu",       "zuek",    "zuen",    "zure",      "zuten"});

constexpr auto kFinnish = std::to_array<std::string_view>(
    {"aikana",    "alla",      "alle",     "asti",     "eli",    "enemman", "ennen",  "etta",     "han",
     "hanella",   "hanen",     "hanet",    "hanta",    "he",     "heidan",  "heidat", "heilla",   "heita",
     "hyvin",     "itse",      "ja",       "jalkeen",  "jo",     "johon",   "joiden", "joihin",   "joissa",
     "joista",    "joita",     "joka",     "jokainen", "jolla",  "jolle",   "jolta",  "jonka",    "jos",
     "jossa",     "josta",     "jota",     "joten",    "jotka",  "jotta",   "kaikki", "kaikkien", "kanssa",
     "kautta",    "keita",     "kenelle",  "kenelta",  "kenen",  "kenet",   "keta",   "ketka",    "kohti",
     "koska",     "kuin",      "kuinka",   "kuka",     "kumman", "kumpi",   "kun",    "kuten",    "lienee",
     "luona",     "me",        "meidan",   "meidat",   "meita",  "mihin",   "mika",   "miksi",    "milla",
     "millainen", "millaisia", "mille",    "milloin",  "milta",  "mina",    "minka",  "minne",    "minua",
     "minulla",   "minun",     "minut",    "missa",    "mista",  "mita",    "miten",  "mitka",    "monta",
     "montako",   "mukaan",    "mutta",    "muu",      "muut",   "myos",    "naiden", "nain",     "nama",
     "ne",        "niiden",    "niin",     "niita",    "nuo",    "ole",     "olemme", "olen",     "olet",
     "oli",       "olisi",     "olisivat", "olivat",   "olla",   "olleet",  "ollut",  "on",       "ovat",
     "paalla",    "paljonko",  "pitaa",    "saa",      "saakka", "saavat",  "sama",   "se",       "seka",
     "sen",       "siella",    "siihen",   "siina",    "siita",  "sille",   "sina",   "sinua",    "sinun",
     "sinut",     "sita",      "taalla",   "tahan",    "tai",    "talle",   "tama",   "taman",    "tassa",
     "tasta",     "tata",      "taytyy",   "te",       "teidan", "tuo",     "tuolla", "tuon",     "vai",
     "vaikka",    "vain",      "valilla",  "viela",    "voi",    "voida",   "voisi",  "voivat",   "yli",
     "ympari"});

constexpr auto kGreek = std::to_array<std::string_view>(
    {"ακομα",   "ακομη",    "αλλα",  "αλλη",   "αλλο",   "αλλοι",  "αλλος",  "αν",     "αντι",    "απο",
     "αυτα",    "αυτες",    "αυτη",  "αυτην",  "αυτης",  "αυτο",   "αυτοι",  "αυτον",  "αυτος",   "αυτου",
     "αυτων",   "για",      "γιατι", "διοτι",  "εαν",    "εγω",    "εδω",    "ειμαι",  "ειμαστε", "ειναι",
     "εισαι",   "ειστε",    "ειχαν", "ειχε",   "εκ",     "εκει",   "εκεινα", "εκεινη", "εκεινο",  "εκεινοι",
     "εκεινος", "εμεις",    "ενα",   "ενας",   "ενος",   "ενω",    "εξ",     "επειδη", "επι",     "επισης",
     "εσεις",   "εσυ",      "ετσι",  "εχει",   "εχεις",  "εχουμε", "εχουν",  "εχω",    "η",       "ηδη",
     "ημουν",   "ηταν",     "θα",    "ιδιος",  "καθε",   "και",    "κατα",   "κατω",   "κι",      "λοιπον",
     "μας",     "με",       "μετα",  "μεταξυ", "μεχρι",  "μια",    "μιας",   "μονο",   "μου",     "μπορει",
     "μπορουν", "μπορουσε", "να",    "ο",      "οι",     "ολα",    "ολες",   "ολη",    "ολο",     "ολοι",
     "ολος",    "ομως",     "οποια", "οποιας", "οποιες", "οποιο",  "οποιοι", "οποιος", "οποιου",  "οποιων",
     "οπου",    "οταν",     "οτι",   "πανω",   "παρα",   "πιο",    "ποια",   "ποιας",  "ποιες",   "ποιο",
     "ποιοι",   "ποιον",    "ποιος", "ποιου",  "ποιους", "ποιων",  "πολλα",  "πολλες", "πολλοι",  "πολυ",
     "ποσα",    "ποσες",    "ποση",  "ποσο",   "ποσοι",  "ποσους", "ποσων",  "ποτε",   "που",     "πρεπει",
     "πριν",    "προς",     "πως",   "σαν",    "σας",    "σε",     "σου",    "στα",    "στη",     "στην",
     "στις",    "στο",      "στον",  "στους",  "τα",     "την",    "της",    "τι",     "τις",     "το",
     "τον",     "τοσο",     "τοτε",  "του",    "τους",   "τουτο",  "των",    "υπερ",   "υπο",     "ως",
     "ωστε"});

constexpr auto kHungarian = std::to_array<std::string_view>(
    {"a",        "abban",   "ahhoz",  "ahol",     "aki",       "akik",      "akinek",   "akit",     "akkor",
     "alatt",    "altal",   "amely",  "amelyek",  "amelyet",   "ami",       "amikor",   "amit",     "annak",
     "arra",     "attol",   "az",     "azok",     "azokat",    "azon",      "azt",      "bar",      "be",
     "csak",     "de",      "ebben",  "egy",      "ehhez",     "el",        "elott",    "en",       "engem",
     "ennek",    "erre",    "es",     "ettol",    "ez",        "ezek",      "ezeket",   "ezen",     "ezt",
     "fel",      "fele",    "felett", "folott",   "ha",        "hanem",     "hany",     "hanyadik", "hanyan",
     "hanyszor", "helyett", "hogy",   "hogyan",   "hol",       "honnan",    "hova",     "igy",      "irant",
     "is",       "itt",     "kell",   "kellett",  "keresztul", "ki",        "kik",      "kiket",    "kinek",
     "kit",      "korul",   "koze",   "kozott",   "le",        "lehet",     "lehetett", "lenne",    "lenni",
     "lesz",     "lesznek", "lett",   "lettek",   "mar",       "mas",       "meddig",   "meg",      "mellett",
     "mely",     "melyek",  "melyik", "melyiket", "mennyi",    "mert",      "mi",       "miatt",    "miert",
     "mig",      "mik",     "miket",  "mikor",    "milyen",    "mindegyik", "minden",   "minek",    "minket",
     "mint",     "miota",   "mit",    "nagyon",   "nehany",    "neked",     "nekem",    "neki",     "nekik",
     "nektek",   "nekunk",  "o",      "ok",       "oket",      "ota",       "ott",      "pedig",    "ra",
     "rola",     "sajat",   "soran",  "szamara",  "szerint",   "te",        "teged",    "ti",       "titeket",
     "tobb",     "tud",     "tudott", "ugy",      "utan",      "vagy",      "valo",     "van",      "vannak",
     "vele",     "velem",   "veluk",  "volna",    "volt",      "voltak"});

constexpr auto kIrish = std::to_array<std::string_view>(
    {"a",     "ach",    "acu",     "ag",     "agaibh", "againn",  "agam",  "agat",   "agus",    "aici",
     "aige",  "air",    "amhain",  "an",     "anseo",  "ansin",   "ar",    "as",     "ata",     "ba",
     "beidh", "bheidh", "bhfuair", "bhfuil", "bhi",    "bhionn",  "bionn", "ca",     "cad",     "cathain",
     "ce",    "ceard",  "cen",     "cer",    "cerbh",  "chuaigh", "chuig", "conas",  "da",      "daoibh",
     "de",    "den",    "di",      "do",     "doibh",  "dom",     "don",   "duinn",  "duirt",   "duit",
     "e",     "eile",   "faoi",    "fath",   "fein",   "freisin", "gach",  "go",     "gur",     "i",
     "iad",   "idir",   "in",      "ina",    "is",     "le",      "leat",  "lei",    "leis",    "leo",
     "libh",  "linn",   "liom",    "ma",     "mar",    "me",      "mhead", "mise",   "mo",      "moran",
     "muid",  "na",     "ndearna", "nios",   "no",     "nuair",   "o",     "oraibh", "orainn",  "orm",
     "ort",   "orthu",  "os",      "raibh",  "rinne",  "roimh",   "sa",    "san",    "seisean", "seo",
     "si",    "siad",   "sibh",    "sin",    "sinn",   "sise",    "siud",  "sula",   "ta",      "thar",
     "tu",    "tusa",   "uile",    "uirthi", "um"});

}  // namespace

const List armenian(kArmenian);
const List basque(kBasque);
const List finnish(kFinnish);
const List greek(kGreek);
const List hungarian(kHungarian);
const List irish(kIrish);

}  // namespace locus::function_words
