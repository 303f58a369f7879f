#include "indexer/index.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "common/error.h"
#include "common/languages.h"
#include "common/manifest.h"
#include "common/source.h"
#include "indexer/formats.h"
#include "indexer/index_directory.h"
#include "indexer/lock.h"
#include "indexer/outset.h"
#include "indexer/renewal.h"
#include "indexer/segment_builder.h"
#include "indexer/times.h"

namespace locus {
namespace {

std::vector<bool> renewed_segments(const Outset& outset) {
    std::vector<SegmentShare> shares;
    for (std::size_t i = 0; i < outset.segments.size(); ++i) {
        const Segment& segment = outset.segments[i].segment();
        const SegmentState& state = outset.changes.segments[i];
        shares.push_back({state.bytes, state.files, state.passages, segment.passages});
    }
    const bool writing = outset.changes.to_read.files() > 0;
    return choose_renewed(shares, writing, outset.changes.to_read.size());
}

/// All but the generation.
bool says_the_same(const Manifest& old, Manifest next) {
    next.generation = old.generation;
    return next == old;
}

class Run {
  public:
    Run(const IndexRun& run, const RunEvents& events, const Outset& outset, IndexCounts& counts)
        : run_(run),
          outset_(outset),
          renewed_(renewed_segments(outset)),
          builder_(builder_settings(), outset, renewed_, events, counts, replaced_) {
        for (const SegmentState& state : outset.changes.segments) replaced_.push_back(state.gone);
    }

    Manifest write() {
        std::optional<Segment> written = builder_.build();
        Manifest next;
        next.generation = outset_.old.generation + 1;
        next.formats = kFormatsVersion;
        next.roots = outset_.scope.roots;
        for (std::size_t i = 0; i < outset_.segments.size(); ++i)
            if (std::optional<Segment> kept = what_is_left_of(i)) next.segments.push_back(std::move(*kept));
        if (written) next.segments.push_back(std::move(*written));
        next.analyzers = fingerprints();
        note_times(next);
        return next;
    }

  private:
    SegmentBuilder::Settings builder_settings() const {
        const std::uint64_t generation = outset_.old.generation + 1;
        return {run_.index_dir, free_segment_name(run_.index_dir, generation), generation, run_.largest_file,
                run_.resources};
    }

