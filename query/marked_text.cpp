#include "query/marked_text.h"

#include <algorithm>
#include <string_view>

#include "common/display.h"

namespace locus {
namespace {

constexpr std::string_view kMark = "\x1b[1;31m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";

/// Pieces of one text, each in its colour.
class ColoredText {
  public:
    ColoredText(std::string_view text, std::string (*escape)(std::string_view), bool color)
        : text_(text), escape_(escape), color_(color) {}

    /// Up to `end`, in a colour or in none.
    void until(std::uint64_t end, std::string_view color) {
        if (end <= at_) return;
        const std::string piece = escape_(text_.substr(at_, end - at_));
        at_ = end;
        if (color_ && !color.empty())
            out_.append(color).append(piece).append(kPlain);
        else
            out_.append(piece);
    }

    void begin_at(std::uint64_t begin) { at_ = begin; }
    std::uint64_t at() const { return at_; }
    const std::string& text() const { return out_; }

  private:
    std::string_view text_;
    std::string (*escape_)(std::string_view);
    bool color_;
    std::uint64_t at_ = 0;
    std::string out_;
};

/// Appends a part of the passage.
void append(ColoredText& out, const Hit& hit, Span part, std::string_view rest) {
    out.begin_at(part.begin);
    for (const Hit::Marked& match : hit.matches) {
        if (!part.contains(match.text) || match.text.begin < out.at()) continue;
        out.until(match.text.begin, rest);
        out.until(match.text.end, kMark);
    }
    out.until(part.end, rest);
}

std::string without_tabs(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\t', ' ');
    return printable(out);
}

}  // namespace

std::string excerpt_line(const Hit& hit, bool color, bool dimmed) {
    ColoredText out(hit.passage.text, printable_line, color);
    append(out, hit, hit.excerpt_text, dimmed ? kDim : "");
    return out.text();
}

std::vector<std::string> passage_lines(const Hit& hit, bool color) {
    std::vector<std::string> lines;
    for (const Span& paragraph : hit.paragraphs) {
        ColoredText out(hit.passage.text, printable_line, color);
        const std::uint64_t first = std::clamp(hit.excerpt_text.begin, paragraph.begin, paragraph.end);
        const std::uint64_t last = std::clamp(hit.excerpt_text.end, first, paragraph.end);
        append(out, hit, {paragraph.begin, first}, kDim);
        append(out, hit, {first, last}, hit.boilerplate ? kDim : "");
        append(out, hit, {last, paragraph.end}, kDim);
        lines.push_back(out.text());
    }
    return lines;
}

std::string context_line(const Context::Line& line, bool color) {
    ColoredText out(line.text, without_tabs, color);
    for (const Span& match : line.matches) {
        out.until(match.begin, "");
        out.until(match.end, kMark);
    }
    out.until(line.text.size(), "");
    return out.text();
}

}  // namespace locus
