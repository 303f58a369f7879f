#include "query/marked_text.h"

#include <algorithm>
#include <string_view>

#include "common/display.h"
#include "query/hit_pieces.h"

namespace locus {
namespace {

constexpr std::string_view kMark = "\x1b[1;31m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

/// Where there are colours, and this one is not empty.
std::string in(std::string_view code, const std::string& text, bool color) {
    if (!color || code.empty() || text.empty()) return text;
    return std::string(code) + text + std::string(kPlain);
}

/// `dimmed`: the excerpt too.
std::string line_of(const std::vector<HitPiece>& pieces, bool color, bool dimmed) {
    std::string out;
    for (const HitPiece& piece : pieces) {
        const std::string_view code = piece.match ? kMark : dimmed || !piece.excerpt ? kDim : "";
        out += in(code, printable_line(piece.text), color);
    }
    return out;
}

std::string without_tabs(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\t', ' ');
    return printable(out);
}

}  // namespace

std::string excerpt_line(const Hit& hit, bool color, bool dimmed) {
    return line_of(excerpt_pieces(hit), color, dimmed);
}

std::vector<std::string> passage_lines(const Hit& hit, bool color) {
    std::vector<std::string> lines;
    for (const std::vector<HitPiece>& paragraph : passage_pieces(hit))
        lines.push_back(line_of(paragraph, color, hit.boilerplate));
    return lines;
}

std::string context_line(const Context::Line& line, bool color) {
    const std::string_view text = line.text;
    std::string out;
    std::uint64_t at = 0;
    for (const Span& match : line.matches) {
        if (match.begin < at) continue;
        out += without_tabs(text.substr(at, match.begin - at));
        out += in(kMark, without_tabs(text.substr(match.begin, match.size())), color);
        at = match.end;
    }
    return out + without_tabs(text.substr(at));
}

}  // namespace locus
