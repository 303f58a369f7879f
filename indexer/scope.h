// What a run looks at: which folders belong to the index, which parts of them are walked now, and which files
// were named themselves.
//
// A folder that is given becomes a root, with its options. A path below a root updates only that part of it,
// unless options are given too: then it becomes a root of its own. A file that no root wants is listed: it
// stays in the index for itself until it is removed.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/manifest.h"

namespace locus {

/// What the command line says of the folders that it names; what it leaves open stays as it was.
struct RootWish {
    std::optional<std::string> language;
    std::optional<std::vector<std::string>> globs;
    std::optional<std::vector<std::string>> excludes;
    std::optional<bool> hidden;
    std::optional<bool> follow;

    bool empty() const { return !language && !globs && !excludes && !hidden && !follow; }
    void apply(Root& root) const;
};

struct Scope {
    /// A walk to make: no other part's walk goes there.
    struct Part {
        std::string start;  // absolute, at or below the root
        std::size_t root;   // which of `roots`
    };

    std::vector<Root> roots;  // of the index from now on
    std::vector<Part> parts;
    std::set<std::string> borders;   // absolute: where no walk goes that did not start there
    std::set<std::string> listed;    // absolute: files that were named themselves
    std::string language;            // of those; or "auto"
    bool everything = false;         // no part of the index is left alone
    std::set<std::string> places;    // otherwise these, absolute, and what lies below them
    std::set<std::string> absent;    // those of them where there is nothing
    std::set<std::string> vanished;  // of those, where the folder around it is there
    std::set<std::string> removed;   // those of them that are given up
    std::set<std::string> unlisted;  // those of these that are no roots: files that were named themselves

    bool holds(const std::string& path) const { return everything || at_or_below(places, path); }
    bool removes(const std::string& path) const { return at_or_below(removed, path); }

    static bool at_or_below(const std::set<std::string>& places, const std::string& path);
};

struct ScopeWish {
    std::vector<std::string> paths;    // to add or to bring up to date, as the user gave them
    std::vector<std::string> removed;  // to give up
    RootWish options;                  // of `paths`
    bool rebuild = false;              // everything is read anew; if there are paths, nothing else stays
};

/// Throws Error for a path to remove that is no root or file of the index, an unknown language, and when
/// there is nothing to index. `own_index`: absolute and resolved.
Scope make_scope(const ScopeWish& wish, const std::vector<Root>& old_roots, const std::string& home,
                 const std::string& own_index);

/// The deepest root that holds the absolute path, by place in the list.
std::optional<std::size_t> root_of(const std::vector<Root>& roots, const std::string& home,
                                   const std::string& path);

}  // namespace locus
