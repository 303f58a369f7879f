// What is known of the terminal that the answers go to.
#pragma once

#include <cstddef>
#include <string>

namespace locus {

/// `when`: auto, always or never; throws Error for anything else. auto is a terminal that is not dumb, unless
/// $NO_COLOR says otherwise.
bool wants_color(const std::string& when, bool terminal);

/// Columns, at least 20: those `wanted`, if not 0, else what the terminal says, else $COLUMNS, else 80.
std::size_t terminal_width(int fd, std::size_t wanted = 0);

}  // namespace locus
