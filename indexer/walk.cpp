#include "indexer/walk.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <sys/stat.h>
#include <utility>
#include <vector>

#include "common/glob.h"
#include "common/paths.h"

namespace locus {
namespace {

bool any_matches(const std::vector<std::string>& globs, const std::string& path) {
    return std::any_of(globs.begin(), globs.end(),
                       [&](const auto& glob) { return glob_matches(glob, path); });
}

bool is_hidden(const std::string& path) { return path[path.rfind('/') + 1] == '.'; }

bool is_left_out(const Root& options, const std::string& path) {
    return (!options.hidden && is_hidden(path)) || any_matches(options.excludes, path);
}

bool is_chosen(const Root& options, const std::string& path) {
    return options.globs.empty() || any_matches(options.globs, path);
}

std::string joined(const std::string& folder, std::string_view name) {
    std::string out = folder;
    if (out != "/") out += '/';
    return out.append(name);
}

Seen unreachable(const std::string& path, int reason) {
    return {path, 0, 0, std::strerror(reason), reason == ENOENT || reason == ENOTDIR};
}

Seen seen(const std::string& path, const struct stat& st) {
    return {path, static_cast<std::uint64_t>(st.st_size),
            std::int64_t{st.st_mtim.tv_sec} * 1'000'000'000 + st.st_mtim.tv_nsec, ""};
}

enum class Kind : char { folder, file, link, special };

Kind kind_of(const struct stat& st) {
    if (S_ISDIR(st.st_mode)) return Kind::folder;
    if (S_ISREG(st.st_mode)) return Kind::file;
    return S_ISLNK(st.st_mode) ? Kind::link : Kind::special;
}

/// The names of one folder, in the order that their paths have: a folder's as if a slash stood behind it.
struct Listing {
    struct Name {
        std::uint64_t begin;  // of its bytes in `bytes`
        std::uint32_t size;   // the slash included
        Kind kind;
    };

    std::string folder;
    dev_t device = 0;
    ino_t inode = 0;
    std::string bytes;
    std::vector<Name> names;
    std::size_t next = 0;

    std::string_view name(const Name& n) const { return std::string_view(bytes).substr(n.begin, n.size); }

    void add(std::string_view name, Kind kind) {
        const std::uint64_t begin = bytes.size();
        bytes.append(name);
        if (kind == Kind::folder) bytes += '/';
        names.push_back({begin, static_cast<std::uint32_t>(bytes.size() - begin), kind});
    }

    void sort() {
        std::sort(names.begin(), names.end(),
                  [this](const Name& a, const Name& b) { return name(a) < name(b); });
    }
};

class Directory {
  public:
    explicit Directory(const std::string& path) : it_(::opendir(path.c_str())) {}
    ~Directory() {
        if (it_ != nullptr) ::closedir(it_);
    }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;

    DIR* get() const { return it_; }

  private:
    DIR* it_;
};

}  // namespace

class Walk::Implementation {
  public:
    Implementation(std::string start, std::string root, Root options, const std::set<std::string>& borders,
                   SkippedEvent skipped)
        : root_(std::move(root)),
          options_(std::move(options)),
          borders_(borders),
          skipped_(std::move(skipped)) {
        struct stat st {};
        if (::stat(start.c_str(), &st) != 0)
            first_ = unreachable(start, errno);
        else if (S_ISDIR(st.st_mode))
            first_ = enter(start);
        else
            first_ = look_at(start);
    }

    std::optional<Seen> next() {
        if (first_) return std::exchange(first_, std::nullopt);
        while (!open_.empty()) {
            Listing& here = open_.back();
            if (here.next == here.names.size()) {
                open_.pop_back();
                continue;
            }
            const Listing::Name name = here.names[here.next++];
            std::string_view bytes = here.name(name);
            if (name.kind == Kind::folder) bytes.remove_suffix(1);
            const std::string path = joined(here.folder, bytes);
            if (std::optional<Seen> found = visit(path, name.kind)) return found;
        }
        return std::nullopt;
    }

