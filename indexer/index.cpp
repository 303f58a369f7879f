#include "indexer/index.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <time.h>
#include <unistd.h>

#include "common/analyzer.h"
#include "common/error.h"
#include "common/manifest.h"
#include "common/paths.h"
#include "indexer/changes.h"
#include "indexer/formats.h"
#include "indexer/lock.h"
#include "indexer/renewal.h"
#include "indexer/segment_builder.h"
#include "indexer/strays.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

const std::string kWhatNext = "free some space or see to the disk, then run locus-index again";

void sync_directory(const std::string& dir) {
    try {
        sync(dir);
    } catch (const Error& error) {
        throw Error(error.what(), kWhatNext);
    }
}

void make_index_directory(const std::string& index_dir) {
    std::error_code error;
    std::vector<std::string> holders;  // directories that get a new entry
    for (fs::path path = real_path(index_dir); !fs::exists(path, error) && path.has_relative_path();) {
        path = path.parent_path();
        holders.push_back(path.string());
    }
    fs::create_directories(index_dir, error);
    if (error) throw Error(index_dir + ": " + error.message(), "choose a writable directory with --index");
    for (const std::string& holder : holders)
        if (::access(holder.c_str(), R_OK) == 0) sync_directory(holder);
    // A directory of other things must not become an index by a slip of the hand.
    if (!is_index(index_dir) && !holds_only_index_files(index_dir))
        throw Error(index_dir + ": neither an index nor empty",
                    "name a new or an empty directory with --index");
}

Manifest old_manifest(const IndexRun& run) {
    if (!has_manifest(run.index_dir)) return {};
    if (!run.scope.rebuild) return load_manifest(run.index_dir);
    try {
        return load_manifest(run.index_dir);
    } catch (const Error&) {  // being rid of it is what --rebuild is for
        return {};
    }
}

std::vector<StoredSegment> open_segments(const IndexRun& run, const Manifest& manifest) {
    std::vector<StoredSegment> segments;
    for (const Segment& segment : manifest.segments) segments.emplace_back(run.index_dir, segment);
    return segments;
}

/// The files that were named themselves stay wished for when all is read anew. False when they cannot be
/// recalled.
bool recall_listed(const IndexRun& run, const Manifest& old, const std::string& home, Scope& scope) {
    try {
        const std::vector<StoredSegment> segments = open_segments(run, old);
        for (LiveFiles files(segments); files.valid(); files.next()) {
            const std::string path = from_home(home, files.entry().path);
            if (files.entry().listed && !scope.removes(path)) scope.listed.insert(path);
        }
        return true;
    } catch (const Error&) {
        return false;
    }
}

std::string numbered(const char* kind, std::uint64_t generation) {
    char out[32];
    std::snprintf(out, sizeof out, "%s-%06llu", kind, static_cast<unsigned long long>(generation));
    return out;
}

/// The first free name: one that was left by a damaged index is not taken again.
std::string free_segment_name(const std::string& index_dir, std::uint64_t generation) {
    std::error_code error;
    while (fs::exists(index_dir + "/" + numbered("seg", generation), error)) ++generation;
    return numbered("seg", generation);
}

