#include "indexer/scope.h"

#include <algorithm>
#include <sys/stat.h>

#include "common/error.h"
#include "common/languages.h"
#include "common/paths.h"
#include "indexer/walk.h"

namespace locus {
namespace {

bool is_at_or_below(const std::string& folder, const std::string& path) {
    return path == folder || relative_when_below(folder, path) != path;
}

class Planner {
  public:
    Planner(const ScopeWish& wish, const std::vector<Root>& old_roots, const std::string& home,
            const std::string& own_index)
        : wish_(wish), home_(home), own_index_(own_index) {
        const bool anew = wish.rebuild && !wish.paths.empty();
        if (!anew) scope_.roots = old_roots;
        scope_.everything = wish.rebuild || (wish.paths.empty() && wish.removed.empty());
        scope_.language = wish.options.language.value_or(std::string(kAutoLanguage));
    }

    Scope plan() {
        for (const std::string& path : wish_.removed) remove(real_path(path));
        for (const std::string& path : wish_.paths) add(path);
        for (const Root& root : scope_.roots) check_wished(root.language);
        check_wished(scope_.language);
        add_borders();
        add_parts();
        return std::move(scope_);
    }

  private:
    static void check_wished(const std::string& language) {
        if (language != kAutoLanguage) check_language(language);
    }

    std::string folder_of(const Root& root) const { return from_home(home_, root.path); }

    std::vector<Root>::iterator root_at(const std::string& path) {
        return std::find_if(scope_.roots.begin(), scope_.roots.end(),
                            [&](const Root& root) { return folder_of(root) == path; });
    }

    void remove(const std::string& path) {
        const auto root = root_at(path);
        if (root != scope_.roots.end())
            scope_.roots.erase(root);
        else
            scope_.unlisted.insert(path);
        scope_.places.insert(path);
        scope_.removed.insert(path);
    }

    void add(const std::string& given) {
        const std::string path = real_path(given);
        struct stat st {};
        const bool there = ::stat(path.c_str(), &st) == 0;
        scope_.places.insert(path);
        if (!there) scope_.absent.insert(path);
        if (!there && is_in_reach(path)) scope_.vanished.insert(path);
        if (const auto root = root_at(path); root != scope_.roots.end()) return wish_.options.apply(*root);
        if (!there || is_wanted_part(path, S_ISDIR(st.st_mode))) return;
        if (S_ISDIR(st.st_mode)) {
            scope_.roots.push_back({relative_when_below(home_, path), std::string(kAutoLanguage), {}, {}});
            wish_.options.apply(scope_.roots.back());
        } else {
            scope_.listed.insert(path);
        }
    }

    /// What is not there has vanished, rather than being on a disk that is not there.
    bool is_in_reach(const std::string& path) const {
        const auto root = root_of(scope_.roots, home_, path);
        const std::string folder =
            root ? folder_of(scope_.roots[*root]) : path.substr(0, std::max<std::size_t>(path.rfind('/'), 1));
        struct stat st {};
        return folder != path && ::stat(folder.c_str(), &st) == 0;
    }

    /// Below a root, and what its options want.
    bool is_wanted_part(const std::string& path, bool folder) const {
        const auto root = root_of(scope_.roots, home_, path);
        if (!root || !wish_.options.empty()) return false;
        Root options = scope_.roots[*root];
        if (folder) options.globs.clear();
        return is_wanted(options, relative_when_below(folder_of(options), path));
    }

    void add_borders() {
        for (const Root& root : scope_.roots) scope_.borders.insert(folder_of(root));
        scope_.borders.insert(own_index_);
    }

    void add_parts() {
        if (scope_.everything) {
            for (std::size_t i = 0; i < scope_.roots.size(); ++i) add_part(folder_of(scope_.roots[i]), i);
            return;
        }
        for (const std::string& place : scope_.places) {
            if (place_above(place)) continue;
            const auto holder = root_of(scope_.roots, home_, place);
            for (std::size_t i = 0; i < scope_.roots.size(); ++i)
                if (const std::string folder = folder_of(scope_.roots[i]); is_at_or_below(place, folder))
                    add_part(folder, i);
            if (!holder || folder_of(scope_.roots[*holder]) == place) continue;
            const bool listed = scope_.listed.contains(place);
            if (!listed && !scope_.vanished.contains(place)) add_part(place, *holder);
        }
    }

    bool place_above(const std::string& place) const {
        return std::any_of(scope_.places.begin(), scope_.places.end(), [&](const std::string& other) {
            return other != place && is_at_or_below(other, place);
        });
    }

    /// Paths below the home are stored without it and so come in another order than the rest: a walk of their
    /// own.
    void add_part(const std::string& start, std::size_t root) {
        scope_.parts.push_back({start, root});
        if (home_ == start || !is_at_or_below(start, home_) || root_of(scope_.roots, home_, home_) != root)
            return;
        Root options = scope_.roots[root];
        options.globs.clear();
        if (!is_wanted(options, relative_when_below(folder_of(options), home_))) return;
        scope_.borders.insert(home_);
        scope_.parts.push_back({home_, root});
    }

    const ScopeWish& wish_;
    const std::string& home_;
    const std::string& own_index_;
    Scope scope_;
};

}  // namespace

void RootWish::apply(Root& root) const {
    if (language) root.language = *language;
    if (globs) root.globs = *globs;
    if (excludes) root.excludes = *excludes;
    if (hidden) root.hidden = *hidden;
    if (follow) root.follow = *follow;
}

bool Scope::at_or_below(const std::set<std::string>& places, const std::string& path) {
    if (places.empty()) return false;
    for (std::size_t end = path.size(); end > 0 && end != std::string::npos; end = path.rfind('/', end - 1))
        if (places.contains(path.substr(0, end))) return true;
    return places.contains("/");
}

Scope make_scope(const ScopeWish& wish, const std::vector<Root>& old_roots, const std::string& home,
                 const std::string& own_index) {
    return Planner(wish, old_roots, home, own_index).plan();
}

std::optional<std::size_t> root_of(const std::vector<Root>& roots, const std::string& home,
                                   const std::string& path) {
    std::optional<std::size_t> deepest;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        const std::string folder = from_home(home, roots[i].path);
        if (!is_at_or_below(folder, path) || (deepest && folder.size() <= depth)) continue;
        deepest = i;
        depth = folder.size();
    }
    return deepest;
}

}  // namespace locus
