#include "query/printer.h"

#include <algorithm>

#include "common/display.h"
#include "common/error.h"
#include "common/suggestion.h"

namespace locus {

const std::vector<PrintFormat>& print_formats() {
    static const std::vector<PrintFormat> formats = {
        {"text", "for people", make_text_printer},
        {"grep", "PATH:LINE:OFFSET:EXCERPT", make_grep_printer},
        {"vimgrep", "PATH:LINE:COLUMN:EXCERPT", make_vimgrep_printer},
        {"jsonl", "one JSON object a line", make_jsonl_printer},
        {"tsv", "a table with a header line", make_tsv_printer},
        {"trec", "QID Q0 DOCNO RANK SCORE locus", make_trec_printer},
    };
    return formats;
}

std::unique_ptr<Printer> make_printer(std::string_view name, Output& out, const PrintStyle& style) {
    std::vector<std::string> known;
    std::string list;
    for (const PrintFormat& format : print_formats()) {
        if (format.name == name) return format.make(out, style);
        known.emplace_back(format.name);
        list.append(list.empty() ? "" : ", ").append(format.name);
    }
    throw Error("unknown format: " + std::string(name) + did_you_mean(nearest(name, known)),
                "use one of: " + list);
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
