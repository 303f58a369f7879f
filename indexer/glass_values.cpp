#include "indexer/glass_values.h"

#include <algorithm>
#include <limits>

#include "common/error.h"
#include "common/varint.h"
#include "indexer/glass_keys.h"

namespace locus {
namespace {

/// A chunk that has so many bytes takes no further value.
constexpr std::size_t kChunk = 2000;
constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();  // of a docid

}  // namespace

void ValueLists::malformed() const { throw Error(table_.path() + ": values are not what they should be"); }

void ValueLists::add_bounds(unsigned slot, std::uint64_t documents, std::string_view least,
                            std::string_view greatest) {
    if (slot >= kSlots || documents > kMost) malformed();
    if (documents == 0) return;
    if (least.empty() || greatest < least) malformed();
    bounds_[slot] = {documents, std::string(least), std::string(greatest)};
    key_ = glass::kValueBoundsKey;
    if (slot > 0) key_.push_back(static_cast<char>(slot));
    std::string tag;
    put_varint(tag, documents);
    put_string(tag, least);
    if (greatest != least) tag.append(greatest);
    table_.add(key_, tag);
}

void ValueLists::check(unsigned slot, std::uint64_t docid, std::string_view value) {
    const auto bounds = bounds_.find(slot);
    if (bounds == bounds_.end() || bounds->second.documents == 0) malformed();
    if (value < bounds->second.least || value > bounds->second.greatest) malformed();
    if (docid > kMost || docid <= (slot == slot_ ? last_ : 0)) malformed();
    --bounds->second.documents;
}

void ValueLists::add(unsigned slot, std::uint64_t docid, std::string_view value) {
    check(slot, docid, value);
    if (slot != slot_ || chunk_.size() >= kChunk) end_chunk();
    if (chunk_.empty()) {
        key_ = glass::kValuesKey;
        key_.push_back(static_cast<char>(slot));
        glass::put_sorted(key_, static_cast<std::uint32_t>(docid));
    } else {
        put_varint(chunk_, docid - last_ - 1);
    }
    put_string(chunk_, value);
    slot_ = slot;
    last_ = docid;
    last_document_ = std::max(last_document_, docid);
}

void ValueLists::end_chunk() {
    if (!chunk_.empty()) table_.add(key_, chunk_);
    chunk_.clear();
}

void ValueLists::end() {
    end_chunk();
    for (const auto& [slot, bounds] : bounds_)
        if (bounds.documents != 0) malformed();
}

}  // namespace locus
