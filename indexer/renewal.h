// Which segments a run writes anew, so that few are searched and few of their passages are dead.
//
// A segment is written anew when more than a fifth of its passages is dead, so never more than a fifth of
// what the statistics count is; and the smallest are joined when there would be more than eight. How many of
// those: while the next larger one is not larger than all before it together, so that a passage is written
// again only as often as what it stands with doubles.
#pragma once

#include <cstdint>
#include <vector>

namespace locus {

inline constexpr std::size_t kMostSegments = 8;

struct SegmentShare {
    std::uint64_t live_bytes = 0;
    std::uint64_t live_files = 0;
    std::uint64_t live_passages = 0;
    std::uint64_t passages = 0;  // with the dead ones

    bool decayed() const {
        constexpr std::uint64_t kShare = 5;
        return (passages - live_passages) * kShare > passages;
    }
};

/// For each segment, whether its live files go into the new segment. `new_bytes`: of what goes there anyway;
/// nothing does when it is not `writing`. Segments without live files are neither kept nor written.
std::vector<bool> choose_renewed(const std::vector<SegmentShare>& segments, bool writing,
                                 std::uint64_t new_bytes);

}  // namespace locus
