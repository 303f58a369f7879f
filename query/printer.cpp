#include "query/printer.h"

#include <algorithm>

#include "common/display.h"
#include "common/error.h"

namespace locus {

const std::vector<PrintFormat>& print_formats() {
    static const std::vector<PrintFormat> formats = {
        {"text", "for people", make_text_printer},
        {"grep", "PATH:LINE:OFFSET:EXCERPT", make_grep_printer},
        {"jsonl", "one JSON object a line", make_jsonl_printer},
        {"trec", "QID Q0 DOCNO RANK SCORE locus", make_trec_printer},
    };
    return formats;
}

std::unique_ptr<Printer> make_printer(std::string_view name, Output& out, const PrintStyle& style) {
    std::string known;
    for (const PrintFormat& format : print_formats()) {
        if (format.name == name) return format.make(out, style);
        known.append(known.empty() ? "" : ", ").append(format.name);
    }
    throw Error("unknown format: " + std::string(name), "use one of: " + known);
}

std::string excerpt_line(const Hit& hit, bool color) {
    constexpr std::string_view kMark = "\x1b[1;31m";
    constexpr std::string_view kPlain = "\x1b[0m";
    const std::string_view text = hit.passage.text;
    const Span excerpt = hit.excerpt_text;
    std::string out;
    std::uint64_t at = excerpt.begin;
    const auto until = [&](std::uint64_t end) {
        if (end > at) out += printable_line(text.substr(at, end - at));
        at = std::max(at, end);
    };
    for (const Hit::Marked& match : hit.matches) {
        if (!color || !excerpt.contains(match.text) || match.text.begin < at) continue;
        until(match.text.begin);
        out += kMark;
        until(match.text.end);
        out += kPlain;
    }
    until(excerpt.end);
    return out;
}

}  // namespace locus
