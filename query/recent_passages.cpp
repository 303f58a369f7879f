#include "query/recent_passages.h"

#include <algorithm>

namespace locus {

Xapian::Query RecentPassages::query(std::shared_ptr<const BySegment> segments) {
    return Xapian::Query((new RecentPassages(std::move(segments)))->release());
}

void RecentPassages::init(const Xapian::Database& segment) {
    static const Ranges kNone;
    const auto known = segments_->find(segment.get_uuid());
    ranges_ = known == segments_->end() ? &kNone : &known->second;
    range_ = 0;
    at_ = 0;
    count_ = 0;
    for (const auto& [first, last] : *ranges_) count_ += last - first;
}

void RecentPassages::next(double min_weight) { skip_to(at_ + 1, min_weight); }

void RecentPassages::skip_to(Xapian::docid docid, double) {
    const auto from = ranges_->begin() + static_cast<std::ptrdiff_t>(range_);
    const auto found =
        std::partition_point(from, ranges_->end(), [&](const auto& range) { return range.second <= docid; });
    range_ = static_cast<std::size_t>(found - ranges_->begin());
    if (!at_end()) at_ = std::max(docid, found->first);
}

}  // namespace locus
