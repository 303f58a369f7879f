#include "indexer/markdown.h"

#include <algorithm>

#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/lines.h"
#include "indexer/markdown_lines.h"

namespace locus {
namespace {

constexpr std::size_t kLongestTitle = 120;  // characters

class Parser {
  public:
    Parser(std::string_view text, OpenMarkdown open) : text_(text) { out_.open = open; }

    void line(Span whole) {
        line_begin_ = whole.begin;
        Span rest = trim_blanks(text_, whole);
        const bool quoted = strip_quotes(rest);
        if (out_.open.fence != 0) {
            in_fence(out_.open.fence_in_quote ? rest : trim_blanks(text_, whole), rest);
        } else if (out_.open.comment) {
            in_comment(rest);
        } else if (rest.empty()) {
            close();
        } else {
            content(rest, quoted);
        }
    }

    MarkdownLayout finish() {
        close();
        return std::move(out_);
    }

  private:
    std::string_view in(Span span) const { return text_.substr(span.begin, span.size()); }

    bool strip_quotes(Span& rest) const {
        const std::uint64_t begin = rest.begin;
        while (!rest.empty() && text_[rest.begin] == '>')
            rest = trim_blanks(text_, {rest.begin + 1, rest.end});
        return rest.begin > begin;
    }

    void mark(Span span) {
        if (!span.empty()) out_.marks.push_back(span);
    }

    void begin_paragraph(Span span, bool heading) {
        out_.paragraphs.push_back({span, heading});
        out_.begins.push_back(line_begin_);
        open_ = true;
    }

    void close() {
        if (open_ && !code_) find_inline_marks(text_, out_.paragraphs.back().span, out_.marks);
        open_ = false;
        item_ = false;
        code_ = false;
        quoted_ = false;
    }

    void content(Span rest, bool quoted) {
        if (open_ && !item_ && quoted == quoted_ && is_underline(in(rest)))
            return underlined(text_[rest.begin] == '=');
        if (is_rule(in(rest))) return close();
        bool item = false;
        for (std::size_t length; !rest.empty() && (length = item_length(in(rest))) > 0; item = true) {
            if (!may_begin_item(in(rest), item)) break;
            if (!item) close();
            if (text_[rest.begin] >= '0' && text_[rest.begin] <= '9') mark({rest.begin, rest.begin + length});
            rest = trim_blanks(text_, {rest.begin + length, rest.end});
            strip_quotes(rest);
        }
        if (item) strip_task(rest);
        if (takes_comments(rest)) return;
        if (begins_fence(rest, quoted) || begins_heading(rest) || defines(rest)) return;
        if (open_ && !item) {
            if (!is_table_rule(in(rest))) out_.paragraphs.back().span.end = rest.end;
        } else if (!is_table_rule(in(rest))) {
            begin_paragraph(rest, false);
            item_ = item;
            quoted_ = quoted;
        }
    }

    /// A number in wrapped prose that comes to stand at the begin of a line is no item, unless it is 1.
    bool may_begin_item(std::string_view line, bool in_item) const {
        const bool number = line.front() >= '0' && line.front() <= '9';
        return !open_ || item_ || in_item || !number || line.starts_with("1.") || line.starts_with("1)");
    }

    void strip_task(Span& rest) {
        const std::string_view line = in(rest);
        if (line.size() < 4 || line[0] != '[' || line[2] != ']' || line[3] != ' ') return;
        if (line[1] != ' ' && (line[1] | 0x20) != 'x') return;
        mark({rest.begin, rest.begin + 3});
        rest = trim_blanks(text_, {rest.begin + 3, rest.end});
    }

    void underlined(bool first_level) {
        out_.paragraphs.back().heading = true;
        close();
        if (first_level) take_title();
    }

    bool begins_heading(Span rest) {
        const std::size_t level = heading_level(in(rest));
        if (level == 0) return false;
        close();
        Span words = trim_blanks(text_, {rest.begin + level, rest.end});
        const std::size_t last = in(words).find_last_not_of('#');  // hashes may close it too
        if (last == std::string_view::npos)
            words.end = words.begin;
        else if (is_blank_or_tab(in(words)[last]))
            words = trim_blanks(text_, {words.begin, words.begin + last});
        if (words.empty()) return true;
        begin_paragraph(words, true);
        close();
        if (level == 1) take_title();
        return true;
    }

