#include "indexer/changes.h"

#include "common/error.h"
#include "common/languages.h"
#include "common/paths.h"
#include "common/source.h"
#include "indexer/formats.h"
#include "indexer/seen_files.h"

namespace locus {
namespace {

bool is_below(const std::string& folder, const std::string& path) {
    if (folder.empty()) return !path.starts_with('/');  // the index's home
    return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

std::string wished_language(const schema::FileEntry& entry) {
    return entry.detected ? std::string(kAutoLanguage) : entry.language;
}

class Comparer {
  public:
    Comparer(const Comparison& comparison, const RunEvents& events)
        : c_(comparison),
          events_(events),
          unexplained_(comparison.scope.absent),
          unlisted_(comparison.scope.unlisted) {
        out_.segments.resize(c_.segments.size());
    }

    Changes compare() {
        LiveFiles known(c_.segments);
        SeenFiles seen(c_.scope, c_.home, events_.skipped);
        while (known.valid() || seen.valid()) {
            if (events_.interrupted()) throw Interrupted{};
            if (!seen.valid() || (known.valid() && known.entry().path < seen.path())) {
                not_seen(known);
                known.next();
            } else if (!seen.seen().unreachable.empty()) {
                not_reached(known, seen);
                seen.next();
            } else if (known.valid() && known.entry().path == seen.path()) {
                both(known, seen.seen(), seen.language(), seen.listed());
                known.next();
                pass(seen);
            } else {
                ++out_.added;
                out_.to_read.add({seen.path(), seen.language(), seen.seen().size, seen.listed(), {}});
                pass(seen);
            }
        }
        for (const std::string& path : unlisted_)
            throw Error(path + ": not a folder or file that was added to this index",
                        "locus-index --stats names the folders");
        for (const std::string& path : unexplained_)
            throw Error(path + ": No such file or directory",
                        "name a folder or a file that exists; the old index stands");
        return std::move(out_);
    }

  private:
    /// Of the same path, which a walk and a list may both hold, the first is enough.
    void pass(SeenFiles& seen) {
        const std::string path = seen.path();
        while (seen.valid() && seen.path() == path) seen.next();
        events_.looked_at(++looked_at_);
    }

    std::string place_of(const schema::FileEntry& entry) const { return from_home(c_.home, entry.path); }

    void not_seen(const LiveFiles& known) {
        const std::string path = place_of(known.entry());
        if (!unexplained_.empty()) explain(path);
        if (!c_.scope.holds(path)) return keep(known);
        if (known.entry().listed) unlisted_.erase(path);
        if (c_.scope.removes(path)) return gone(known);
        if (!known.entry().listed) return gone(known);
        const Seen now = look_at(path);
        if (now.unreachable.empty()) return both(known, now, wished_language(known.entry()), true);
        if (now.absent && look_at(path.substr(0, std::max<std::size_t>(path.rfind('/'), 1))).absent == false)
            return gone(known);
        events_.unreadable(path, now.unreachable);
        keep(known);
    }

    void explain(const std::string& path) {
        for (auto place = unexplained_.begin(); place != unexplained_.end();)
            place = is_below(*place, path) ? unexplained_.erase(place) : std::next(place);
    }

    /// What is known at or below it stays, whatever may have become of it.
    void not_reached(LiveFiles& known, const SeenFiles& seen) {
        bool any = false;
        for (; known.valid() && is_below(seen.path(), known.entry().path); known.next()) {
            explain(place_of(known.entry()));
            keep(known);
            any = true;
        }
        if (any || !unexplained_.contains(seen.seen().path))
            events_.unreadable(seen.seen().path, seen.seen().unreachable);
    }

    void both(const LiveFiles& known, const Seen& now, const std::string& language, bool listed) {
        const schema::FileEntry& entry = known.entry();
        const bool as_before = wished_language(entry) == language && (entry.listed || !listed) &&
                               (entry.skipped.empty() || !c_.formats_changed);
        try {
            if (as_before && is_unchanged(known, now)) return keep(known);
        } catch (const Error& error) {
            events_.unreadable(now.path, std::string(error.what()).substr(now.path.size() + 2));
            return keep(known);
        }
        out_.to_read.add({entry.path, language, now.size, listed || entry.listed,
                          StoredFile{known.segment(), known.id()}});
    }

    bool is_unchanged(const LiveFiles& known, const Seen& now) {
        const FileRecord& record = known.entry().record;
        if (!known.entry().skipped.empty()) return is_skipped_still(known.entry(), now);
        if (record.size != now.size) return false;
        if (record.mtime_ns == now.mtime_ns) return true;
        const auto name = name_of(known);
        const auto noted = c_.times.find(name);
        const bool told = noted != c_.times.end() && noted->second == now.mtime_ns;
        if (!told) {
            if (hash_file(now.path).hash != record.hash) return false;
            ++out_.rehashed;
            out_.rehashed_bytes += now.size;
        }
        if (told || is_settled(now.mtime_ns, c_.started_ns)) out_.times[name] = now.mtime_ns;
        return true;
    }

    /// Of such files only the beginning was ever read.
    static bool is_skipped_still(const schema::FileEntry& entry, const Seen& now) {
        if (entry.record.size == now.size && entry.record.mtime_ns == now.mtime_ns) return true;
        return recognize(now.path, read_source(now.path, 0).bytes).reason == entry.skipped;
    }

    Times::key_type name_of(const LiveFiles& known) const {
        return {c_.segments[known.segment()].segment().name, known.id()};
    }

    void keep(const LiveFiles& known) {
        const schema::FileEntry& entry = known.entry();
        SegmentState& state = out_.segments[known.segment()];
        ++state.files;
        state.passages += entry.passages;
        if (entry.skipped.empty()) {
            out_.analyzers.emplace(analyzer_of(entry.language));
            state.bytes += entry.record.size;
            ++out_.texts;
        } else {
            events_.skipped(place_of(entry), entry.skipped);
        }
        const auto name = name_of(known);
        const auto noted = c_.times.find(name);
        if (noted != c_.times.end()) out_.times.emplace(name, noted->second);
    }

    void gone(const LiveFiles& known) {
        const schema::FileEntry& entry = known.entry();
        out_.segments[known.segment()].gone.push_back(known.id());
        if (entry.skipped.empty()) out_.gone.push_back({entry.path, entry.record, entry.generation});
    }

    const Comparison& c_;
    const RunEvents& events_;
    Changes out_;
    std::set<std::string> unexplained_;  // paths that were given and of which nothing was met yet
    std::set<std::string> unlisted_;     // files that are to be removed, and were not met yet
    std::uint64_t looked_at_ = 0;
};

}  // namespace

Changes find_changes(const Comparison& comparison, const RunEvents& events) {
    return Comparer(comparison, events).compare();
}

bool is_settled(std::int64_t mtime_ns, std::int64_t started_ns) {
    constexpr std::int64_t kSecond = 1'000'000'000;
    if (mtime_ns == kUnsettled) return false;
    // Some file systems keep whole seconds, or even ones.
    const std::int64_t coarse = mtime_ns % kSecond == 0 ? 2 * kSecond : 0;
    return mtime_ns + coarse < started_ns;
}

}  // namespace locus
