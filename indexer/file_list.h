// The files of an index, one after another: what --list prints, and what a shell completes `path:` from.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace locus {

struct IndexedFile {
    std::string path;           // absolute
    std::string below_root;     // as path: compares it
    std::string_view language;  // its code
};

/// The files that were read, in the order of their stored paths; not those that were passed over. Throws
/// Error when there is no index, or a damaged one.
void list_files(const std::string& index_dir, const std::function<void(const IndexedFile&)>& listed);

}  // namespace locus
