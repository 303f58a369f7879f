#include "indexer/key_counts.h"

#include <algorithm>

namespace locus {

bool is_before(const KeyCount& a, const KeyCount& b) { return a.key < b.key; }

void add_up(KeyCount& sum, const KeyCount& count) { sum.count += count.count; }

void put_record(std::string& out, const KeyCount& count, const KeyCount& before) {
    put_varint(out, count.key - before.key);
    put_varint(out, count.count);
}

void read_record(VarintReader& in, KeyCount& count) {
    count.key += in.number();
    count.count = in.number();
}

void combine(std::vector<KeyCount>& counts) {
    std::sort(counts.begin(), counts.end(), is_before);
    std::size_t kept = 0;
    for (const KeyCount& count : counts) {
        if (kept > 0 && counts[kept - 1].key == count.key)
            add_up(counts[kept - 1], count);
        else
            counts[kept++] = count;
    }
    counts.resize(kept);
}

void KeyCounts::add(const std::vector<KeyCount>& counts) {
    const std::size_t most = limit_ / sizeof(KeyCount);
    if (held_.size() + counts.size() > most) {
        combine(held_);
        if (held_.size() > most / 2) spill();
    }
    held_.reserve(
        std::min(most, held_.size() + 4 * counts.size()));  // doubling would take more than the limit
    held_.insert(held_.end(), counts.begin(), counts.end());
}

void KeyCounts::visit(const std::function<void(KeyCount)>& take) {
    combine(held_);
    if (aside_.empty()) {
        for (const KeyCount& count : held_) take(count);
        return;
    }
    if (!held_.empty()) spill();
    aside_.merge(take);
}

void KeyCounts::spill() {
    aside_.add([&](const auto& take) {
        for (const KeyCount& count : held_) take(count);
    });
    held_.clear();
}

}  // namespace locus
