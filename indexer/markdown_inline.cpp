#include <algorithm>
#include <array>

#include "indexer/markdown.h"

namespace locus {
namespace {

// So that what is left open is not looked through again and again.
constexpr std::size_t kLongestMark = 2 << 10;  // bytes of a tag, a destination, a label
constexpr std::size_t kLongestEntity = 34;
constexpr std::size_t kMostBackticks = 64;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank_byte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_letter(c) && !is_digit(c); }

/// The scanner of one paragraph. Each function takes where a construct may begin and returns where it ends,
/// or the same place when it is none. Places are bytes of `text`, which ends with the paragraph.
class InlineScanner {
  public:
    explicit InlineScanner(std::string_view text) : text_(text) {}

    std::size_t code_end(std::size_t at) {
        const std::size_t length = run_of(at);
        if (length >= kMostBackticks || no_closer_[length]) return at;
        for (std::size_t i = at + length; (i = text_.find('`', i)) != std::string_view::npos;) {
            const std::size_t other = run_of(i);
            i += other;
            if (other == length) return i;
        }
        no_closer_[length] = true;
        return at;
    }

    std::size_t run_of(std::size_t at) const {
        const std::size_t end = text_.find_first_not_of('`', at);
        return std::min(end, text_.size()) - at;
    }

    std::size_t entity_end(std::size_t at) const {
        const std::string_view rest = text_.substr(at + 1, kLongestEntity);
        const bool number = rest.starts_with('#');
        std::size_t i = number ? 1 : 0;
        if (number && i < rest.size() && (rest[i] | 0x20) == 'x') ++i;
        const std::size_t name = i;
        while (i < rest.size() && (is_letter(rest[i]) || is_digit(rest[i]))) ++i;
        const bool whole = i > name && i < rest.size() && rest[i] == ';' && (number || is_letter(rest[name]));
        return whole ? at + 1 + i + 1 : at;
    }

    std::size_t tag_end(std::size_t at) {
        const std::string_view rest = text_.substr(at);
        if (rest.starts_with("<!--")) return comment_end(at);
        const bool closing = rest.starts_with("</");
        std::size_t i = closing ? 2 : 1;
        const bool declaration = rest.size() > 2 && (rest[1] == '!' || rest[1] == '?') && is_letter(rest[2]);
        if (declaration) ++i;
        if (i >= rest.size() || !is_letter(rest[i])) return at;
        while (i < rest.size() && (is_letter(rest[i]) || is_digit(rest[i]) || rest[i] == '-')) ++i;
        if (i >= rest.size() || !(is_blank_byte(rest[i]) || rest[i] == '/' || rest[i] == '>')) return at;
        char quote = 0;
        for (const std::size_t limit = std::min(rest.size(), kLongestMark); i < limit; ++i) {
            if (quote != 0) {
                if (rest[i] == quote) quote = 0;
            } else if (rest[i] == '"' || rest[i] == '\'') {
                quote = rest[i];
            } else if (rest[i] == '<') {
                return at;
            } else if (rest[i] == '>') {
                return at + i + 1;
            }
        }
        return at;
    }

    /// From the ( behind a link's text.
    std::size_t destination_end(std::size_t at) const {
        const std::string_view rest = text_.substr(at, kLongestMark);
        std::size_t i = skip_blanks(rest, 1);
        if (i < rest.size() && rest[i] == '<') {
            i = rest.find_first_of(">\r\n", i);
            if (i == std::string_view::npos || rest[i] != '>') return at;
            ++i;
        } else {
            i = address_end(rest, i);
        }
        const std::size_t after_blanks = skip_blanks(rest, i);
        if (after_blanks > i) i = skip_blanks(rest, title_end(rest, after_blanks));
        return i < rest.size() && rest[i] == ')' ? at + i + 1 : at;
    }

    /// From the [ of a label: what is no blank line and no bracket, up to ].
    std::size_t label_end(std::size_t at) const {
        const std::string_view rest = text_.substr(at, kLongestMark);
        const std::size_t end = rest.find_first_of("[]", 1);
        return end != std::string_view::npos && rest[end] == ']' ? at + end + 1 : at;
    }

  private:
    std::size_t comment_end(std::size_t at) {
        if (at >= no_comment_end_from_) return at;
        const std::size_t end = text_.find("-->", at + 4);
        if (end != std::string_view::npos) return end + 3;
        no_comment_end_from_ = at;
        return at;
    }

    static std::size_t skip_blanks(std::string_view rest, std::size_t i) {
        while (i < rest.size() && is_blank_byte(rest[i])) ++i;
        return i;
    }

    static std::size_t address_end(std::string_view rest, std::size_t i) {
        for (std::size_t depth = 0; i < rest.size() && !is_blank_byte(rest[i]); ++i) {
            if (rest[i] == '\\' && i + 1 < rest.size() && is_punctuation(rest[i + 1]))
                ++i;
            else if (rest[i] == '(')
                ++depth;
            else if (rest[i] == ')' && depth-- == 0)
                break;
        }
        return i;
    }

    static std::size_t title_end(std::string_view rest, std::size_t i) {
        if (i >= rest.size()) return i;
        const char close = rest[i] == '(' ? ')' : rest[i];
        if (close != '"' && close != '\'' && close != ')') return i;
        for (std::size_t end = i + 1; end < rest.size(); ++end) {
            if (rest[end] == close) return end + 1;
            end += rest[end] == '\\';
        }
        return i;
    }

    std::string_view text_;
    std::array<bool, kMostBackticks> no_closer_{};  // of runs of so many backticks
    std::size_t no_comment_end_from_ = std::string_view::npos;
};

}  // namespace

void find_inline_marks(std::string_view text, Span paragraph, std::vector<Span>& marks) {
    text = text.substr(0, paragraph.end);
    InlineScanner scanner(text);
    std::size_t brackets = 0;  // open ones
    const auto mark = [&](std::size_t begin, std::size_t end) {
        if (end > begin) marks.push_back({begin, end});
        return end > begin ? end : begin + 1;
    };
    for (std::size_t at = paragraph.begin;
         (at = text.find_first_of("\\`&<[]", at)) != std::string_view::npos;) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        switch (text[at]) {
            case '\\': at += is_punctuation(next) ? 2 : 1; break;
            case '`': {
                const std::size_t end = scanner.code_end(at);
                at = end > at ? end : at + scanner.run_of(at);
                break;
            }
            case '&': at = mark(at, scanner.entity_end(at)); break;
            case '<': at = mark(at, scanner.tag_end(at)); break;
            case '[':
                if (next == '^' && scanner.label_end(at) > at) {
                    at = mark(at, scanner.label_end(at));
                } else {
                    ++brackets;
                    ++at;
                }
                break;
            default: {
                const bool closes = brackets > 0;
                brackets -= closes;
                std::size_t end = at + 1;
                if (closes && next == '(') end = scanner.destination_end(at + 1);
                if (closes && next == '[') end = scanner.label_end(at + 1);
                at = mark(at, end > at + 1 ? end : at);
            }
        }
    }
}

}  // namespace locus