  private:
    std::optional<Seen> visit(const std::string& path, Kind kind) {
        if (borders_.contains(path) || is_left_out(options_, relative_when_below(root_, path)))
            return std::nullopt;
        if (kind == Kind::folder) return enter(path);
        if (!is_chosen(options_, relative_when_below(root_, path))) return std::nullopt;
        if (kind == Kind::file) {
            struct stat st {};
            return ::stat(path.c_str(), &st) == 0 ? seen(path, st) : unreachable(path, errno);
        }
        skipped_(path, kind == Kind::link ? "symbolic links" : "special files");
        return std::nullopt;
    }

    /// Nothing when the folder is listed now, or is not to be.
    std::optional<Seen> enter(const std::string& path) {
        const Directory directory(path);
        struct stat st {};
        if (directory.get() == nullptr || ::fstat(::dirfd(directory.get()), &st) != 0)
            return unreachable(path, errno);
        for (const Listing& above : open_)
            if (above.device == st.st_dev && above.inode == st.st_ino) {
                skipped_(path, "links to a folder that they lie in");
                return std::nullopt;
            }
        Listing listing;
        listing.folder = path;
        listing.device = st.st_dev;
        listing.inode = st.st_ino;
        if (!list(directory.get(), listing)) return unreachable(path, errno);
        if (holds_manifest(listing) && is_index(path)) return std::nullopt;
        listing.sort();
        open_.push_back(std::move(listing));
        return std::nullopt;
    }

    /// False, with errno, when the folder could not be read to its end.
    bool list(DIR* directory, Listing& listing) const {
        for (;;) {
            errno = 0;
            const dirent* entry = ::readdir(directory);
            if (entry == nullptr) return errno == 0;
            const std::string_view name = entry->d_name;
            if (name == "." || name == "..") continue;
            listing.add(name, kind_of_entry(listing.folder, *entry));
        }
    }

    Kind kind_of_entry(const std::string& folder, const dirent& entry) const {
        if (entry.d_type == DT_DIR) return Kind::folder;
        if (entry.d_type == DT_REG) return Kind::file;
        if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return Kind::special;
        struct stat st {};
        const std::string path = joined(folder, entry.d_name);
        if (entry.d_type == DT_UNKNOWN && (::lstat(path.c_str(), &st) != 0 || !S_ISLNK(st.st_mode)))
            return kind_of(st);
        return options_.follow && ::stat(path.c_str(), &st) == 0 ? kind_of(st) : Kind::link;
    }

    static bool holds_manifest(const Listing& listing) {
        return std::any_of(listing.names.begin(), listing.names.end(),
                           [&](const auto& n) { return listing.name(n) == "manifest"; });
    }

    std::string root_;
    Root options_;
    const std::set<std::string>& borders_;
    SkippedEvent skipped_;
    std::optional<Seen> first_;
    std::vector<Listing> open_;  // the folders on the way to where the walk stands
};

Walk::Walk(std::string start, std::string root, Root options, const std::set<std::string>& borders,
           SkippedEvent skipped)
    : it_(std::make_unique<Implementation>(std::move(start), std::move(root), std::move(options), borders,
                                           std::move(skipped))) {}
Walk::~Walk() = default;
Walk::Walk(Walk&&) noexcept = default;

std::optional<Seen> Walk::next() { return it_->next(); }

bool is_wanted(const Root& options, const std::string& path) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
        if (is_left_out(options, path.substr(0, slash))) return false;
    return !is_left_out(options, path) && is_chosen(options, path);
}

Seen look_at(const std::string& path) {
    struct stat st {};
    if (::stat(path.c_str(), &st) != 0) return unreachable(path, errno);
    if (!S_ISREG(st.st_mode))
        return {path, 0, 0, S_ISDIR(st.st_mode) ? "is a directory" : "not a regular file"};
    return seen(path, st);
}

}  // namespace locus