    /// Of the last paragraph, a heading: its words without marks and emphasis.
    void take_title() {
        const Span heading = out_.paragraphs.back().span;
        if (!out_.title.empty() || is_longer_than(in(heading), kLongestTitle)) return;
        std::string words(in(heading));
        for (const Span& m : out_.marks)
            if (heading.contains(m)) words.replace(m.begin - heading.begin, m.size(), m.size(), '`');
        std::string title;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i] == '\\' && i + 1 < words.size())
                ++i;
            else if (std::string_view("*`[]").find(words[i]) != std::string_view::npos)
                continue;
            title += words[i] == '\n' || words[i] == '\r' ? ' ' : words[i];
        }
        const Span trimmed = trim_blanks(title, {0, title.size()});
        out_.title = replace_invalid(std::string_view(title).substr(trimmed.begin, trimmed.size()));
    }

    bool begins_fence(Span rest, bool quoted) {
        const std::size_t length = fence_length(in(rest));
        if (length == 0) return false;
        close();
        mark({rest.begin + length, rest.end});
        out_.open.fence = text_[rest.begin];
        out_.open.fence_length = length;
        out_.open.fence_in_quote = quoted;
        out_.opened_at = line_begin_;
        fence_begin_ = line_begin_;
        return true;
    }

    void in_fence(Span line, Span inside_quotes) {
        const std::string_view end = in(inside_quotes);
        if (!end.empty() && end.front() == out_.open.fence &&
            end.find_first_not_of(out_.open.fence) == std::string_view::npos &&
            end.size() >= out_.open.fence_length && line.begin == inside_quotes.begin) {
            close();
            out_.open.fence = 0;
            return;
        }
        if (line.empty()) return;
        if (open_) {
            out_.paragraphs.back().span.end = line.end;
            return;
        }
        begin_paragraph(line, false);
        out_.begins.back() = std::min(out_.begins.back(), fence_begin_);
        code_ = true;
    }

    /// Comments that the rest of a line begins with are taken off; true when nothing is left.
    bool takes_comments(Span& rest) {
        while (!open_ && in(rest).starts_with("<!--")) {
            const std::size_t end = in(rest).find("-->");
            if (end == std::string_view::npos) {
                out_.open.comment = true;
                out_.opened_at = line_begin_;
                mark(rest);
                return true;
            }
            mark({rest.begin, rest.begin + end + 3});
            rest = trim_blanks(text_, {rest.begin + end + 3, rest.end});
        }
        return rest.empty();
    }

    void in_comment(Span rest) {
        const std::size_t end = in(rest).find("-->");
        if (end == std::string_view::npos) return mark(rest);
        out_.open.comment = false;
        mark({rest.begin, rest.begin + end + 3});
        rest = trim_blanks(text_, {rest.begin + end + 3, rest.end});
        if (!rest.empty()) content(rest, false);
    }

    /// A link's definition is no words; a footnote's label is none, but its text.
    bool defines(Span rest) {
        const std::size_t length = definition_length(in(rest));
        if (length == 0) return false;
        if (in(rest).starts_with("[^")) {
            close();
            mark({rest.begin, rest.begin + length});
            const Span note = trim_blanks(text_, {rest.begin + length, rest.end});
            if (!note.empty()) begin_paragraph(note, false);
            return true;
        }
        if (open_) return false;
        mark(rest);
        return true;
    }

    std::string_view text_;
    MarkdownLayout out_;
    std::size_t line_begin_ = 0;
    std::size_t fence_begin_ = 0;
    bool open_ = false;  // the last paragraph may go on
    bool item_ = false;  // it is an item of a list
    bool code_ = false;  // it is in a fence
    bool quoted_ = false;
};

}  // namespace

MarkdownLayout lay_out_markdown(std::string_view text, std::size_t begin, OpenMarkdown open) {
    Parser parser(text, open);
    for (std::size_t at = begin; at < text.size();) {
        const Span line = next_line(text, at);
        parser.line(line);
        at = after_line_end(text, line.end);
    }
    return parser.finish();
}

}  // namespace locus
