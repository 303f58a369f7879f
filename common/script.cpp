#include "common/script.h"

#include <map>
#include <unicode/uscript.h>

#include "common/utf8.h"

namespace locus {
namespace {

/// Null for what all scripts share.
const char* script_of(char32_t code) {
    if (code < 0x80) return "Latn";
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(code), &status);
    if (U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) return nullptr;
    return uscript_getShortName(script);
}

}  // namespace

std::string_view main_script(std::string_view text) {
    std::map<std::string_view, std::size_t> letters;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        at += c.length;
        const Letter letter = letter_class(c.code);
        if (!c.valid || (letter != Letter::letter && letter != Letter::ideograph)) continue;
        if (const char* script = script_of(c.code)) ++letters[script];
    }
    if (letters.contains("Kana")) letters["Hira"] += letters["Kana"];
    if (letters.contains("Hira")) letters["Hira"] += letters["Hani"];
    std::string_view most;
    for (const auto& [script, count] : letters)
        if (most.empty() || count > letters[most]) most = script;
    return most;
}

}  // namespace locus
