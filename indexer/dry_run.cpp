#include "indexer/dry_run.h"

#include <algorithm>
#include <map>

#include "common/error.h"
#include "common/paths.h"
#include "indexer/outset.h"

namespace locus {
namespace {

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

}  // namespace

void plan_index(const IndexRun& run, const RunEvents& events, const PlannedEvent& planned) {
    const auto look = [&](const auto&...) { return look_around(run, events); };
    const bool may_be_written = has_manifest(run.index_dir) && !run.scope.rebuild;
    const Outset outset = may_be_written ? read_newest(run.index_dir, look) : look();
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
