// What may reach a terminal. Names and texts come from anywhere; none of them may control the terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace locus {

/// For people: control characters (C0, DEL, C1, and those that reorder or hide text), line ends and bytes
/// that are not valid UTF-8 become escapes like \x1b or \u202e; everything else stays.
std::string printable(std::string_view text);

/// The same for a passage of running text: each run of blanks, line ends among them, is one blank.
std::string printable_line(std::string_view text);

/// 1,234,567
std::string grouped(std::uint64_t number);

/// 0 B, 15.3 kB, 121.9 MB
std::string byte_size(std::uint64_t bytes);

/// "1 file", "2 files"
std::string counted(std::uint64_t number, std::string_view one, std::string_view many);

}  // namespace locus
