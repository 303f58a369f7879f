#include "indexer/segment_builder.h"

#include <algorithm>

#include "common/cores.h"
#include "common/languages.h"
#include "common/paths.h"
#include "indexer/api_writer.h"
#include "indexer/bulk_writer.h"
#include "indexer/ordered_work.h"

namespace locus {
SegmentBuilder::SegmentBuilder(Settings settings, const Outset& outset, const std::vector<bool>& renewed,
                               const RunEvents& events, IndexCounts& counts,
                               std::vector<std::vector<std::uint64_t>>& replaced)
    : settings_(std::move(settings)),
      outset_(outset),
      renewed_(renewed),
      events_(events),
      counts_(counts),
      replaced_(replaced) {
    for (const GoneFile& file : outset.changes.gone) gone_.emplace(file.record.hash, &file);
}

std::optional<Segment> SegmentBuilder::build() {
    const bool copies = std::find(renewed_.begin(), renewed_.end(), true) != renewed_.end();
    if (outset_.changes.to_read.files() == 0 && !copies) return std::nullopt;
    Batches batches(outset_.changes, outset_.segments, renewed_, workers());
    const MemoryShares shares = share_out(settings_.resources.memory, workers());
    writer_ = make_writer(shares.runs);
    work(batches, shares.part);
    if (writer_->empty()) return std::nullopt;
    if (events_.finishing) events_.finishing();
    return writer_->finish();
}

std::unique_ptr<Writer> SegmentBuilder::make_writer(std::size_t memory) const {
    const bool known = writes_format_of(xapian_version());
    if (!known && settings_.resources.engine == Engine::automatic && events_.note)
        events_.note("Xapian " + xapian_version() + " may have another format: it writes itself, slowly");
    if (settings_.resources.engine == Engine::api || (!known && settings_.resources.engine != Engine::bulk))
        return make_api_writer(settings_.index_dir, settings_.segment);
    return make_bulk_writer(settings_.index_dir, settings_.segment, memory);
}

unsigned SegmentBuilder::workers() const {
    constexpr unsigned kMost = 256;
    const unsigned wish = settings_.resources.jobs > 0 ? settings_.resources.jobs : usable_cores();
    return std::min(wish, kMost);
}

void SegmentBuilder::work(Batches& batches, std::size_t part_bytes) {
    InOrder<WorkedPart> parts(2 * workers(), [&](WorkedPart& part) { take(part); });
    std::mutex mutex;  // of the batches and the analysers' names
    const auto next = [&] {
        const std::lock_guard lock(mutex);
        return batches.next();
    };
    const auto work = [&](unsigned) {
        std::optional<Batch> batch = next();
        if (!batch) return;
        BatchWorker worker({outset_.home, settings_.largest_file, outset_.started_ns, part_bytes},
                           outset_.segments, events_.interrupted, writer_->part_maker());
        for (; batch; batch = next())
            worker.work(*batch, [&](WorkedPart part, bool last) {
                parts.give(batch->number, std::move(part), last);
            });
        worker.finish();
        const std::lock_guard lock(mutex);
        analyzers_.merge(worker.analyzers());
    };
    run_workers(workers(), work, [&] { parts.stop(); });
}

void SegmentBuilder::take(WorkedPart& part) {
    std::vector<FileStretch> stretches;
    for (WorkedFile& file : part.files) {
        if (file.stretch.begins) {
            kind_ = file.news.kind;
            take(file.news, file.stretch.entry);
        }
        if (kind_ == FileNews::Kind::read) counts_.passages += file.stretch.passages;
        if (kind_ != FileNews::Kind::unreadable) stretches.push_back(std::move(file.stretch));
    }
    writer_->add(*part.part, stretches);
    events_.progress(counts_);
}

void SegmentBuilder::take(FileNews& news, schema::FileEntry& entry) {
    const Change& change = news.change;
    if (news.kind == FileNews::Kind::copied) {
        ++counts_.rewritten;
        return;
    }
    ++counts_.read;
    counts_.bytes_read += change.size;
    if (news.kind == FileNews::Kind::unreadable) {
        events_.unreadable(from_home(outset_.home, change.path), news.reason);
        if (change.old) stay(outset_.segments[change.old->segment].file(change.old->id));
        return;
    }
    if (news.kind == FileNews::Kind::skipped)
        events_.skipped(from_home(outset_.home, change.path), news.reason);
    take_read(change, entry);
}

void SegmentBuilder::take_read(const Change& change, schema::FileEntry& entry) {
    if (change.old) replaced_[change.old->segment].push_back(change.old->id);
    const auto moved = change.old ? gone_.end() : gone_.find(entry.record.hash);
    entry.generation = moved != gone_.end() ? moved->second->generation : settings_.generation;
    if (!entry.skipped.empty()) return;
    ++counts_.indexed;
    counts_.bytes += entry.record.size;
    if (change.old) {
        ++counts_.changed;
    } else if (moved != gone_.end()) {
        ++counts_.moved;
        gone_.erase(moved);  // it went to one place; a further copy is new
    } else {
        ++counts_.added;
    }
}

/// A file that could not be read is still found by what it was.
void SegmentBuilder::stay(const schema::FileEntry& entry) {
    counts_.all_passages += entry.passages;
    if (!entry.skipped.empty()) return;
    analyzers_.emplace(analyzer_of(entry.language));
    ++counts_.all_files;
    counts_.all_bytes += entry.record.size;
}

}  // namespace locus
