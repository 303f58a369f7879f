// The engine that writes glass tables itself, at the speed of reading, analysing and deflating.
//
// Workers invert their parts to sorted runs and deflate the passages' records. Records go to their table at
// once; runs are held in memory up to a limit, then merged into one that stands in a file. At the end all
// runs are merged into the table of postings. Where runs begin and end leaves no trace in it, so neither do
// workers nor memory.
#pragma once

#include <memory>

#include "indexer/writer.h"

namespace locus {

/// `memory`: bytes for runs, about; what workers hold comes on top.
std::unique_ptr<Writer> make_bulk_writer(const std::string& index_dir, const std::string& name,
                                         std::size_t memory);

/// Whether a Xapian of that version, "1.4.22", writes the format that this engine writes: all of 1.4 do.
bool writes_format_of(std::string_view xapian_version);

}  // namespace locus
