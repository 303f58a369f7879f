#include "common/languages.h"

#include <algorithm>
#include <array>

#include "common/error.h"
#include "common/suggestion.h"

namespace locus {
namespace {

struct Language {
    std::string_view name;
    std::string_view code;     // ISO 639-1
    std::string_view scripts;  // ISO 15924
    std::string_view analyzer;
};

// What the detector knows and ISO 639-1 has a code for. Of the languages of one script the one that is met
// most stands first. A near relative's stemmer is better than none: Croatian and Bosnian are read as Serbian,
// which knows their spelling too, Malay as Indonesian, Nynorsk as Norwegian.
constexpr auto kLanguages = std::to_array<Language>({
    {"english", "en", "Latn", "english"},
    {"porter", "en", "Latn", "porter"},
    {"russian", "ru", "Cyrl", "russian"},
    {"chinese", "zh", "Hani", "none"},
    {"arabic", "ar", "Arab", "arabic"},
    {"hindi", "hi", "Deva", "hindi"},
    {"bengali", "bn", "Beng", "none"},
    {"hebrew", "he", "Hebr", "none"},
    {"japanese", "ja", "Hira Kana Hani", "none"},
    {"korean", "ko", "Hang Hani", "none"},
    {"greek", "el", "Grek", "greek"},
    {"amharic", "am", "Ethi", "none"},
    {"tibetan", "bo", "Tibt", "none"},
    {"abkhazian", "ab", "Cyrl", "none"},
    {"afar", "aa", "Latn", "none"},
    {"afrikaans", "af", "Latn", "none"},
    {"akan", "ak", "Latn", "none"},
    {"albanian", "sq", "Latn", "none"},
    {"armenian", "hy", "Armn", "armenian"},
    {"assamese", "as", "Beng", "none"},
    {"aymara", "ay", "Latn", "none"},
    {"azerbaijani", "az", "Latn Cyrl Arab", "none"},
    {"bashkir", "ba", "Cyrl", "none"},
    {"basque", "eu", "Latn", "basque"},
    {"belarusian", "be", "Cyrl", "none"},
    {"bihari", "bh", "Deva", "none"},
    {"bislama", "bi", "Latn", "none"},
    {"bosnian", "bs", "Latn Cyrl", "serbian"},
    {"breton", "br", "Latn", "none"},
    {"bulgarian", "bg", "Cyrl", "none"},
    {"burmese", "my", "Mymr", "none"},
    {"catalan", "ca", "Latn", "catalan"},
    {"chichewa", "ny", "Latn", "none"},
    {"corsican", "co", "Latn", "none"},
    {"croatian", "hr", "Latn", "serbian"},
    {"czech", "cs", "Latn", "none"},
    {"danish", "da", "Latn", "danish"},
    {"dhivehi", "dv", "Thaa", "none"},
    {"dutch", "nl", "Latn", "dutch"},
    {"dzongkha", "dz", "Tibt", "none"},
    {"esperanto", "eo", "Latn", "none"},
    {"estonian", "et", "Latn", "none"},
    {"ewe", "ee", "Latn", "none"},
    {"faroese", "fo", "Latn", "none"},
    {"fijian", "fj", "Latn", "none"},
    {"finnish", "fi", "Latn", "finnish"},
    {"french", "fr", "Latn", "french"},
    {"frisian", "fy", "Latn", "none"},
    {"gaelic", "gd", "Latn", "none"},
    {"galician", "gl", "Latn", "none"},
    {"ganda", "lg", "Latn", "none"},
    {"georgian", "ka", "Geor", "none"},
    {"german", "de", "Latn", "german"},
    {"greenlandic", "kl", "Latn", "none"},
    {"guarani", "gn", "Latn", "none"},
    {"gujarati", "gu", "Gujr", "none"},
    {"haitian", "ht", "Latn", "none"},
    {"hausa", "ha", "Latn", "none"},
    {"hungarian", "hu", "Latn", "hungarian"},
    {"icelandic", "is", "Latn", "none"},
    {"igbo", "ig", "Latn", "none"},
    {"indonesian", "id", "Latn", "indonesian"},
    {"interlingua", "ia", "Latn", "none"},
    {"interlingue", "ie", "Latn", "none"},
    {"inuktitut", "iu", "Cans", "none"},
    {"inupiaq", "ik", "Latn", "none"},
    {"irish", "ga", "Latn", "irish"},
    {"italian", "it", "Latn", "italian"},
    {"javanese", "jv", "Latn", "none"},
    {"kannada", "kn", "Knda", "none"},
    {"kashmiri", "ks", "Arab Deva", "none"},
    {"kazakh", "kk", "Cyrl", "none"},
    {"khmer", "km", "Khmr", "none"},
    {"kinyarwanda", "rw", "Latn", "none"},
    {"kirundi", "rn", "Latn", "none"},
    {"kurdish", "ku", "Latn Arab", "none"},
    {"kyrgyz", "ky", "Cyrl", "none"},
    {"lao", "lo", "Laoo", "none"},
    {"latin", "la", "Latn", "none"},
    {"latvian", "lv", "Latn", "none"},
    {"lingala", "ln", "Latn", "none"},
    {"lithuanian", "lt", "Latn", "lithuanian"},
    {"luxembourgish", "lb", "Latn", "none"},
    {"macedonian", "mk", "Cyrl", "none"},
    {"malagasy", "mg", "Latn", "none"},
    {"malay", "ms", "Latn", "indonesian"},
    {"malayalam", "ml", "Mlym", "none"},
    {"maltese", "mt", "Latn", "none"},
    {"manx", "gv", "Latn", "none"},
    {"maori", "mi", "Latn", "none"},
    {"marathi", "mr", "Deva", "none"},
    {"mongolian", "mn", "Cyrl Mong", "none"},
    {"nauru", "na", "Latn", "none"},
    {"ndebele", "nr", "Latn", "none"},
    {"nepali", "ne", "Deva", "nepali"},
    {"norwegian", "no", "Latn", "norwegian"},
    {"nynorsk", "nn", "Latn", "norwegian"},
    {"occitan", "oc", "Latn", "none"},
    {"odia", "or", "Orya", "none"},
    {"oromo", "om", "Latn", "none"},
    {"ossetian", "os", "Cyrl", "none"},
    {"pashto", "ps", "Arab", "none"},
    {"persian", "fa", "Arab", "none"},
    {"polish", "pl", "Latn", "none"},
    {"portuguese", "pt", "Latn", "portuguese"},
    {"punjabi", "pa", "Guru", "none"},
    {"quechua", "qu", "Latn", "none"},
    {"romanian", "ro", "Latn Cyrl", "romanian"},
    {"romansh", "rm", "Latn", "none"},
    {"samoan", "sm", "Latn", "none"},
    {"sango", "sg", "Latn", "none"},
    {"sanskrit", "sa", "Deva", "none"},
    {"serbian", "sr", "Cyrl Latn", "serbian"},
    {"shona", "sn", "Latn", "none"},
    {"sindhi", "sd", "Arab", "none"},
    {"sinhala", "si", "Sinh", "none"},
    {"slovak", "sk", "Latn", "none"},
    {"slovenian", "sl", "Latn", "none"},
    {"somali", "so", "Latn", "none"},
    {"sotho", "st", "Latn", "none"},
    {"spanish", "es", "Latn", "spanish"},
    {"sundanese", "su", "Latn", "none"},
    {"swahili", "sw", "Latn", "none"},
    {"swati", "ss", "Latn", "none"},
    {"swedish", "sv", "Latn", "swedish"},
    {"tagalog", "tl", "Latn", "none"},
    {"tajik", "tg", "Cyrl", "none"},
    {"tamil", "ta", "Taml", "tamil"},
    {"tatar", "tt", "Cyrl", "none"},
    {"telugu", "te", "Telu", "none"},
    {"thai", "th", "Thai", "none"},
    {"tigrinya", "ti", "Ethi", "none"},
    {"tongan", "to", "Latn", "none"},
    {"tsonga", "ts", "Latn", "none"},
    {"tswana", "tn", "Latn", "none"},
    {"turkish", "tr", "Latn", "turkish"},
    {"turkmen", "tk", "Latn", "none"},
    {"twi", "tw", "Latn", "none"},
    {"ukrainian", "uk", "Cyrl", "none"},
    {"urdu", "ur", "Arab", "none"},
    {"uyghur", "ug", "Arab", "none"},
    {"uzbek", "uz", "Latn Cyrl", "none"},
    {"venda", "ve", "Latn", "none"},
    {"vietnamese", "vi", "Latn", "vietnamese"},
    {"volapuk", "vo", "Latn", "none"},
    {"welsh", "cy", "Latn", "none"},
    {"wolof", "wo", "Latn", "none"},
    {"xhosa", "xh", "Latn", "none"},
    {"yiddish", "yi", "Hebr", "yiddish"},
    {"yoruba", "yo", "Latn", "none"},
    {"zhuang", "za", "Latn", "none"},
    {"zulu", "zu", "Latn", "none"},
    {"none", "und", "", "none"},
});

const Language* find(std::string_view name) {
    for (const Language& language : kLanguages)
        if (language.name == name) return &language;
    return nullptr;
}

}  // namespace

std::string_view language_code(std::string_view name) {
    const Language* language = find(name);
    return language != nullptr ? language->code : "und";
}

std::string language_name(std::string_view wish) {
    if (wish == "nb") return "norwegian";  // Bokmål, of which "no" is the wider code
    for (const Language& language : kLanguages)
        if (language.code == wish) return std::string(language.name);
    return std::string(wish);
}

bool is_language(std::string_view name) { return find(name) != nullptr; }

void check_language(std::string_view name) {
    if (is_language(name)) return;
    std::vector<std::string> names{std::string(kAutoLanguage)};
    for (const Language& language : kLanguages) names.emplace_back(language.name);
    std::sort(names.begin(), names.end());
    std::string stemmed;
    for (const std::string& known : names)
        if (known != "none" && analyzer_of(known) == known) stemmed.append(", ").append(known);
    throw Error("unknown language: " + std::string(name) + did_you_mean(nearest(name, names)),
                "use one of: none" + stemmed + ", auto, or any other language by its name or ISO code");
}

std::vector<std::string_view> languages_meant(std::string_view wish) {
    if (is_language(wish)) return {wish};
    std::vector<std::string_view> out;
    const std::string name = language_name(wish);
    for (const Language& language : kLanguages)
        if (language.name == name || language.code == wish) out.push_back(language.name);
    return out;
}

std::string_view analyzer_of(std::string_view language) {
    const Language* found = find(language);
    return found != nullptr ? found->analyzer : "none";
}

std::vector<std::string_view> languages_read_by(std::string_view analyzer) {
    std::vector<std::string_view> out;
    for (const Language& language : kLanguages)
        if (language.analyzer == analyzer) out.push_back(language.name);
    return out;
}

bool is_written_in(std::string_view language, std::string_view script) {
    const Language* found = find(language);
    return found != nullptr && !script.empty() && found->scripts.find(script) != std::string_view::npos;
}

std::string_view usual_language(std::string_view script) {
    for (const Language& language : kLanguages)
        if (is_written_in(language.name, script)) return language.name;
    return "none";
}

}  // namespace locus
