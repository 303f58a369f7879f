// What a segment is made of, cut into batches for several workers: the files that are read and those that are
// copied from segments that are written anew, side by side in the order of their paths.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/schema.h"
#include "indexer/change_list.h"
#include "indexer/changes.h"
#include "indexer/stored_segment.h"

namespace locus {

/// A file of a segment that is written anew.
struct StoredCopy {
    std::size_t segment = 0;
    schema::FileEntry entry;
};

/// A file to be read; what it was, if that would be copied should it not be readable. Or a copy alone.
struct BatchItem {
    std::optional<Change> change;
    std::optional<StoredCopy> copy;
};

struct Batch {
    std::uint64_t number = 0;  // from 0
    std::vector<BatchItem> items;
};

class Batches {
  public:
    /// REQUIRES: all stay as they are. `renewed`: which of the segments are written anew. Batches are for so
    /// many `workers`: smaller towards the end, so that these end about together; a file is in one batch.
    Batches(const Changes& changes, const std::vector<StoredSegment>& segments,
            const std::vector<bool>& renewed, unsigned workers);

    /// Nothing at the end. Throws Error when a segment is damaged.
    std::optional<Batch> next();

  private:
    std::optional<BatchItem> next_item();
    std::optional<StoredCopy> copy_here();

    const Changes& changes_;
    ChangeReader to_read_;
    LiveFiles copies_;
    unsigned workers_;
    std::uint64_t left_;  // bytes of texts, about
    std::uint64_t made_ = 0;
};

}  // namespace locus
