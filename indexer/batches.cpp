#include "indexer/batches.h"

#include <algorithm>

namespace locus {
namespace {

constexpr std::size_t kMostItems = 4096;
constexpr std::uint64_t kLeastBytes = 1 << 20;
constexpr std::uint64_t kMostBytes = 8 << 20;

}  // namespace

Batches::Batches(const Changes& changes, const std::vector<StoredSegment>& segments,
                 const std::vector<bool>& renewed, unsigned workers)
    : changes_(changes),
      to_read_(changes.to_read),
      copies_(segments, renewed),
      workers_(workers),
      left_(changes.to_read.size()) {
    for (std::size_t i = 0; i < renewed.size(); ++i)
        if (renewed[i]) left_ += changes.segments[i].bytes;
}

std::optional<Batch> Batches::next() {
    Batch batch;
    const std::uint64_t wanted = std::clamp(left_ / (4 * workers_), kLeastBytes, kMostBytes);
    for (std::uint64_t bytes = 0; bytes < wanted && batch.items.size() < kMostItems;) {
        std::optional<BatchItem> item = next_item();
        if (!item) break;
        const std::uint64_t size = item->change ? item->change->size : item->copy->entry.record.size;
        bytes += size;
        left_ -= std::min(left_, size);
        batch.items.push_back(std::move(*item));
    }
    if (batch.items.empty()) return std::nullopt;
    batch.number = made_++;
    return batch;
}

std::optional<BatchItem> Batches::next_item() {
    while (to_read_.valid() || copies_.valid()) {
        BatchItem item;
        const bool copies =
            copies_.valid() && (!to_read_.valid() || copies_.entry().path <= to_read_.change().path);
        if (to_read_.valid() && (!copies || copies_.entry().path == to_read_.change().path)) {
            item.change = to_read_.change();
            to_read_.next();
        }
        if (copies) item.copy = copy_here();
        if (item.change || item.copy) return item;
    }
    return std::nullopt;
}

/// Moves on. Nothing when the file is gone.
std::optional<StoredCopy> Batches::copy_here() {
    const std::vector<std::uint64_t>& gone = changes_.segments[copies_.segment()].gone;
    std::optional<StoredCopy> copy;
    if (!std::binary_search(gone.begin(), gone.end(), copies_.id()))
        copy = StoredCopy{copies_.segment(), copies_.entry()};
    copies_.next();
    return copy;
}

}  // namespace locus
