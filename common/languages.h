// The languages that an article may be in, by name, by code, and by the analyser that reads them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace locus {

/// What -L says, and what a root says, when each article's language is to be detected.
inline constexpr std::string_view kAutoLanguage = "auto";

/// The ISO 639-1 code of a language, "und" (undetermined) for "none" and for what is no language's name.
std::string_view language_code(std::string_view name);

/// The name for a name or a code, "none" for "und"; any other word is returned as it is.
std::string language_name(std::string_view wish);

/// "none" is one too.
bool is_language(std::string_view name);

/// Throws Error that says what is meant, unless it is a language.
void check_language(std::string_view name);

/// The languages that a name or a code may mean: en is english and porter.
std::vector<std::string_view> languages_meant(std::string_view wish);

/// The analyser that reads a language: a Snowball stemmer's name, its own or a near relative's, or "none".
std::string_view analyzer_of(std::string_view language);

/// The languages that an analyser reads.
std::vector<std::string_view> languages_read_by(std::string_view analyzer);

/// Whether a language is written in a script, by its ISO 15924 code: Latn.
bool is_written_in(std::string_view language, std::string_view script);

/// What a text in the script is taken for as long as nothing else is known of it; "none" for other scripts.
std::string_view usual_language(std::string_view script);

}  // namespace locus
