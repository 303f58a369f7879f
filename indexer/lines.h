// Lines of a text: ended by LF, CRLF or CR.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "common/span.h"

namespace locus {

/// The line that begins at `at`, without its end. Every text is read by lines more than once: eight bytes at
/// a time, as long as none of them can be a line end.
inline Span next_line(std::string_view text, std::size_t at) {
    std::size_t end = at;
    for (; end + 8 <= text.size(); end += 8) {
        constexpr std::uint64_t kEach = 0x0101010101010101;
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + end, sizeof bytes);
        if (((bytes - kEach * 0x0E) & ~bytes & kEach * 0x80) != 0) break;  // one is below 0x0E, CR or LF
    }
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    return {at, end};
}

/// Where the next line begins when a line ends at `end`; text.size() when there is none.
inline std::size_t after_line_end(std::string_view text, std::size_t end) {
    if (end >= text.size()) return text.size();
    return end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
}

}  // namespace locus
