// Function words of languages of Asia.
#include <array>

#include "query/function_word_lists.h"

namespace locus::function_words {
namespace {

constexpr auto kArabic = std::to_array<std::string_view>(
    {"اذا",   "اصبح",  "اصبحت", "التي",  "الذي",  "الذين",  "اللاتي", "اللذان", "اللواتي", "الى",  "اليه",
     "اليها", "ام",    "امام",  "ان",    "انا",   "انت",    "انتم",   "انه",    "انها",    "او",   "اوليك",
     "اي",    "اية",   "ايضا",  "اين",   "بعد",   "بعض",    "به",     "بها",    "بهم",     "بين",  "بينما",
     "تحت",   "تكون",  "تلك",   "ثم",    "جميع",  "حتى",    "حول",    "حيث",    "خلال",    "ذلك",  "سوف",
     "صار",   "على",   "عليه",  "عليها", "عليهم", "عن",     "عند",    "عنه",    "عنها",    "فقط",  "فوق",
     "في",    "فيه",   "فيها",  "فيهم",  "قبل",   "قد",     "كان",    "كانت",   "كانوا",   "كذلك", "كل",
     "كم",    "كما",   "كنا",   "كنت",   "كيف",   "لان",    "لانه",   "لدى",    "لعل",     "لقد",  "لكن",
     "لكنه",  "لماذا", "لمن",   "لنا",   "له",    "لها",    "لهم",    "لو",     "لولا",    "ما",   "ماذا",
     "متى",   "مثل",   "مع",    "معه",   "معها",  "من",     "منذ",    "منه",    "منها",    "منهم", "نحن",
     "هذا",   "هذان",  "هذه",   "هل",    "هم",    "هما",    "هن",     "هنا",    "هناك",    "هو",   "هولاء",
     "هي",    "و",     "وراء",  "يجب",   "يكون",  "يكونون", "يمكن"});

constexpr auto kHindi = std::to_array<std::string_view>(
    {"अंदर",   "अगर",   "अधिक",  "अपना", "अपनी", "अपने",   "आप",    "आपका",   "आपकी",  "आपके",  "आपको",  "इन",
     "इनका",  "इनकी",  "इनके",   "इन्हें",  "इस",   "इसका",  "इसकी",  "इसके",    "इसे",    "उन",   "उनका",  "उनकी",
     "उनके",   "उन्हें",   "उस",    "उसका", "उसकी", "उसके",   "उसे",    "ऊपर",    "एक",    "एवं",   "ओर",    "और",
     "कब",    "कर",    "करता",  "करती", "करते",  "करना",  "करने",   "कहाँ",    "कहां",   "का",   "कि",    "किंतु",
     "कितना", "कितनी", "कितने",  "किन",  "किन्हें", "किया",  "किस",   "किसका",  "किसकी", "किसके", "किसको", "किसने",
     "किसे",   "की",    "कुछ",    "के",    "कैसा",  "कैसी",   "कैसे",    "को",     "कोई",   "कौन",  "कौनसा", "कौनसी",
     "क्या",   "क्यों",   "क्योंकि", "खुद",   "गई",   "गए",    "गया",   "जब",     "जहाँ",   "जहां",  "जाता",  "जाती",
     "जाते",   "जाना",  "जिन",   "जिन्हें", "जिस",  "जिसका", "जिसकी", "जिसके",   "जिसे",   "जैसे",   "जो",    "ज्यादा",
     "तक",    "तथा",   "तब",    "तरफ",  "ताकि", "तुझे",    "तुम",    "तुम्हारा", "तुम्हें",   "तू",    "तेरा",   "तो",
     "था",    "थी",    "थीं",    "थे",    "दिया", "द्वारा", "नीचे",   "ने",      "पर",    "परंतु",  "पहले",   "बहुत",
     "बाद",   "बारे",   "बाहर",  "बीच",  "भी",   "मगर",   "मुझे",    "में",      "मेरा",   "मेरी",  "मेरे",    "मैं",
     "यदि",   "यह",    "यहाँ",   "यहां",  "या",   "ये",     "रहा",   "रही",    "रहे",    "लिए",  "लेकिन",  "वह",
     "वहाँ",   "वहां",   "वे",     "सकता", "सकती", "सकते",   "सब",    "सभी",    "साथ",   "से",    "स्वयं",   "हम",
     "हमारा", "हमारी", "हमारे",  "हमें",   "ही",   "हुआ",    "हुई",    "हुए",     "हूँ",     "हूं",    "है",     "हैं",
     "हो",    "होंगे",   "होगा",  "होगी", "होता", "होती",  "होते",   "होना"});

constexpr auto kIndonesian = std::to_array<std::string_view>(
    {"ada",      "adalah",   "agar",      "akan",      "aku",       "anda",         "antara",    "apa",
     "apabila",  "apakah",   "atas",      "atau",      "bagaimana", "bagaimanakah", "bagi",      "bahwa",
     "banyak",   "bawah",    "beberapa",  "begitu",    "beliau",    "berapa",       "berapakah", "bila",
     "bisa",     "boleh",    "dalam",     "dan",       "dapat",     "dari",         "darimana",  "demikian",
     "dengan",   "di",       "dia",       "dilakukan", "dimana",    "engkau",       "hanya",     "harus",
     "hingga",   "ia",       "ialah",     "ini",       "itu",       "jika",         "juga",      "kah",
     "kalau",    "kami",     "kamu",      "kapan",     "kapankah",  "karena",       "kau",       "ke",
     "kemana",   "kenapa",   "kepada",    "ketika",    "kita",      "lagi",         "lah",       "lain",
     "lebih",    "maka",     "mana",      "manakah",   "masih",     "melalui",      "mengapa",   "menjadi",
     "menurut",  "mereka",   "merupakan", "namun",     "nya",       "oleh",         "pada",      "paling",
     "para",     "per",      "pun",       "saat",      "saja",      "sama",         "sampai",    "sana",
     "sang",     "sangat",   "saya",      "se",        "sebab",     "sebagai",      "sebelum",   "sebuah",
     "sedang",   "sehingga", "sejak",     "selama",    "semua",     "sendiri",      "seorang",   "seperti",
     "serta",    "sesudah",  "setelah",   "setiap",    "si",        "siapa",        "siapakah",  "sini",
     "situ",     "suatu",    "sudah",     "supaya",    "tapi",      "telah",        "tentang",   "terhadap",
     "tersebut", "tetapi",   "tiap",      "untuk",     "yang"});

constexpr auto kNepali = std::to_array<std::string_view>(
    {"अघि",  "अनि",    "आफू",     "आफ्नो",  "उनको",  "उनी",  "उनीहरू", "उसको",  "उहाँ",  "ऊ",    "एक",
     "कति",  "कतिवटा", "कसको",   "कसरी",  "कसलाई", "कसले",  "कस्तो",  "कहाँ",   "कहिले", "का",   "कि",
     "किन",  "किनभने",  "की",     "कुन",    "के",     "केही",  "को",    "गरिन्छ", "गरेका", "गरेको", "गर्छ",
     "गर्न",  "गर्ने",    "छ",      "छन्",    "छु",     "जब",   "जसको",  "जसले",   "जहाँ",  "जुन",   "जो",
     "तपाई", "तपाईं",   "तपाईंको", "तर",    "तर्फ",   "तिनी", "तिमी",  "तिम्रो", "ती",   "त्यस",  "त्यसको",
     "त्यसैले", "त्यो",    "थिइन्",   "थिए",   "थियो",  "देखि",  "द्वारा", "धेरै",    "नै",    "पछि",  "पनि",
     "बाट",  "बारे",    "बाहिर",  "बीच",   "भए",    "भएका", "भएको",  "भने",    "भयो",  "भित्र", "म",
     "मा",   "मात्र",   "माथि",   "मुनि",   "मेरो",   "यदि",  "यस",    "यसको",  "यी",   "यो",   "र",
     "लाई",  "लागि",   "ले",      "वा",    "सँग",    "संग",   "सक्छ",   "सबै",    "सम्म",  "हामी", "हाम्रो",
     "हुन",   "हुन्",     "हुन्छ",    "हुन्थ्यो", "हो"});

constexpr auto kTamil = std::to_array<std::string_view>(
    {"அங்கு", "அங்கே",      "அதனால்",     "அதன்",     "அதில்",  "அது",     "அதை",    "அந்த",    "அனைத்து", "அல்லது",
     "அவன்",  "அவரது",     "அவரின்",     "அவர்",     "அவர்கள்", "அவள்",     "அவை",    "ஆக",     "ஆகவே",   "ஆகும்",
     "ஆன",   "ஆனது",      "ஆனாலும்",    "ஆனால்",    "இங்கு",  "இங்கே",    "இடையே",  "இதில்",   "இது",    "இதை",
     "இந்த",  "இருக்கின்றன", "இருக்கிறது", "இருக்கும்", "இருந்த", "இருந்தது", "இருந்து", "இவன்",    "இவர்",    "இவர்கள்",
     "இவள்",  "இவை",       "உங்கள்",      "உடன்",     "உன்",    "உள்ள",     "உள்ளது",  "உள்ளன",   "எங்கள்",   "எங்கு",
     "எங்கே", "எது",       "எத்தனை",     "எந்த",     "என",    "எனது",    "எனவே",   "என்",     "என்ன",    "என்ற",
     "என்று", "எப்படி",     "எப்போது",    "எல்லா",    "எவர்",   "எவை",     "எவ்வளவு", "ஏனெனில்", "ஏன்",     "ஒரு",
     "கீழ்",   "கூட",       "கொண்ட",      "கொண்டு",   "சில",   "நமது",    "நாங்கள்",  "நான்",    "நாம்",    "நீ",
     "நீங்கள்", "பற்றி",      "பல",        "பின்",     "பிறகு", "போது",    "மட்டும்",  "மற்றும்",  "மிக",    "மிகவும்",
     "மீது",  "முடியும்",   "முன்",       "மூலம்",    "மேலும்", "யாருடைய", "யார்",    "வரை",    "வேண்டும்"});

constexpr auto kTurkish = std::to_array<std::string_view>(
    {"altinda", "ama",      "ancak",  "arasinda",   "ayni",   "bana",   "bazi",     "ben",       "bende",
     "beni",    "benim",    "beri",   "bir",        "biz",    "bizde",  "bize",     "bizi",      "bizim",
     "boyle",   "bu",       "buna",   "bunda",      "bundan", "bunlar", "bunu",     "bunun",     "burada",
     "butun",   "cok",      "cunku",  "da",         "daha",   "de",     "diger",    "dir",       "dogru",
     "dolayi",  "eger",     "en",     "fakat",      "gibi",   "gore",   "hakkinda", "hangi",     "hangileri",
     "hangisi", "hem",      "hep",    "her",        "icin",   "icinde", "idi",      "ile",       "imis",
     "ise",     "kac",      "kaci",   "kacinci",    "kadar",  "kendi",  "kendini",  "kendisi",   "ki",
     "kim",     "kimdir",   "kime",   "kimi",       "kimin",  "kimler", "mi",       "midir",     "mu",
     "nasil",   "nasildir", "ne",     "neden",      "nedir",  "neler",  "nerede",   "nerededir", "nereden",
     "neresi",  "nereye",   "neye",   "neyi",       "neyin",  "nicin",  "niye",     "o",         "olan",
     "olarak",  "oldu",     "oldugu", "olmak",      "olmasi", "olmus",  "olup",     "olur",      "ona",
     "once",    "onda",     "ondan",  "onlar",      "onlara", "onlari", "onlarin",  "onu",       "onun",
     "orada",   "oyle",     "ragmen", "sana",       "sen",    "sende",  "seni",     "senin",     "sey",
     "siz",     "size",     "sizi",   "sizin",      "sonra",  "soyle",  "su",       "suna",      "sunlar",
     "sunu",    "sunun",    "surada", "tarafindan", "tum",    "uzere",  "uzerinde", "var",       "vardi",
     "vardir",  "ve",       "veya",   "ya",         "zaman"});

constexpr auto kVietnamese = std::to_array<std::string_view>(
    {"ai",    "anh", "bao",   "bà",   "bạn",   "bị",   "bởi",  "cho",  "chúng", "chỉ",  "chị",
     "các",   "còn", "có",    "cũng", "của",   "do",   "dưới", "giữa", "gì",    "hay",  "hoặc",
     "hơn",   "họ",  "khi",   "kia",  "là",    "lại",  "mà",   "mình", "mấy",   "mọi",  "mỗi",
     "nhiêu", "như", "nhưng", "nhất", "những", "nào",  "này",  "nên",  "nó",    "nếu",  "qua",
     "rất",   "rồi", "sao",   "sẽ",   "ta",    "theo", "thì",  "thế",  "trong", "trên", "tôi",
     "tại",   "tới", "từ",    "và",   "vì",    "vậy",  "về",   "với",  "ông",   "đang", "đâu",
     "đây",   "đã",  "đó",    "được", "đến",   "để",   "ấy",   "ở"});

}  // namespace

const List arabic(kArabic);
const List hindi(kHindi);
const List indonesian(kIndonesian);
const List nepali(kNepali);
const List tamil(kTamil);
const List turkish(kTurkish);
const List vietnamese(kVietnamese);

}  // namespace locus::function_words
