// Values of documents in slots, and their bounds, as glass stores them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "indexer/glass_table.h"

namespace locus {

/// All slots' bounds first, then slot after slot its values in rising order of docids. All functions throw
/// Error.
class ValueLists {
  public:
    /// Slots below have keys in the order of their numbers.
    static constexpr unsigned kSlots = 128;

    explicit ValueLists(GlassTable& table) : table_(table) {}

    /// How many documents have a value in the slot, and the least and the greatest of these.
    void add_bounds(unsigned slot, std::uint64_t documents, std::string_view least,
                    std::string_view greatest);
    /// The value is not empty.
    void add(unsigned slot, std::uint64_t docid, std::string_view value);
    /// Checks that all values came that were announced.
    void end();

    std::uint64_t last_document() const { return last_document_; }

  private:
    struct Bounds {
        std::uint64_t documents;  // still to come
        std::string least, greatest;
    };

    void check(unsigned slot, std::uint64_t docid, std::string_view value);
    void end_chunk();
    [[noreturn]] void malformed() const;

    GlassTable& table_;
    std::map<unsigned, Bounds> bounds_;
    std::string key_, chunk_;
    unsigned slot_ = 0;
    std::uint64_t last_ = 0;  // docid in the slot
    std::uint64_t last_document_ = 0;
};

}  // namespace locus
