// The engine that asks Xapian to write.                                                    [door: Xapian,
// writing]
//
// Documents are written in shards of 2,000 and joined by compaction at the end: measured at 1.5 times the
// speed of one large database, because Xapian's inverter slows down as it fills. Paragraphs and words are
// counted in memory.
#pragma once

#include <memory>
#include <string>

#include "indexer/writer.h"

namespace locus {

std::unique_ptr<Writer> make_api_writer(const std::string& index_dir, const std::string& name);

/// The version of the Xapian that is here: "1.4.22".
std::string xapian_version();

}  // namespace locus
