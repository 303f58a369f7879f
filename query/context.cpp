#include "query/context.h"

#include <algorithm>

#include "common/error.h"
#include "query/file_text.h"

namespace locus {
namespace {

constexpr std::string_view kLineEnds = "\r\n";

/// Where the line begins that holds byte `at` or ends before it.
std::size_t line_begin(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    const std::size_t end = text.find_last_of(kLineEnds, at - 1);
    return end == std::string_view::npos ? 0 : end + 1;
}

/// Where the line before the one at `begin` begins. REQUIRES: begin > 0.
std::size_t previous_line(std::string_view text, std::size_t begin) {
    const bool crlf = begin >= 2 && text[begin - 2] == '\r' && text[begin - 1] == '\n';
    return line_begin(text, begin - (crlf ? 2 : 1));
}

std::size_t line_end(std::string_view text, std::size_t begin) {
    return std::min(text.find_first_of(kLineEnds, begin), text.size());
}

/// Where the line after the one that ends at `end` begins.
std::size_t next_line(std::string_view text, std::size_t end) {
    const bool crlf = text.substr(end).starts_with("\r\n");
    return std::min(end + (crlf ? 2 : 1), text.size());
}

/// Those inside of a line, by its own bytes.
std::vector<Span> inside(const std::vector<Span>& matches, Span line) {
    std::vector<Span> out;
    for (const Span& match : matches)
        if (line.contains(match)) out.push_back({match.begin - line.begin, match.end - line.begin});
    return out;
}

}  // namespace

Context lines_around(std::string_view text, Span excerpt, std::uint64_t line, std::uint64_t lines,
                     const std::vector<Span>& matches) {
    constexpr std::size_t kLongestLine = 8000;  // bytes; a printer shows less
    Context out;
    std::size_t begin = line_begin(text, excerpt.begin);
    for (std::uint64_t n = 0; n < lines && begin > 0 && line > 1; ++n, --line)
        begin = previous_line(text, begin);
    for (std::uint64_t after = 0; begin < text.size(); ++line) {
        const std::size_t end = line_end(text, begin);
        if (begin >= excerpt.end && after++ == lines) break;
        const bool marked = end > excerpt.begin && begin < excerpt.end;
        const std::string_view shown = text.substr(begin, std::min(end - begin, kLongestLine));
        out.lines.push_back(
            {line, std::string(shown), inside(matches, {begin, begin + shown.size()}), marked});
        begin = next_line(text, end);
    }
    return out;
}

Context ContextReader::around(const Hit& hit) {
    Context none;
    if (hit.state == State::changed) none.missing = "the file has changed";
    if (hit.state == State::gone) none.missing = "the file is gone";
    if (hit.state != State::fresh) return none;
    try {
        if (path_ != hit.path) text_ = read_file_text(hit.path);
        path_ = hit.path;
    } catch (const Error& error) {
        path_.clear();
        none.missing = error.what();
        return none;
    }
    const Span source = hit.excerpt.source;
    const Span excerpt{text_offset(text_, source.begin), text_offset(text_, source.end - 1) + 1};
    if (excerpt.end > text_.text().size()) {  // it changed a moment ago
        none.missing = "the file has changed";
        return none;
    }
    std::vector<Span> matches;
    for (const Hit::Marked& match : hit.matches)
        matches.push_back({text_offset(text_, match.source.begin), text_offset(text_, match.source.end)});
    return lines_around(text_.text(), excerpt, hit.excerpt.line, lines_, matches);
}

}  // namespace locus
