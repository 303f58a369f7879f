// Article → paragraphs → passages.
//
// Neighbouring paragraphs are merged until a passage has about 100 words, and not beyond 160 where that can
// be helped; a border between passages is always one between paragraphs. A heading goes with what follows. A
// paragraph of more than 1,200 characters is cut at sentence ends, a sentence of that length at blanks, and a
// word never up to 64 KiB, so that it is found.
//
// Measured on judged collections: units across paragraph borders lose two points of S@1, single sentences
// too.
#pragma once

#include <vector>

#include "common/passage.h"
#include "indexer/formats.h"

namespace locus {

/// The passages of an article in text order; every byte that is not blank is in exactly one paragraph of
/// exactly one passage. `file`, `ordinal` and `language` are left to the caller.
std::vector<Passage> split(const Article& article);

}  // namespace locus
