// What a format is, and the table of those that are read.
//
// A format turns the bytes of a file into articles whose text knows which bytes it came from. It is chosen by
// what the bytes are; only files of data (tables, markup not read yet) are told apart by their name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/source_text.h"

namespace locus {

struct Article {
    std::string title;       // empty when it has none
    std::uint64_t page = 0;  // 1-based where the format has pages, else 0
    std::string encoding;    // of the file, as IANA names it
    SourceText text;
};

struct Format {
    std::string_view name;
    std::vector<Article> (*read)(std::string bytes);
};

/// Counts up when other files are read than before: then what was passed over is looked at again.
inline constexpr std::uint64_t kFormatsVersion = 1;

struct Recognition {
    const Format* format = nullptr;  // null: the file is not read, and `reason` says why
    std::string_view reason;         // a plural noun phrase: "binary files"
};

Recognition recognize(std::string_view path, std::string_view bytes);

/// Plain text: one article. Its title is a first line of at most 120 characters before an empty line.
std::vector<Article> read_plain_text(std::string bytes);

}  // namespace locus
