#include "query/shingle_index.h"

#include <algorithm>

#include "query/shingles.h"

namespace locus {

void ShingleIndex::add(std::span<const std::uint64_t> words) {
    const auto paragraph = static_cast<std::uint32_t>(paragraphs_.size());
    const std::size_t size = words.size() < kShingle ? 0 : words.size() - kShingle + 1;
    paragraphs_.push_back({static_cast<std::uint32_t>(size)});
    while (entries_.size() + size > slots_.size()) grow();
    for (std::size_t i = 0; i < size; ++i) {
        const auto hash = static_cast<std::uint32_t>(shingle_of(&words[i]));
        std::uint32_t& last = slot(hash);
        entries_.push_back({hash, paragraph, last});
        last = static_cast<std::uint32_t>(entries_.size());
    }
}

void ShingleIndex::grow() {
    slots_.assign(4 * slots_.size(), 0);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        std::uint32_t& last = slot(entries_[i].hash);
        entries_[i].next = last;
        last = i + 1;
    }
}

void ShingleIndex::count(std::uint32_t hash) {
    constexpr unsigned kMostLookedAt = 1000;
    ++counted_;
    unsigned looked_at = 0;
    for (std::uint32_t at = slot(hash); at != 0 && looked_at < kMostLookedAt; ++looked_at) {
        const Entry& entry = entries_[at - 1];
        at = entry.next;
        Shared& paragraph = paragraphs_[entry.paragraph];
        if (entry.hash != hash || paragraph.counted == counted_) continue;
        paragraph.counted = counted_;
        if (paragraph.shared++ == 0) touched_.push_back(entry.paragraph);
    }
}

std::vector<std::uint32_t> ShingleIndex::like(std::span<const std::uint64_t> words, double least) {
    std::vector<std::uint32_t> out;
    if (words.size() < kShingle) return out;
    const std::size_t size = words.size() - kShingle + 1;
    touched_.clear();
    for (std::size_t i = 0; i < size; ++i) count(static_cast<std::uint32_t>(shingle_of(&words[i])));
    for (const std::uint32_t paragraph : touched_) {
        Shared& shared = paragraphs_[paragraph];
        const auto smaller = static_cast<double>(std::min<std::size_t>(size, shared.size));
        if (shared.shared >= least * smaller) out.push_back(paragraph);
        shared.shared = 0;
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace locus
