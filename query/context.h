// The lines around a hit, read from its source file.
#pragma once

#include <cstdint>
#include <string>

#include "common/source_text.h"
#include "query/hit.h"

namespace locus {

class ContextReader {
  public:
    /// `lines`: how many before the excerpt's lines, and after them.
    explicit ContextReader(std::uint64_t lines) : lines_(lines) {}

    /// None, and why, when the file is not fresh or cannot be read.
    Context around(const Hit& hit);

  private:
    std::uint64_t lines_;
    std::string path_;  // the file that was read last, and its text
    SourceText text_;
};

/// `lines` lines before and after those that `excerpt`, bytes of the text, touches; its first line has the
/// number `line`. A line ends with LF, CRLF or CR, and of a long one the beginning is kept.
/// `matches`: bytes of the text, rising. REQUIRES: the excerpt is not empty, and inside the text.
Context lines_around(std::string_view text, Span excerpt, std::uint64_t line, std::uint64_t lines,
                     const std::vector<Span>& matches = {});

}  // namespace locus
