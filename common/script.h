// The script that a text is written in.
#pragma once

#include <string_view>

namespace locus {

/// The script that most of the text's letters belong to, by its ISO 15924 code: Latn, Cyrl, Hani. Han among
/// which there is kana is Hira. Empty when there are no letters. Of several with equally many the first in
/// the alphabet.
std::string_view main_script(std::string_view text);

}  // namespace locus
