// A new segment: batches of files go to workers, and what they made is taken in the order of the files. What
// must be told or decided in that order is so here: ids, messages, counts, which file another one was before
// it moved.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/batch_worker.h"
#include "indexer/batches.h"
#include "indexer/outset.h"
#include "indexer/resources.h"
#include "indexer/writer.h"

namespace locus {

class SegmentBuilder {
  public:
    struct Settings {
        std::string index_dir;
        std::string segment;  // its name
        std::uint64_t generation = 0;
        std::uint64_t largest_file = 0;
        Resources resources;
    };

    /// `renewed`: the segments whose files are copied. `counts` is kept up to date. `replaced`: for each
    /// segment, gets the files that new ones take the place of.
    SegmentBuilder(Settings settings, const Outset& outset, const std::vector<bool>& renewed,
                   const RunEvents& events, IndexCounts& counts,
                   std::vector<std::vector<std::uint64_t>>& replaced);

    /// Once. Nothing when there was no file. Throws Error and Interrupted.
    std::optional<Segment> build();

    /// Of the languages that were met; and of files that stay because they could not be read.
    const std::set<std::string>& analyzers() const { return analyzers_; }

  private:
    Engine engine() const;
    std::unique_ptr<Writer> make_writer(std::size_t memory) const;
    void work(Batches& batches, std::size_t part_bytes);
    void take(WorkedPart& part);
    void take(FileNews& news, schema::FileEntry& entry);
    void take_read(const Change& change, schema::FileEntry& entry);
    void stay(const schema::FileEntry& entry);

    struct HashOfHash {
        std::size_t operator()(const ContentHash& hash) const { return hash.low; }
    };

    const Settings settings_;
    const unsigned workers_;
    const Outset& outset_;
    const std::vector<bool>& renewed_;
    const RunEvents& events_;
    IndexCounts& counts_;
    std::vector<std::vector<std::uint64_t>>& replaced_;
    std::unordered_map<ContentHash, const GoneFile*, HashOfHash> gone_;  // that a new one may be, moved
    std::set<std::string> analyzers_;
    FileNews::Kind kind_ = FileNews::Kind::read;  // of the file at hand
    std::unique_ptr<Writer> writer_;
};

}  // namespace locus
