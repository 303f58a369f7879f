// Bytes of a file → text that knows its bytes, and back.                            [door: ICU's converters]
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "common/encoding.h"
#include "common/source_text.h"

namespace locus {

/// Decodes a file from its beginning to its end, as much at a time as is asked for.
///
/// A byte order mark is not part of the text, but its bytes count in offsets. UTF-8 stays as it is, bytes
/// that are not valid included. In other encodings, bytes that stand for nothing become one U+FFFD, which is
/// cited whole; no byte is left out.
class Decoder {
  public:
    /// `bytes` must outlive it. Throws Error when the encoding is unknown.
    explicit Decoder(std::string_view bytes) : Decoder(bytes, detect_encoding(bytes)) {}
    Decoder(std::string_view bytes, Encoding encoding);
    ~Decoder();

    const std::string& encoding() const { return encoding_.name; }
    bool done() const { return at_ == bytes_.size(); }

    /// Appends the text of the next `size` bytes, of a few less where a character would be cut. REQUIRES: not
    /// done; size is at least 8, longer than any character.
    void read(std::size_t size, SourceText& text);

  private:
    class Converter;

    std::string_view bytes_;
    Encoding encoding_;
    std::size_t at_;
    std::unique_ptr<Converter> converter_;  // null for UTF-8
};

/// The bytes of `text` in an encoding: those that were decoded, unless they stood for nothing or are one of
/// several ways to write a character. Throws Error when the encoding is unknown.
std::string encode_text(std::string_view text, const std::string& encoding);

}  // namespace locus
