// Which files lie below a root.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace locus {

/// What a walk reports beside the files: every one of these is counted, none vanishes.
struct WalkEvents {
    /// A directory or file that could not be read.
    std::function<void(const std::string& path, const std::string& reason)> unreadable;
    /// Passed over on purpose; `kind` is a plural noun phrase.
    std::function<void(const std::string& path, const std::string& kind)> skipped;
};

/// The absolute paths of the regular files below `root` (or `root` itself), sorted by their bytes. Names that
/// begin with a dot are left out, and so is every index, above all the one that is being written
/// (`own_index`); symbolic links below the root are not followed. REQUIRES: root and own_index are absolute
/// and resolved. Throws Error when it does not exist.
std::vector<std::string> walk(const std::string& root, const std::string& own_index,
                              const WalkEvents& events);

}  // namespace locus
