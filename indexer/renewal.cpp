#include "indexer/renewal.h"

#include <algorithm>

namespace locus {

std::vector<bool> choose_renewed(const std::vector<SegmentShare>& segments, bool writing,
                                 std::uint64_t new_bytes) {
    std::vector<bool> chosen(segments.size());
    std::vector<std::size_t> rest;  // that are kept, the smallest first
    std::uint64_t joined = new_bytes;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (segments[i].live_files == 0) continue;
        chosen[i] = segments[i].decayed();
        if (chosen[i])
            joined += segments[i].live_bytes;
        else
            rest.push_back(i);
        writing |= chosen[i];
    }
    std::stable_sort(rest.begin(), rest.end(), [&](std::size_t a, std::size_t b) {
        return segments[a].live_bytes < segments[b].live_bytes;
    });
    std::size_t kept = rest.size();
    if (kept + writing <= kMostSegments) return chosen;
    for (const std::size_t i : rest) {
        if (kept + 1 <= kMostSegments && segments[i].live_bytes > joined) break;
        chosen[i] = true;
        joined += segments[i].live_bytes;
        --kept;
    }
    return chosen;
}

}  // namespace locus
