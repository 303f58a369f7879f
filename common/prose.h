// Whether decoded text can have been written: what tells a right guess of its encoding from a wrong one.
//
// Letters beyond ASCII stand in words, beside letters of their kind, or are small words; lower case does not
// go over into capitals. Quotes and dashes are of prose too; other symbols say nothing, except inside words.
// No character is written three times.
#pragma once

#include <string_view>

namespace locus {

/// At least one character beyond ASCII fits where it stands, and at most one in five does not.
bool reads_as_prose(std::string_view text);

}  // namespace locus
