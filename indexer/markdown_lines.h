// What a line of Markdown is, by itself. Each takes a line without blanks at its ends.
#pragma once

#include <algorithm>
#include <string_view>

namespace locus {

inline bool is_blank_or_tab(char c) { return c == ' ' || c == '\t'; }

/// Three or more of one of - * _, with blanks between them and nothing else.
inline bool is_rule(std::string_view line) {
    if (line.empty() || std::string_view("-*_").find(line.front()) == std::string_view::npos) return false;
    const auto other = [&](char c) { return c != line.front() && !is_blank_or_tab(c); };
    return std::none_of(line.begin(), line.end(), other) &&
           std::count(line.begin(), line.end(), line.front()) >= 3;
}

inline bool is_underline(std::string_view line) {
    return !line.empty() && (line.front() == '=' || line.front() == '-') &&
           line.find_first_not_of(line.front()) == std::string_view::npos;
}

inline bool is_table_rule(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of("|:- \t") == std::string_view::npos;
}

/// How many hashes a heading's line begins with, else 0.
inline std::size_t heading_level(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    const bool ends = level == line.size() || is_blank_or_tab(line[level]);
    return level >= 1 && level <= 6 && ends ? level : 0;
}

/// The length of a fence that the line begins with, else 0.
inline std::size_t fence_length(std::string_view line) {
    if (line.empty() || (line.front() != '`' && line.front() != '~')) return 0;
    const std::size_t length = std::min(line.find_first_not_of(line.front()), line.size());
    const bool code =
        line.front() == '`' && line.find('`', length) != std::string_view::npos;  // code in a line
    return length >= 3 && !code ? length : 0;
}

/// The length of a bullet or a number with the blank behind it, else 0.
inline std::size_t item_length(std::string_view line) {
    std::size_t mark = 0;
    if (!line.empty() && std::string_view("-*+").find(line.front()) != std::string_view::npos) {
        mark = 1;
    } else {
        const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
        if (digits == 0 || digits > 9 || digits == line.size()) return 0;
        if (line[digits] != '.' && line[digits] != ')') return 0;
        mark = digits + 1;
    }
    if (mark == line.size()) return mark;
    return is_blank_or_tab(line[mark]) ? mark + 1 : 0;
}

/// The length of [label]: at the begin of a line, else 0.
inline std::size_t definition_length(std::string_view line) {
    if (!line.starts_with('[')) return 0;
    const std::size_t end = line.find_first_of("[]", 1);
    return end != std::string_view::npos && end > 1 && line.substr(end).starts_with("]:") ? end + 2 : 0;
}

}  // namespace locus
