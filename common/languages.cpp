#include "common/languages.h"

#include <array>

namespace locus {
namespace {

struct Language {
    std::string_view name;
    std::string_view code;
};

constexpr auto kLanguages = std::to_array<Language>({
    {"arabic", "ar"},     {"armenian", "hy"},   {"basque", "eu"},    {"catalan", "ca"},    {"danish", "da"},
    {"dutch", "nl"},      {"english", "en"},    {"finnish", "fi"},   {"french", "fr"},     {"german", "de"},
    {"greek", "el"},      {"hindi", "hi"},      {"hungarian", "hu"}, {"indonesian", "id"}, {"irish", "ga"},
    {"italian", "it"},    {"lithuanian", "lt"}, {"nepali", "ne"},    {"norwegian", "no"},  {"porter", "en"},
    {"portuguese", "pt"}, {"romanian", "ro"},   {"russian", "ru"},   {"serbian", "sr"},    {"spanish", "es"},
    {"swedish", "sv"},    {"tamil", "ta"},      {"turkish", "tr"},   {"vietnamese", "vi"}, {"yiddish", "yi"},
    {"none", "und"},
});

}  // namespace

std::string_view language_code(std::string_view name) {
    for (const Language& language : kLanguages)
        if (language.name == name) return language.code;
    return "und";
}

std::string language_name(std::string_view wish) {
    for (const Language& language : kLanguages)
        if (language.code == wish) return std::string(language.name);
    return std::string(wish);
}

}  // namespace locus
