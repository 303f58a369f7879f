// Which files lie below a folder, one after the other in the order of their paths.
//
// A walk holds the names of the folders that it stands in and nothing else, so a tree may be of any size. It
// yields paths in the order of their bytes, which is the order that segments keep their files in: the two can
// be compared side by side.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "common/manifest.h"
#include "indexer/events.h"

namespace locus {

/// A file that was seen, or what could not be looked at.
struct Seen {
    std::string path;  // absolute
    std::uint64_t size = 0;
    std::int64_t mtime_ns = 0;
    /// Not empty: the file could not be looked at, or the folder not be listed, and this is why. Then nothing
    /// is known of what lies below the path.
    std::string unreachable;
    bool absent = false;  // unreachable because there is nothing of that name
};

class Walk {
  public:
    /// Walks `start`, a file or folder at or below the root's folder `root`; its options say what is wanted.
    /// Names that begin with a dot are left out unless the root's options say otherwise; so are the folders
    /// of `borders`, and every index. All paths are absolute and resolved.
    Walk(std::string start, std::string root, Root options, const std::set<std::string>& borders,
         SkippedEvent skipped);
    ~Walk();
    Walk(Walk&&) noexcept;

    /// Nothing when the walk has ended.
    std::optional<Seen> next();

  private:
    class Implementation;
    std::unique_ptr<Implementation> it_;
};

/// A file is wanted by a root's options: none of the folders on the way to it is left out.
/// `path`: relative to the root's folder.
bool is_wanted(const Root& options, const std::string& path);

/// The file at `path`, a symbolic link followed. What is not there or not a regular file is unreachable.
Seen look_at(const std::string& path);

}  // namespace locus
