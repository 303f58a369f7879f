#include "indexer/outset.h"

#include <filesystem>
#include <time.h>

#include "common/analyzer.h"
#include "common/error.h"
#include "common/manifest.h"
#include "common/paths.h"
#include "indexer/formats.h"
#include "indexer/times.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

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
        for (const auto& [name, fingerprint] : old.analyzers)
            if (Analyzer(name).fingerprint() != fingerprint)
                throw Error(run.index_dir + ": made by another version of the " + name + " analyser",
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

}  // namespace

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

void check_first_run(const IndexRun& run) {
    const std::string home = home_of_index(run.index_dir);
    check_possible(run, make_scope(run.scope, {}, home, real_path(run.index_dir)), {}, home);
}

}  // namespace locus
