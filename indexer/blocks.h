// A file's bytes → blocks of decoded text, whatever its size.
#pragma once

#include <functional>
#include <string_view>

#include "indexer/formats.h"

namespace locus {

/// Fills a block whose text is decoded: paragraphs, marks, on the first block the title. Returns how many
/// bytes of the text belong to it: all, unless `more` text follows; what is over begins the next block.
/// Paragraphs and marks do not reach beyond.
using Arrange = std::function<std::size_t(Block& block, bool more)>;

/// Decodes, arranges and hands on; at least one block, also of an empty file. Blocks after the first have the
/// title and encoding of the first. `block_size` bytes of the file are decoded at a time.
void read_blocks(std::string_view bytes, const Arrange& arrange, const TakeBlock& take,
                 std::size_t block_size);

/// Where a block best ends in text that goes on: in its second half, after the last empty line, else after
/// the last line end, else at the last blank, else between words or at least between characters. Not zero.
/// REQUIRES: not empty.
std::size_t find_border(std::string_view text);

}  // namespace locus
