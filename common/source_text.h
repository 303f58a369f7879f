// UTF-8 text that knows which bytes of its source file each piece came from.
//
// The text is a row of runs, each a row of equal pieces. A piece is cited whole or not at all: `piece.text`
// bytes of text stand for `piece.source` bytes of the source.
//   1 : 1   verbatim: UTF-8 and ASCII as they are;
//   1 : 2   ASCII written as UTF-16;        2 : 2   Cyrillic written as UTF-16;
//   2 : 1   Cyrillic in windows-1251;       3 : 2   kanji in Shift_JIS; and so on;
//   n : m   one of its kind: an entity, an escape, bytes that say nothing in their encoding.
// So a text in another encoding costs a run where its letters change their width, not one for each of them.
// Runs follow each other in the text without gaps; in the source there may be gaps (a byte order mark, markup
// that was left out).
//
// A span's begin maps to the begin of its piece, and its end through the piece that holds the *last byte
// inside* it, never through the byte after: that would swallow whatever was left out behind the span.
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
    /// How many bytes of the text, at least one, stand for how many of the source.
    struct Piece {
        std::uint64_t text = 1;
        std::uint64_t source = 1;
        bool operator==(const Piece&) const = default;
    };

    struct Run {
        Piece piece;
        Span text;    // bytes of text(), a multiple of piece.text
        Span source;  // bytes of the source file, the same multiple of piece.source
        bool operator==(const Run&) const = default;
    };

    SourceText() = default;

    /// One verbatim run: the text's first byte is the source's byte `source_begin`.
    static SourceText verbatim(std::string text, std::uint64_t source_begin);

    /// A row of pieces, which continues the last run where it can. REQUIRES: text.size() is a multiple of
    /// piece.text; source_begin is not before the end of what was appended. Empty text is ignored.
    void append(Piece piece, std::string_view text, std::uint64_t source_begin);

    const std::string& text() const { return text_; }
    const std::vector<Run>& runs() const { return runs_; }
    bool empty() const { return text_.empty(); }

    /// The smallest span of source bytes that holds every byte of `text_span`. REQUIRES: not empty, inside
    /// text().
    Span to_source(Span text_span) const;

    /// The part of this text with the runs that it needs; of a piece that it cuts, all of the source bytes.
    /// REQUIRES: inside text().
    SourceText slice(Span text_span) const;

    void encode(std::string& out) const;
    /// Throws Error when the bytes are damaged so that spans would not hold.
    static SourceText decode(VarintReader& in);

    bool operator==(const SourceText&) const = default;

  private:
    bool is_verbatim() const;
    const Run& run_at(std::uint64_t text_offset) const;

    std::string text_;
    std::vector<Run> runs_;
};

}  // namespace locus
