#include "indexer/index.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <set>
#include <sys/file.h>
#include <unistd.h>

#include "common/analyzer.h"
#include "common/display.h"
#include "common/error.h"
#include "common/manifest.h"
#include "common/paths.h"
#include "common/source.h"
#include "indexer/formats.h"
#include "indexer/splitter.h"
#include "indexer/walk.h"
#include "indexer/writer.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

/// Of a file that is indexed; it is held in memory.
constexpr std::uint64_t kLargestFile = 256 << 20;

/// The writer's lock: released when the process ends, however it ends.
class Lock {
  public:
    explicit Lock(const std::string& index_dir) {
        const std::string path = index_dir + "/lock";
        fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (fd_ < 0)
            throw Error(path + ": " + std::strerror(errno), "choose a writable directory with --index");
        if (::flock(fd_, LOCK_EX | LOCK_NB) == 0) return;
        const int reason = errno;
        ::close(fd_);
        if (reason != EWOULDBLOCK) throw Error(path + ": " + std::strerror(reason));
        throw Error(index_dir + ": another locus-index is writing this index", "wait until it has finished");
    }
    ~Lock() { ::close(fd_); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

  private:
    int fd_ = -1;
};

void make_index_directory(const std::string& index_dir) {
    std::error_code error;
    fs::create_directories(index_dir, error);
    if (error) throw Error(index_dir + ": " + error.message(), "choose a writable directory with --index");
    // A directory of other things must not become an index by a slip of the hand.
    if (!is_index(index_dir) && !holds_only_index_files(index_dir))
        throw Error(index_dir + ": neither an index nor empty",
                    "name a new or an empty directory with --index");
}

Manifest old_manifest(const IndexRun& run) {
    if (!has_manifest(run.index_dir)) return {};
    if (!run.rebuild) return load_manifest(run.index_dir);
    try {
        Manifest old = load_manifest(run.index_dir);
        if (!run.paths.empty()) old.roots.clear();
        return old;
    } catch (const Error&) {  // being rid of it is what --rebuild is for
        return {};
    }
}

void remove_strays(const std::string& index_dir, const Manifest& manifest) {
    std::set<std::string> named;
    for (const Segment& segment : manifest.segments) named.insert(segment.name);
    for (const auto& entry : fs::directory_iterator(index_dir)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("seg-") || named.contains(name)) continue;
        try {
            remove_segment(index_dir, name);
        } catch (const Error&) {  // it harms nobody but the disk's free space, and the next run tries again
        }
    }
}

std::string segment_name(std::uint64_t generation) {
    char out[32];
    std::snprintf(out, sizeof out, "seg-%06llu", static_cast<unsigned long long>(generation));
    return out;
}

/// The first free name: one that was left by a damaged index is not taken again.
std::string free_segment_name(const std::string& index_dir, std::uint64_t generation) {
    while (fs::exists(index_dir + "/" + segment_name(generation))) ++generation;
    return segment_name(generation);
}

class Run {
  public:
    Run(const IndexEvents& events, std::string home, std::string own_index, Writer& writer,
        std::uint64_t generation)
        : events_(events),
          home_(std::move(home)),
          own_index_(std::move(own_index)),
          writer_(writer),
          generation_(generation) {}

    void index_roots(const std::vector<Root>& roots) {
        // Overlapping roots index a file once, with the options of the deepest.
        std::map<std::string, std::size_t> root_of;
        for (std::size_t number = 0; number < roots.size(); ++number) {
            const std::string root = from_home(home_, roots[number].path);
            for (const std::string& path : walk(root, own_index_, walk_events())) {
                const auto [known, is_new] = root_of.emplace(path, number);
                if (!is_new && root.size() > from_home(home_, roots[known->second].path).size())
                    known->second = number;
            }
        }
        for (const auto& [path, number] : root_of) found_.push_back({path, number});
        counts_.found = found_.size();
        for (const Found& file : found_) {
            if (events_.interrupted()) throw Interrupted{};
            index_file(file, roots[file.root]);
            events_.progress(counts_);
        }
    }

    const IndexCounts& counts() const { return counts_; }

    std::map<std::string, std::string> fingerprints() {
        std::map<std::string, std::string> out;
        for (auto& [language, analyzer] : analyzers_) out[language] = analyzer.fingerprint();
        return out;
    }

    Analyzer& analyzer(const std::string& language) {
        const auto found = analyzers_.find(language);
        if (found != analyzers_.end()) return found->second;
        return analyzers_.emplace(language, Analyzer(language)).first->second;
    }

  private:
    struct Found {
        std::string path;
        std::size_t root;
    };

    WalkEvents walk_events() {
        return {[this](const std::string& path, const std::string& reason) { unreadable(path, reason); },
                [this](const std::string& path, const std::string& kind) { skipped(path, kind); }};
    }

