#include "query/printer.h"

#include "common/display.h"
#include "common/error.h"
#include "common/suggestion.h"

namespace locus {

const std::vector<PrintFormat>& print_formats() {
    static const std::vector<PrintFormat> formats = {
        {"text", "for people", make_text_printer},
        {"html", "a page for people", make_html_printer},
        {"grep", "PATH:LINE:OFFSET:EXCERPT", make_grep_printer},
        {"vimgrep", "PATH:LINE:COLUMN:EXCERPT", make_vimgrep_printer},
        {"pick", "CITATION, LINE, PATH:LINE and EXCERPT, TABs between them", make_pick_printer},
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

std::string table_field(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '\t': out += "\\t"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\\': out += "\\\\"; break;
            default: out += c;
        }
    }
    return out;
}

std::string PrintStyle::in(const char* color_code, const std::string& text) const {
    return color && *color_code != '\0' ? color_code + text + "\x1b[0m" : text;
}

std::string PrintStyle::shown(const std::string& path) const { return terminal ? printable(path) : path; }

}  // namespace locus