/// By the clock that files' times come from.
std::int64_t now_ns() {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

/// Before anything is written: what the index says must still hold, and nothing that is named may be missing.
void check_possible(const IndexRun& run, const Scope& scope, const Manifest& old, const std::string& home) {
    if (scope.roots.empty() && scope.listed.empty() && old.segments.empty() && scope.absent.empty())
        throw Error("nothing to index", "name the folders: locus-index PATH...");
    if (old.segments.empty())
        for (const std::string& path : scope.absent)
            throw Error(path + ": No such file or directory",
                        "name a folder or a file that exists; the old index stands");
    if (!run.scope.rebuild) {
        for (const auto& [language, fingerprint] : old.analyzers)
            if (Analyzer(language).fingerprint() != fingerprint)
                throw Error(run.index_dir + ": made by another version of the " + language + " analyser",
                            "build it anew: locus-index --rebuild");
        return;
    }
    for (const Root& root : scope.roots) {
        const std::string folder = from_home(home, root.path);
        std::error_code error;
        if (!fs::exists(folder, error))
            throw Error(folder + ": " + (error ? error.message() : "No such file or directory"),
                        "the index holds this folder: bring it back, or index the others anew with "
                        "--rebuild PATH...");
    }
}

Times old_times(const IndexRun& run, const Manifest& old) {
    try {
        return load_times(run.index_dir, old);
    } catch (const Error&) {  // they save work, and nothing else
        return {};
    }
}

/// What is known before anything is read.
struct Outset {
    std::string home;
    std::int64_t started_ns = 0;
    Manifest old;
    Scope scope;
    std::vector<StoredSegment> segments;
    Changes changes;
};

Outset look_around(const IndexRun& run, const RunEvents& events) {
    Outset out;
    out.home = home_of_index(run.index_dir);
    out.started_ns = now_ns();
    out.old = old_manifest(run);
    out.scope = make_scope(run.scope, out.old.roots, out.home, real_path(run.index_dir));
    check_possible(run, out.scope, out.old, out.home);
    if (!run.scope.rebuild)
        out.segments = open_segments(run, out.old);
    else if (run.scope.paths.empty() && !recall_listed(run, out.old, out.home, out.scope))
        events.unreadable(run.index_dir, "damaged: which files were named themselves is no longer known");
    const Comparison comparison{
        out.segments,  out.scope, out.home, old_times(run, out.old), out.old.formats != kFormatsVersion,
        out.started_ns};
    out.changes = find_changes(comparison, events);
    return out;
}

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
          events_(events),
          outset_(outset),
          counts_(counts),
          renewed_(renewed_segments(outset)),
          builder_({run.index_dir, outset.home, free_segment_name(run.index_dir, outset.old.generation + 1),
                    outset.old.generation + 1, run.largest_file, outset.started_ns},
                   outset.changes.gone, events, counts) {
        for (const SegmentState& state : outset.changes.segments) replaced_.push_back(state.gone);
    }

    Manifest write() {
        write_segment();
        Manifest next;
        next.generation = outset_.old.generation + 1;
        next.formats = kFormatsVersion;
        next.roots = outset_.scope.roots;
        for (std::size_t i = 0; i < outset_.segments.size(); ++i)
            if (std::optional<Segment> kept = what_is_left_of(i)) next.segments.push_back(std::move(*kept));
        if (std::optional<Segment> written = builder_.finish()) next.segments.push_back(std::move(*written));
        next.analyzers = fingerprints();
        note_times(next);
        return next;
    }

  private:
    /// The new segment's files: those to be read and those that are copied, side by side.
    void write_segment() {
        ChangeReader changes(outset_.changes.to_read);
        LiveFiles copies(outset_.segments, renewed_);
        while (changes.valid() || copies.valid()) {
            if (events_.interrupted()) throw Interrupted{};
            if (!changes.valid() || (copies.valid() && copies.entry().path < changes.change().path)) {
                copy(copies);
                copies.next();
                continue;
            }
            const bool both = copies.valid() && copies.entry().path == changes.change().path;
            read(changes.change(), both ? &copies : nullptr);
            events_.progress(counts_);
            changes.next();
            if (both) copies.next();
        }
    }

    void copy(const LiveFiles& copies) {
        const std::vector<std::uint64_t>& gone = outset_.changes.segments[copies.segment()].gone;
        if (std::binary_search(gone.begin(), gone.end(), copies.id())) return;
        languages_.insert(copies.entry().language);
        builder_.copy(outset_.segments[copies.segment()], copies.entry());
        events_.progress(counts_);
    }

    /// `copies` stands at the file that the change takes the place of, if its segment is written anew.
    void read(const Change& change, const LiveFiles* copies) {
        std::optional<schema::FileEntry> old;
        if (change.old) old = outset_.segments[change.old->segment].file(change.old->id);
        if (builder_.read(change, old ? &*old : nullptr)) {
            languages_.insert(change.language);
            if (old) replaced_[change.old->segment].push_back(change.old->id);
        } else if (old) {
            stay(*old);
            if (copies != nullptr) copy(*copies);
        }
    }

    /// A file that could not be read is still found by what it was.
    void stay(const schema::FileEntry& entry) {
        languages_.insert(entry.language);
        counts_.all_passages += entry.passages;
        if (!entry.skipped.empty()) return;
        ++counts_.all_files;
        counts_.all_bytes += entry.record.size;
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
        languages_.insert(outset_.changes.languages.begin(), outset_.changes.languages.end());
        for (const Root& root : outset_.scope.roots) languages_.insert(root.language);
        std::map<std::string, std::string> out;
        for (const std::string& language : languages_)
            out[language] = builder_.analyzer(language).fingerprint();
        return out;
    }

    void note_times(Manifest& next) {
        next.times = outset_.old.times;
        if (!is_worth_noting() && says_the_same(outset_.old, next)) return;
        next.times.reset();
        Times times;
        for (const auto& [file, time] : outset_.changes.times)
            if (std::any_of(next.segments.begin(), next.segments.end(), [&](const Segment& s) {
                    return s.name == file.first && !s.dead.contains(file.second);
                }))
                times[file] = time;
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
    const RunEvents& events_;
    const Outset& outset_;
    IndexCounts& counts_;
    std::vector<bool> renewed_;  // for each segment: its live files go into the new one
    SegmentBuilder builder_;
    std::vector<std::vector<std::uint64_t>> replaced_;  // for each segment: ids that are dead now
    std::set<std::string> languages_;
};

using GoneBySize = std::multimap<std::uint64_t, const GoneFile*>;

/// The vanished file that had the content that the file at `path` has now.
GoneBySize::iterator find_content(GoneBySize& gone, const std::string& path, std::uint64_t size) {
    const auto [first, last] = gone.equal_range(size);
    if (first == last) return gone.end();
    try {
        const ContentHash hash = hash_file(path).hash;
        const auto same =
            std::find_if(first, last, [&](const auto& g) { return g.second->record.hash == hash; });
        return same == last ? gone.end() : same;
    } catch (const Error&) {  // the run itself will say so
        return gone.end();
    }
}

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
        throw Error(error.what(), kWhatNext + (counts.is_new ? "" : "; the old index stands"));
    } catch (...) {
        undo(run.index_dir, outset.old);
        throw;
    }
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

}  // namespace

