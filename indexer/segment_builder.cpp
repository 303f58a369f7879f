#include "indexer/segment_builder.h"

#include <algorithm>

#include "common/languages.h"
#include "common/paths.h"
#include "indexer/api_writer.h"
#include "indexer/bulk_writer.h"
#include "indexer/ordered_work.h"

namespace locus {
namespace {

constexpr unsigned kMostWorkers = 256;

}  // namespace

SegmentBuilder::SegmentBuilder(Settings settings, const Outset& outset, const std::vector<bool>& renewed,
                               const RunEvents& events, IndexCounts& counts,
                               std::vector<std::vector<std::uint64_t>>& replaced)
    : settings_(std::move(settings)),
      workers_(std::min(settings_.resources.jobs, kMostWorkers)),
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
    Batches batches(outset_.changes, outset_.segments, renewed_, workers_);
    const MemoryShares shares = share_out(settings_.resources.memory, workers_);
    writer_ = make_writer(shares.runs);
    work(batches, shares.part);
    if (writer_->empty()) return std::nullopt;
    if (events_.finishing) events_.finishing();
    return writer_->finish();
}

std::unique_ptr<Writer> SegmentBuilder::make_writer(std::size_t memory) const {
    if (engine() == Engine::api) return make_api_writer(settings_.index_dir, settings_.segment);
    return make_bulk_writer(settings_.index_dir, settings_.segment, memory);
}

Engine SegmentBuilder::engine() const {
    if (settings_.resources.engine != Engine::automatic) return settings_.resources.engine;
    if (writes_format_of(xapian_version())) return Engine::bulk;
    if (events_.note)
        events_.note("Xapian " + xapian_version() + " may have another format: it writes itself, slowly");
    return Engine::api;
}

void SegmentBuilder::work(Batches& batches, std::size_t part_bytes) {
    InOrder<WorkedPart> parts(2 * std::size_t{workers_}, [&](WorkedPart& part) { take(part); });
    std::mutex mutex;           // of the batches, and of
    std::set<std::string> met;  // the analysers' names; `analyzers_` is for who takes parts
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
        met.merge(worker.analyzers());
    };
    run_workers(workers_, work, [&] { parts.stop(); });
    analyzers_.merge(met);
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
    writer_->add(*part.part, std::move(stretches));
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
