// Lines of a text: ended by LF, CRLF or CR.
#pragma once

#include <string_view>

#include "common/span.h"

namespace locus {

/// The line that begins at `at`, without its end.
inline Span next_line(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_of("\r\n", at);
    return {at, end == std::string_view::npos ? text.size() : end};
}

/// Where the next line begins when a line ends at `end`; text.size() when there is none.
inline std::size_t after_line_end(std::string_view text, std::size_t end) {
    if (end >= text.size()) return text.size();
    return end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
}

}  // namespace locus
