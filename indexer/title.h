// The title of a text that names none: its first line.
#pragma once

#include <string>
#include <string_view>

namespace locus {

/// A first line of at most 120 characters before an empty line, in valid UTF-8; else empty.
std::string first_line_title(std::string_view text);

}  // namespace locus
