// UTF-8 text that knows which bytes of its source file each piece came from.
//
// The text is a row of runs, each of one kind:
//   verbatim  text bytes are the source bytes, one for one;
//   scaled    each text byte stands for a fixed number of source bytes (ASCII written as UTF-16: 2);
//   atomic    a piece that is cited whole or not at all: an entity, an escape, a converted character.
// Runs follow each other in the text without gaps; in the source there may be gaps (markup that was left
// out).
//
// A span's end maps through the *last byte inside* it, never through the byte after: mapping the byte after
// would swallow whatever was left out behind the span.
//
// For a UTF-8 source the text is one verbatim run, and bytes that are not valid UTF-8 stay in it as they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"

namespace locus {

class VarintReader;

class SourceText {
  public:
    enum class Kind : std::uint8_t { verbatim, scaled, atomic };

    struct Run {
        Kind kind = Kind::verbatim;
        Span text;    // bytes of text()
        Span source;  // bytes of the source file
        bool operator==(const Run&) const = default;
    };

    SourceText() = default;

    /// One verbatim run: the text's first byte is the source's byte `source_begin`.
    static SourceText verbatim(std::string text, std::uint64_t source_begin);

    /// REQUIRES: source.begin is not before the end of what was appended; for verbatim the sizes are equal,
    /// for scaled source.size() is a multiple of piece.size(). An empty piece is ignored.
    void append(Kind kind, std::string_view piece, Span source);

    const std::string& text() const { return text_; }
    const std::vector<Run>& runs() const { return runs_; }
    bool empty() const { return text_.empty(); }

    /// The smallest span of source bytes that holds every byte of `text_span`. REQUIRES: not empty, inside
    /// text().
    Span to_source(Span text_span) const;

    /// The piece of this text with the runs that it needs. REQUIRES: inside text().
    SourceText slice(Span text_span) const;

    void encode(std::string& out) const;
    /// Throws Error when the bytes are damaged so that spans would not hold.
    static SourceText decode(VarintReader& in);

    bool operator==(const SourceText&) const = default;

  private:
    const Run& run_at(std::uint64_t text_offset) const;

    std::string text_;
    std::vector<Run> runs_;
};

}  // namespace locus