    void unreadable(const std::string& path, const std::string& reason) {
        ++counts_.unreadable;
        events_.unreadable(path, reason);
    }

    void skipped(const std::string& path, const std::string& kind) {
        ++counts_.skipped[kind];
        events_.skipped(path, kind);
    }

    void index_file(const Found& file, const Root& root) {
        std::optional<SourceFile> source;
        try {
            source = read_source(file.path, kLargestFile);
        } catch (const Error& error) {
            return unreadable(file.path, std::string(error.what()).substr(file.path.size() + 2));
        }
        const Recognition recognized = recognize(file.path, source->bytes);
        if (recognized.format == nullptr) {
            const std::string reason(recognized.reason);
            if (file.path == from_home(home_, root.path)) return unreadable(file.path, "not read: " + reason);
            return skipped(file.path, reason);
        }
        if (!source->whole)
            return unreadable(file.path, "larger than " + byte_size(kLargestFile) + ", not read");

        schema::FileEntry entry;
        entry.path = relative_when_below(home_, file.path);
        entry.root = file.root;
        entry.record = source->record;
        entry.language = root.language;
        entry.generation = generation_;
        bool first = true;
        recognized.format->read(source->bytes, [&](const Block& block) {
            if (first) {
                entry.title = block.title;
                entry.encoding = block.encoding;
                writer_.begin_file(entry);
                first = false;
            }
            add_passages(block, analyzer(root.language));
        });
        writer_.end_file();
        ++counts_.files;
        counts_.bytes += entry.record.size;
    }

    void add_passages(const Block& block, Analyzer& analyzer) {
        for (Passage& passage : split(block)) {
            analyzer.analyze(passage.text.text(), passage.marks, tokens_);
            writer_.add(passage, tokens_);
            ++counts_.passages;
        }
    }

    const IndexEvents& events_;
    std::string home_;
    std::string own_index_;
    Writer& writer_;
    std::uint64_t generation_;
    IndexCounts counts_;
    std::vector<Found> found_;
    std::map<std::string, Analyzer> analyzers_;
    std::vector<Token> tokens_;
};

std::vector<Root> all_roots(const IndexRun& run, const Manifest& old, const std::string& home) {
    std::vector<Root> roots = old.roots;
    for (const std::string& path : run.paths) {
        const std::string stored = relative_when_below(home, real_path(path));
        const auto same = [&](const Root& r) { return r.path == stored; };
        auto root = std::find_if(roots.begin(), roots.end(), same);
        if (root == roots.end()) root = roots.insert(roots.end(), {stored, "english"});
        if (run.language) root->language = *run.language;
    }
    if (roots.empty()) throw Error("nothing to index", "name the folders: locus-index PATH...");
    return roots;
}

/// Before anything is written: every root is there and every language is known. A root that cannot be reached
/// is not one that was given up: the whole run is refused, so that its passages stay.
void check_roots(const std::vector<Root>& roots, const Manifest& old, const std::string& home) {
    for (const Root& root : roots) {
        Analyzer check(root.language);
        const std::string path = from_home(home, root.path);
        std::error_code error;
        if (fs::exists(path, error)) continue;
        const bool known = std::any_of(old.roots.begin(), old.roots.end(),
                                       [&](const Root& r) { return r.path == root.path; });
        throw Error(path + ": " + (error ? error.message() : "No such file or directory"),
                    known ? "the index holds this folder: bring it back, or index the others anew with "
                            "--rebuild PATH..."
                          : "name a folder or a file that exists; the old index stands");
    }
}

}  // namespace

IndexCounts run_index(const IndexRun& run, const IndexEvents& events) {
    const std::string home = home_of_index(run.index_dir);
    if (!run.rebuild && !has_manifest(run.index_dir)) check_roots(all_roots(run, {}, home), {}, home);
    make_index_directory(run.index_dir);
    const Lock lock(run.index_dir);
    const Manifest old = old_manifest(run);
    Manifest next;
    next.generation = old.generation + 1;
    next.roots = all_roots(run, old, home);
    check_roots(next.roots, old, home);
    remove_strays(run.index_dir, old);

    Writer writer(run.index_dir, free_segment_name(run.index_dir, next.generation));
    Run work(events, home, real_path(run.index_dir), writer, next.generation);
    work.index_roots(next.roots);
    for (const Root& root : next.roots)
        work.analyzer(root.language);  // asked with, even if no file was found
    next.analyzers = work.fingerprints();
    next.segments = {writer.finish()};
    publish_manifest(run.index_dir, next);
    remove_strays(run.index_dir, next);
    return work.counts();
}

}  // namespace locus
