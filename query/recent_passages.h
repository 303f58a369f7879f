// The passages of files that were added or changed after a generation, as a filter of Xapian's.
//                                                                                [door: Xapian, reading]
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

namespace locus {

class RecentPassages : public Xapian::PostingSource {
  public:
    /// Docids of a segment, [first, last) each, rising and apart.
    using Ranges = std::vector<std::pair<Xapian::docid, Xapian::docid>>;
    /// By the uuid of the segment's database: it is all that tells a source where it is asked.
    using BySegment = std::map<std::string, Ranges>;

    static Xapian::Query query(std::shared_ptr<const BySegment> segments);

    Xapian::doccount get_termfreq_min() const override { return count_; }
    Xapian::doccount get_termfreq_est() const override { return count_; }
    Xapian::doccount get_termfreq_max() const override { return count_; }
    Xapian::docid get_docid() const override { return at_; }
    bool at_end() const override { return range_ == ranges_->size(); }
    void next(double min_weight) override;
    void skip_to(Xapian::docid docid, double min_weight) override;
    void init(const Xapian::Database& segment) override;
    PostingSource* clone() const override { return new RecentPassages(segments_); }

  private:
    explicit RecentPassages(std::shared_ptr<const BySegment> segments) : segments_(std::move(segments)) {}

    std::shared_ptr<const BySegment> segments_;
    const Ranges* ranges_ = nullptr;  // of the segment that is gone through
    std::size_t range_ = 0;
    Xapian::docid at_ = 0;  // 0: before the first
    Xapian::doccount count_ = 0;
};

}  // namespace locus
