// The options that a user always wants, from a file in the manner of ripgrep's: one a line, as on a command
// line, whose own options count after them.
//
//   # what I always want
//   --format text
//   --index ~/archive/.locus
//
// A line is an option and, behind a blank or "=", its value: the rest of the line, as it stands, without
// quotes; of
// ~/ at its beginning the home directory is made. Lines that are empty or begin with # say nothing. The file
// is named by the environment alone and no option runs a program, so nothing among the articles can.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace locus {

struct ConfigLine {
    std::uint64_t number = 1;
    std::vector<std::string> words;  // the option, and its value if that is a word of its own
};

/// $LOCUS_CONFIG, where it is set: nothing if empty. Else locus/config below $XDG_CONFIG_HOME, or ~/.config,
/// if it is there.
std::optional<std::string> config_path();

/// Throws Error for a file that cannot be read, and for a line that is no option.
std::vector<ConfigLine> read_config(const std::string& path);

/// "PATH:3: "
std::string place_in_config(const std::string& path, const ConfigLine& line);

}  // namespace locus
