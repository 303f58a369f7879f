// A Xapian 1.4 glass database written directly, each table from front to back, from what comes in the tables'
// order: docs/glass.md. No term lists, positions, spellings or synonyms.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/manifest.h"
#include "indexer/glass_postings.h"
#include "indexer/glass_table.h"
#include "indexer/glass_values.h"
#include "indexer/glass_version.h"

namespace locus {

/// All functions throw Error, for input that would make a database that Xapian cannot read too. One that has
/// thrown is of no use any more.
class GlassDatabase {
  public:
    /// The directory exists; docdata.glass and postlist.glass are made in it anew.
    explicit GlassDatabase(const std::string& directory);

    /// The next document's data, which may be empty; docids count from 1. `deflated`: it is a raw deflate
    /// stream, as zlib makes it with windowBits -15, of what readers will see. This is independent of all
    /// that follows.
    void add_data(std::string_view data, bool deflated);

    // Then, in this order:
    /// In rising order of keys, which are 1 to 253 bytes; an empty value is none.
    void add_metadata(std::string_view key, std::string_view value);
    /// For each slot below 128 that has values, in rising order.
    void add_value_bounds(unsigned slot, std::uint64_t documents, std::string_view least,
                          std::string_view greatest);
    /// Slot after slot, in rising order of docids.
    void add_value(unsigned slot, std::uint64_t docid, std::string_view value);
    /// The next document's; each has one. A length is the sum of the document's wdf.
    void add_length(std::uint64_t length);
    /// In rising order of terms, which are 1 to 245 bytes (a NUL counts as two, and then keys are limited to
    /// 255); pieces in rising order of docids, any number.
    void add_term(std::string_view term, std::span<const PostingPiece> pieces);

    /// Writes what is left of the tables; nothing is synced. Sizes and hashes of docdata.glass and
    /// postlist.glass.
    std::vector<Table> finish_tables();
    /// The bytes of `iamglass` for the finished tables.
    std::string version_file(const std::array<unsigned char, 16>& uuid, std::uint64_t largest_wdf) const;

  private:
    enum class Stage : std::uint8_t { metadata, bounds, values, lengths, terms, finished };

    void enter(Stage stage);

    GlassTable docdata_, postlist_;
    ValueLists values_{postlist_};
    PostingLists lists_{postlist_};
    Stage stage_ = Stage::metadata;
    std::uint64_t data_ = 0;  // documents that came with their data
    GlassStatistics statistics_;
    std::string key_, tag_;
};

}  // namespace locus
