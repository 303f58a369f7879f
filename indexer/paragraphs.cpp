#include "indexer/paragraphs.h"

#include <algorithm>

#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/lines.h"

namespace locus {
namespace {

constexpr std::size_t kWidestWrap = 120;  // characters; a longer line was not wrapped by hand or tool
constexpr std::size_t kIndent = 2;        // blanks that begin a paragraph in wrapped text

struct Lengths {
    std::size_t line;        // characters, blanks at the end left out
    std::size_t first_word;  // characters
};

Lengths measure(std::string_view text, Span line) {
    const Span trimmed = trim_blanks(text, line);
    const std::string_view words = text.substr(trimmed.begin, trimmed.size());
    const std::size_t indent = static_cast<std::size_t>(trimmed.begin - line.begin);
    return {indent + count_characters(words), count_characters(words.substr(0, words.find_first_of(" \t")))};
}

std::size_t indent_of(std::string_view text, Span line) {
    std::size_t n = 0;
    for (std::uint64_t at = line.begin; at < line.end; ++at) {
        if (text[at] == '\t') return kIndent;
        if (text[at] != ' ') break;
        ++n;
    }
    return n;
}

bool begins_item(std::string_view text, Span trimmed) {
    const std::string_view line = text.substr(trimmed.begin, trimmed.size());
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ")) return true;
    const std::size_t digits = line.find_first_not_of("0123456789");
    return digits != std::string_view::npos && digits > 0 && digits <= 3 &&
           line.substr(digits).starts_with(". ");
}

}  // namespace

bool is_hard_wrapped(std::string_view text) {
    constexpr std::size_t kLinesLookedAt = 2000;
    std::vector<Lengths> lines;  // {0, 0} for an empty one
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size() && lines.size() < kLinesLookedAt;) {
        const Span line = next_line(text, at);
        if (line.size() > 4 * kWidestWrap) return false;
        lines.push_back(measure(text, line));
        const Lengths& last = lines.back();
        if (last.line != last.first_word)
            width = std::max(width, last.line);  // not a lone long word, as an address
        at = after_line_end(text, line.end);
    }
    if (width == 0 || width > kWidestWrap) return false;
    std::size_t inner = 0;  // lines with a line right below
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].line == 0 || lines[i + 1].line == 0) continue;
        if (lines[i].line == lines[i].first_word) continue;  // one word, as a line of Chinese: tells nothing
        ++inner;
        full += lines[i].line + 1 + lines[i + 1].first_word + 2 > width;
    }
    return inner > 1 && full * 10 >= inner * 7;
}

std::vector<Span> find_paragraphs(std::string_view text) {
    const bool wrapped = is_hard_wrapped(text);
    std::vector<Span> paragraphs;
    bool open = false;  // the last paragraph may go on
    for (std::size_t at = 0; at < text.size();) {
        const Span line = next_line(text, at);
        at = after_line_end(text, line.end);
        const Span trimmed = trim_blanks(text, line);
        if (trimmed.empty()) {
            open = false;
        } else if (open && wrapped && indent_of(text, line) < kIndent && !begins_item(text, trimmed)) {
            paragraphs.back().end = trimmed.end;
        } else {
            paragraphs.push_back(trimmed);
            open = true;
        }
    }
    return paragraphs;
}

}  // namespace locus
