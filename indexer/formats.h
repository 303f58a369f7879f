// What a format is, and the table of those that are read.
//
// A format turns the bytes of a file into text that knows which bytes it came from, finds the paragraphs in
// it, and hands both on block by block, so that a large file costs no more memory than a small one beside its
// bytes. It is chosen by what the bytes are; only files of data (tables, markup not read yet) and Markdown
// are told by their name.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/source_text.h"
#include "indexer/paragraphs.h"

namespace locus {

/// An article, or of a long one about a mebibyte. A block ends with a paragraph where it can, else with a
/// line, else at a blank; the next one goes on where it ended. Passages never lie in two.
struct Block {
    std::string title;             // of the article; empty when it has none
    std::string encoding;          // of the file, as IANA names it
    std::uint64_t page = 0;        // 1-based where the format has pages, else 0
    std::uint64_t line = 1;        // of the file, where the text begins
    std::uint64_t line_begin = 0;  // the source byte with which that line begins

    bool begins = true;  // the article
    bool ends = true;

    SourceText text;
    std::vector<Paragraph> paragraphs;  // of text.text(), in order
    std::vector<Span> marks;            // markup that is no words: in order, as Passage has them
};

/// Bytes of a file that are decoded at a time. A file of no more is one block.
inline constexpr std::size_t kBlockSize = 1 << 20;

using TakeBlock = std::function<void(const Block&)>;

struct Format {
    std::string_view name;
    /// Hands on at least one block, the first with title and encoding even if there is no text.
    void (*read)(std::string_view bytes, const TakeBlock& take);
};

/// Counts up when other files are read than before: then what was passed over is looked at again.
inline constexpr std::uint64_t kFormatsVersion = 1;

struct Recognition {
    const Format* format = nullptr;  // null: the file is not read, and `reason` says why
    std::string_view reason;         // a plural noun phrase: "binary files"
};

/// By a file's name and its bytes, or some thousands of bytes from its beginning.
Recognition recognize(std::string_view path, std::string_view bytes);

/// Plain text: one article. Its title is a first line of at most 120 characters before an empty line.
void read_plain_text(std::string_view bytes, const TakeBlock& take, std::size_t block_size = kBlockSize);

/// Markdown: one article. Its title is that of its front matter, else its first heading of the first level,
/// else as in plain text a first line. Marks, and front matter, which is in no paragraph, are told in
/// markdown.h.
void read_markdown(std::string_view bytes, const TakeBlock& take, std::size_t block_size = kBlockSize);

}  // namespace locus
