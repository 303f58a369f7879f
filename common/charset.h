// Bytes of a file → text that knows its bytes.
#pragma once

#include <string>

#include "common/source_text.h"

namespace locus {

struct DecodedSource {
    SourceText text;
    std::string encoding;  // as IANA names it
};

/// UTF-8, with or without a byte order mark; the mark is not part of the text, but its bytes count in
/// offsets. Bytes that are not valid UTF-8 stay in the text as they are.
DecodedSource decode_source(std::string bytes);

}  // namespace locus
