// Which encoding a file is written in.                                              [door: ICU's detector]
//
// A byte order mark decides; then NULs in the pattern of UTF-16; then UTF-8, which wins where the bytes are
// valid, and where most characters beyond ASCII are: some broken bytes do not make a text another encoding.
// Only then is guessed, by ICU's detector, on lines that hold bytes beyond ASCII. A guess must make words and
// the punctuation of prose from those bytes; else they are broken bytes of a text in UTF-8.
//
// ISO-8859-1 and -9 are told as windows-1252 and -1254, which have the same letters and quotation marks
// besides; others where bytes occur that only the Windows encoding knows.
#pragma once

#include <string>
#include <string_view>

namespace locus {

inline constexpr std::string_view kUtf8 = "UTF-8";

struct Encoding {
    std::string name{kUtf8};  // as IANA names it
    std::size_t mark = 0;     // bytes of the byte order mark that the file begins with
};

Encoding detect_encoding(std::string_view bytes);

/// UTF-16 or UTF-32, by its mark or, UTF-16, by where its NULs are: such a file is not binary. With the
/// beginning of a file in `bytes`; nothing when it is in neither.
bool is_wide(std::string_view bytes);

}  // namespace locus
