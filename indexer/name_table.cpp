#include "indexer/name_table.h"

#include <algorithm>

#include "common/source.h"

namespace locus {
namespace {

struct Key {
    std::uint64_t beginning;
    std::uint32_t number;
};

}  // namespace

std::uint64_t beginning_of(std::string_view name) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < 8; ++i)
        out = out << 8 | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
    return out;
}

template <typename Test>
NameTable::Slot& NameTable::slot_of(std::uint32_t hash, Test&& is_sought) {
    for (std::size_t at = hash;; ++at) {
        Slot& slot = slots_[at & (slots_.size() - 1)];
        if (slot.number == 0 || is_sought(slot)) return slot;
    }
}

std::uint32_t NameTable::number(std::string_view name) {
    const auto hash = static_cast<std::uint32_t>(hash_content(name).low);
    Slot& slot = slot_of(
        hash, [&](const Slot& taken) { return taken.hash == hash && names_[taken.number - 1] == name; });
    if (slot.number != 0) return slot.number - 1;
    names_.push_back(arena_.keep(name));
    slot = {hash, size()};
    if (names_.size() * 4 > slots_.size() * 3) grow();
    return size() - 1;
}

void NameTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
        if (slot.number != 0) slot_of(slot.hash, [](const Slot&) { return false; }) = slot;
}

std::vector<std::uint32_t> NameTable::sorted(const std::vector<std::uint32_t>& numbers) const {
    std::vector<Key> keys;
    keys.reserve(numbers.size());
    for (const std::uint32_t number : numbers) keys.push_back({beginning_of(names_[number]), number});
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning : names_[a.number] < names_[b.number];
    });
    std::vector<std::uint32_t> out;
    out.reserve(keys.size());
    for (const Key& key : keys) out.push_back(key.number);
    return out;
}

}  // namespace locus
