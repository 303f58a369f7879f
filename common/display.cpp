#include "common/display.h"

#include <cstdio>

#include "common/utf8.h"

namespace locus {
namespace {

bool reorders_or_hides(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x061C || c == 0x200E ||
           c == 0x200F || c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

bool controls(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || reorders_or_hides(c); }

void append_escape(std::string& out, std::string_view bytes, const Decoded& c) {
    char escape[16];
    if (c.valid && c.code >= 0x80) {
        std::snprintf(escape, sizeof escape, c.code > 0xFFFF ? "\\U%08x" : "\\u%04x",
                      static_cast<unsigned>(c.code));
        out += escape;
        return;
    }
    for (const char byte : bytes) {
        std::snprintf(escape, sizeof escape, "\\x%02x", static_cast<unsigned char>(byte));
        out += escape;
    }
}

std::string escaped(std::string_view text, bool fold_blanks) {
    std::string out;
    out.reserve(text.size());
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        const std::string_view bytes = text.substr(at, c.length);
        at += c.length;
        if (fold_blanks && c.valid && is_blank(c.code)) {
            if (!blank) out += ' ';
            blank = true;
            continue;
        }
        blank = false;
        if (!c.valid || controls(c.code))
            append_escape(out, bytes, c);
        else
            out += bytes;
    }
    return out;
}

}  // namespace

std::string printable(std::string_view text) { return escaped(text, false); }
std::string printable_line(std::string_view text) { return escaped(text, true); }

std::string grouped(std::uint64_t number) {
    std::string out = std::to_string(number);
    for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
    return out;
}

std::string byte_size(std::uint64_t bytes) {
    if (bytes < 1000) return std::to_string(bytes) + " B";
    constexpr const char* kUnits[] = {"kB", "MB", "GB", "TB"};
    constexpr double kRoundsUp = 999.95;  // to 1000.0
    double value = static_cast<double>(bytes) / 1000;
    unsigned unit = 0;
    for (; value >= kRoundsUp && unit + 1 < std::size(kUnits); ++unit) value /= 1000;
    char out[32];
    std::snprintf(out, sizeof out, "%.1f %s", value, kUnits[unit]);
    return out;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
    return grouped(number) + " " + std::string(number == 1 ? one : many);
}

}  // namespace locus