    /// Nothing when all of it is dead or was copied.
    std::optional<Segment> what_is_left_of(std::size_t number) {
        Segment segment = outset_.segments[number].segment();
        if (renewed_[number]) return std::nullopt;
        std::vector<FileIds::Range> ranges = segment.dead.ranges();
        for (const std::uint64_t id : replaced_[number]) ranges.push_back({id, id});
        std::sort(ranges.begin(), ranges.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        segment.dead = {};
        for (const auto& [first, last] : ranges) segment.dead.add(first, last);
        if (segment.dead.ranges() == std::vector<FileIds::Range>{{0, segment.files - 1}}) return std::nullopt;
        return segment;
    }

    /// Of the languages of all files, and of the roots: asked with, even if no file was found.
    std::map<std::string, std::string> fingerprints() {
        std::set<std::string> names = builder_.analyzers();
        names.insert(outset_.changes.analyzers.begin(), outset_.changes.analyzers.end());
        for (const Root& root : outset_.scope.roots)
            if (root.language != kAutoLanguage) names.emplace(analyzer_of(root.language));
        std::map<std::string, std::string> out;
        for (const std::string& name : names) out[name] = Analyzer(name).fingerprint();
        return out;
    }

    void note_times(Manifest& next) {
        next.times = outset_.old.times;
        if (!is_worth_noting() && says_the_same(outset_.old, next)) return;
        next.times.reset();
        Times times;
        for (const auto& noted : outset_.changes.times) {
            const auto holds = [&](const Segment& segment) {
                return segment.name == noted.first.first && !segment.dead.contains(noted.first.second);
            };
            if (std::any_of(next.segments.begin(), next.segments.end(), holds)) times.insert(noted);
        }
        if (times.empty()) return;
        const std::string bytes = encode_times(times);
        const ContentHash hash = hash_content(bytes);
        if (outset_.old.times && outset_.old.times->hash == hash) {
            next.times = outset_.old.times;
            return;
        }
        const std::string name = numbered("times", next.generation);
        write_and_sync(run_.index_dir + "/" + name, bytes);
        next.times = Table{name, bytes.size(), hash};
    }

    /// To read them again each time costs more than a new manifest.
    bool is_worth_noting() const {
        constexpr std::uint64_t kFiles = 64;
        constexpr std::uint64_t kBytes = 4 << 20;
        return outset_.changes.rehashed >= kFiles || outset_.changes.rehashed_bytes >= kBytes;
    }

    const IndexRun& run_;
    const Outset& outset_;
    std::vector<bool> renewed_;  // for each segment: its live files go into the new one
    std::vector<std::vector<std::uint64_t>> replaced_;  // for each segment: ids that are dead now
    SegmentBuilder builder_;
};

/// Writes what is new and publishes it, if there is anything new to say.
Manifest write_and_publish(const IndexRun& run, const RunEvents& events, const Outset& outset,
                           IndexCounts& counts) {
    Manifest next = Run(run, events, outset, counts).write();
    counts.written = counts.is_new || run.scope.rebuild || !says_the_same(outset.old, next);
    if (counts.written) publish_manifest(run.index_dir, next);
    return next;
}

Manifest write_or_undo(const IndexRun& run, const RunEvents& events, const Outset& outset,
                       IndexCounts& counts) {
    try {
        return write_and_publish(run, events, outset, counts);
    } catch (const Error& error) {
        undo(run.index_dir, outset.old);
        if (!error.hint().empty()) throw;
        throw Error(error.what(),
                    std::string(kAfterFailure) + (counts.is_new ? "" : "; the old index stands"));
    } catch (...) {
        undo(run.index_dir, outset.old);
        throw;
    }
}

/// What is said on the way, counted.
struct Tally {
    std::uint64_t unreadable = 0;
    std::map<std::string, std::uint64_t> skipped;  // by kind
};

RunEvents tallied(const RunEvents& events, Tally& tally) {
    RunEvents out = events;
    out.unreadable = [&](const std::string& path, const std::string& reason) {
        ++tally.unreadable;
        events.unreadable(path, reason);
    };
    out.skipped = [&](const std::string& path, const std::string& kind) {
        ++tally.skipped[kind];
        events.skipped(path, kind);
    };
    return out;
}

IndexCounts first_counts(const Outset& outset) {
    IndexCounts counts;
    counts.to_read = outset.changes.to_read.files();
    counts.bytes_to_read = outset.changes.to_read.size();
    counts.all_files = outset.changes.texts;
    for (const SegmentState& state : outset.changes.segments) {
        counts.all_passages += state.passages;
        counts.all_bytes += state.bytes;
    }
    return counts;
}

void complete(IndexCounts& counts, const Outset& outset, const Tally& tally) {
    counts.all_files += counts.indexed;
    counts.all_passages += counts.passages;
    counts.all_bytes += counts.bytes;
    counts.gone = outset.changes.gone.size() - counts.moved;
    counts.unreadable = tally.unreadable;
    counts.skipped = tally.skipped;
}

}  // namespace

IndexCounts run_index(const IndexRun& run, const RunEvents& said) {
    const auto begin = std::chrono::steady_clock::now();
    const bool is_new = !has_manifest(run.index_dir);
    if (is_new) check_first_run(run);
    make_index_directory(run.index_dir);
    const Lock lock(run.index_dir);
    Tally tally;
    const RunEvents events = tallied(said, tally);
    if (!is_new) secure_manifest(run.index_dir);
    const Outset outset = look_around(run, events);
    const bool replaces_damage = !is_new && outset.old.generation == 0;
    if (!replaces_damage) remove_strays(run.index_dir, outset.old);
    IndexCounts counts = first_counts(outset);
    counts.is_new = is_new;
    const Manifest next = write_or_undo(run, events, outset, counts);
    complete(counts, outset, tally);
    for (const Segment& segment : next.segments) counts.index_bytes += segment.bytes();
    counts.generation = counts.written ? next.generation : outset.old.generation;
    if (!counts.written) return counts;
    remove_strays(run.index_dir, next);
    counts.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return counts;
}

}  // namespace locus
