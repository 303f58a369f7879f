// A set of file ids as rising ranges: whole folders that vanished take one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace locus {

class FileIds {
  public:
    struct Range {
        std::uint64_t first;
        std::uint64_t last;  // inside
        bool operator==(const Range&) const = default;
    };

    FileIds() = default;
    FileIds(std::initializer_list<std::uint64_t> rising) {
        for (const std::uint64_t id : rising) add(id, id);
    }

    /// REQUIRES: first is above all ids of the set, and not above last.
    void add(std::uint64_t first, std::uint64_t last) {
        if (!ranges_.empty() && ranges_.back().last + 1 == first)
            ranges_.back().last = last;
        else
            ranges_.push_back({first, last});
    }

    bool contains(std::uint64_t id) const {
        const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), id,
                                            [](std::uint64_t a, const Range& r) { return a < r.first; });
        return after != ranges_.begin() && id <= std::prev(after)->last;
    }

    bool empty() const { return ranges_.empty(); }
    const std::vector<Range>& ranges() const { return ranges_; }
    bool operator==(const FileIds&) const = default;

  private:
    std::vector<Range> ranges_;
};

}  // namespace locus
