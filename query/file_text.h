// The text of a source file as it is now.
#pragma once

#include <cstdint>
#include <string>

#include "common/source_text.h"

namespace locus {

/// The one place where bytes of a file become text while asking. Throws Error when it cannot be read.
SourceText read_file_text(const std::string& path);

/// The byte of the text that came from a byte of the source, or the next one after a gap; the text's size
/// when there is none.
std::uint64_t text_offset(const SourceText& text, std::uint64_t source);

}  // namespace locus
