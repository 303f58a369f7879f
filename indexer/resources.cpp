#include "indexer/resources.h"

#include <algorithm>

namespace locus {

MemoryShares share_out(std::uint64_t memory, unsigned workers) {
    constexpr std::uint64_t kFixed = 32 << 20;  // programs, tables, buffers, counts of names
    constexpr std::uint64_t kWorker =
        44 << 20;  // its vocabulary: the spellings it knows, and the words and names it counts
    constexpr std::uint64_t kPartsEach = 3;  // at work, and waiting to be taken
    constexpr std::uint64_t kLeastPart = 1 << 20;
    constexpr std::uint64_t kMostPart = 10 << 20;
    constexpr std::uint64_t kLeastRuns = 8 << 20;
    const std::uint64_t spoken_for = kFixed + kWorker * workers;
    const std::uint64_t rest = memory > spoken_for ? memory - spoken_for : 0;
    const std::uint64_t part = std::clamp(rest / 3 / (kPartsEach * workers), kLeastPart, kMostPart);
    const std::uint64_t parts = part * kPartsEach * workers;
    return {part, std::max(kLeastRuns, rest > parts ? rest - parts : 0)};
}

}  // namespace locus
