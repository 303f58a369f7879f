// How the peers of bench/speed read and cut texts: by a rule of their own, simpler than Locus's.
//
// An empty line ends a paragraph. Neighbouring paragraphs make a passage until it has a hundred words; one
// that would bring it beyond 160 begins the next. A paragraph of more than 1,450 bytes is cut behind a
// sentence or at a blank.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace peers {

constexpr std::string_view kBlanks = " \t\r\n\v\f";

/// The names in a file, one a line.
inline std::vector<std::string> read_names(const std::string& list) {
    std::ifstream in(list);
    std::vector<std::string> names;
    for (std::string name; std::getline(in, name);) names.push_back(name);
    return names;
}

inline std::string read_file(const std::string& name) {
    std::ifstream in(name, std::ios::binary | std::ios::ate);
    if (!in) throw std::runtime_error(name + " cannot be read");
    std::string text(static_cast<std::size_t>(in.tellg()), '\0');
    in.seekg(0).read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

inline int words_in(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = kBlanks.find(c) != std::string_view::npos;
        words += !blank && !inside;
        inside = !blank;
    }
    return words;
}

/// Where the paragraph that begins at `from` ends: before an empty line, or where it becomes too long.
inline std::size_t paragraph_end(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size()) {
        end = std::min(text.find('\n', end), text.size());
        const std::size_t next = std::min(text.find_first_not_of(" \t\r\v\f", end + 1), text.size());
        if (next == text.size() || text[next] == '\n') break;
        end = next;
    }
    constexpr std::size_t kLongest = 1450;
    if (end - from <= kLongest) return end;
    const std::string_view head = text.substr(from, kLongest);
    const std::size_t sentence = head.rfind(". ");
    if (sentence != std::string_view::npos) return from + sentence + 1;
    const std::size_t blank = head.find_last_of(kBlanks);
    if (blank != std::string_view::npos) return from + blank;
    return std::min(text.find_first_of(kBlanks, from), end);
}

/// The passages of a text, each as it stands there.
inline std::vector<std::string_view> cut(std::string_view text) {
    std::vector<std::string_view> passages;
    std::size_t begin = 0, end = 0;
    int words = 0;
    const auto close = [&] {
        if (words > 0) passages.push_back(text.substr(begin, end - begin));
        words = 0;
    };
    for (std::size_t from = 0; (from = text.find_first_not_of(kBlanks, from)) != std::string_view::npos;
         from = end) {
        const std::size_t paragraph = paragraph_end(text, from);
        const int more = words_in(text.substr(from, paragraph - from));
        if (words + more > 160) close();
        if (words == 0) begin = from;
        end = paragraph;
        words += more;
        if (words >= 100) close();
    }
    close();
    return passages;
}

}  // namespace peers
