#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/lines.h"
#include "indexer/markdown.h"

namespace locus {
namespace {

std::string_view trimmed(std::string_view text, Span span) {
    const Span inner = trim_blanks(text, span);
    return text.substr(inner.begin, inner.size());
}

/// The key that a line begins with, in quotes or not; nothing when it is no `key: value` or `key = value`.
std::string_view key_of(std::string_view line, char separator) {
    const std::size_t end = line.find(separator);
    if (end == std::string_view::npos) return {};
    std::string_view key = trimmed(line, {0, end});
    if (key.size() > 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front())
        key = key.substr(1, key.size() - 2);
    for (const char c : key) {
        const bool plain = static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || c == '_' ||
                           c == '-' || c == '.' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        if (!plain) return {};
    }
    return key;
}

/// A value without its quotes and what is escaped in them, or without a comment behind it.
std::string plain_value(std::string_view value) {
    if (value.empty() || (value.front() != '"' && value.front() != '\'')) {
        const std::size_t comment = value.find(" #");
        return replace_invalid(trimmed(value, {0, std::min(comment, value.size())}));
    }
    const char quote = value.front();
    std::string out;
    for (std::size_t i = 1; i < value.size(); ++i) {
        const bool escape = quote == '"' ? value[i] == '\\' : value.substr(i, 2) == "''";
        if (escape && i + 1 < value.size())
            ++i;
        else if (value[i] == quote)
            break;
        out += value[i];
    }
    return replace_invalid(out);
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
    constexpr std::size_t kLongest = 64 << 10;
    text = text.substr(0, kLongest);
    const std::string_view fence = trimmed(text, next_line(text, 0));
    const bool yaml = fence == "---";
    if ((!yaml && fence != "+++") || !text.starts_with(fence)) return {};
    FrontMatter out;
    bool content = false;
    bool block = false;  // the title follows, indented
    for (std::size_t at = after_line_end(text, next_line(text, 0).end); at < text.size();) {
        const Span span = next_line(text, at);
        const std::string_view line = text.substr(span.begin, span.size());
        at = after_line_end(text, span.end);
        const std::string_view words = trimmed(text, span);
        if (line.starts_with(fence) || (yaml && line.starts_with("..."))) {
            if (words.size() != 3) return {};
            out.end = at;
            return out;
        }
        const bool indented = line.starts_with(' ') || line.starts_with('\t');
        if (block && !words.empty()) {
            if (indented) out.title = replace_invalid(words);
            block = false;
        }
        if (words.empty() || words.starts_with('#')) continue;
        const std::string_view key = indented ? std::string_view() : key_of(line, yaml ? ':' : '=');
        if (!content && key.empty() && !(!yaml && line.starts_with('['))) return {};
        content = true;
        if (key != "title" || !out.title.empty()) continue;
        const std::size_t separator = line.find(yaml ? ':' : '=');
        const std::string_view value = trimmed(line, {separator + 1, line.size()});
        block = yaml && (value.starts_with('>') || value.starts_with('|'));
        if (!block) out.title = plain_value(value);
    }
    return {};
}

}  // namespace locus