IndexCounts run_index(const IndexRun& run, const RunEvents& events) {
    const bool is_new = !has_manifest(run.index_dir);
    if (is_new) {  // nothing is made for a run that cannot be
        const std::string home = home_of_index(run.index_dir);
        check_possible(run, make_scope(run.scope, {}, home, real_path(run.index_dir)), {}, home);
    }
    make_index_directory(run.index_dir);
    const Lock lock(run.index_dir);
    std::uint64_t unreadable = 0;
    RunEvents counted = events;
    counted.unreadable = [&](const std::string& path, const std::string& reason) {
        ++unreadable;
        events.unreadable(path, reason);
    };
    std::map<std::string, std::uint64_t> skipped;  // by kind
    counted.skipped = [&](const std::string& path, const std::string& kind) {
        ++skipped[kind];
        events.skipped(path, kind);
    };
    if (!is_new) sync_directory(run.index_dir);  // before anything goes that the manifest before it named
    const Outset outset = look_around(run, counted);
    const bool replaces_damage = !is_new && outset.old.generation == 0;
    if (!replaces_damage) remove_strays(run.index_dir, outset.old);
    IndexCounts counts = first_counts(outset);
    counts.is_new = is_new;
    const Manifest next = write_or_undo(run, counted, outset, counts);
    counts.all_files += counts.indexed;
    counts.all_passages += counts.passages;
    counts.all_bytes += counts.bytes;
    counts.gone = outset.changes.gone.size() - counts.moved;
    counts.unreadable = unreadable;
    counts.skipped = skipped;
    counts.generation = counts.written ? next.generation : outset.old.generation;
    if (!counts.written) return counts;
    remove_strays(run.index_dir, next);
    return counts;
}

void plan_index(const IndexRun& run, const RunEvents& events, const PlannedEvent& planned) {
    const Outset outset = look_around(run, events);
    GoneBySize gone;
    for (const GoneFile& file : outset.changes.gone) gone.emplace(file.record.size, &file);
    for (ChangeReader changes(outset.changes.to_read); changes.valid(); changes.next()) {
        const Change& change = changes.change();
        const std::string path = from_home(outset.home, change.path);
        const auto moved = change.old ? gone.end() : find_content(gone, path, change.size);
        if (moved == gone.end()) {
            planned(change.old ? "changed" : "new", path, "");
            continue;
        }
        planned("moved", path, from_home(outset.home, moved->second->path));
        gone.erase(moved);
    }
    for (const auto& [size, file] : gone) planned("gone", from_home(outset.home, file->path), "");
}

}  // namespace locus
