// A block of an article with its paragraphs → passages.
//
// Neighbouring paragraphs are merged until a passage has about 100 words, and not beyond 160 where that can
// be helped; a border between passages is always one between paragraphs. A heading goes with what follows. A
// paragraph of more than 1,450 characters is cut at sentence ends, a sentence of that length at blanks, and a
// word never up to 64 KiB, so that it is found.
//
// Measured on judged collections: units across paragraph borders lose two points of S@1, single sentences
// too.
#pragma once

#include <vector>

#include "common/passage.h"
#include "indexer/formats.h"

namespace locus {

/// The passages of a block in text order: each of its paragraphs, whole or in pieces, is in exactly one, and
/// so in plain text is every byte that is not blank. `file`, `ordinal` and `language` are left to the caller.
std::vector<Passage> split(const Block& block);

}  // namespace locus
