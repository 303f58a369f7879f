#include "indexer/index_directory.h"

#include <cstdio>
#include <filesystem>
#include <set>

#include "common/error.h"
#include "indexer/writer.h"

namespace fs = std::filesystem;

namespace locus {

void make_index_directory(const std::string& index_dir) {
    std::error_code error;
    fs::create_directories(index_dir, error);
    if (error) throw Error(index_dir + ": " + error.message(), "choose a writable directory with --index");
    // A directory of other things must not become an index by a slip of the hand.
    if (!is_index(index_dir) && !holds_only_index_files(index_dir))
        throw Error(index_dir + ": neither an index nor empty",
                    "name a new or an empty directory with --index");
}

void remove_strays(const std::string& index_dir, const Manifest& manifest) {
    std::set<std::string> named;
    for (const Segment& segment : manifest.segments) named.insert(segment.name);
    if (manifest.times) named.insert(manifest.times->name);
    for (const auto& entry : fs::directory_iterator(index_dir)) {
        const std::string name = entry.path().filename().string();
        const bool ours = name.starts_with("seg-") || name.starts_with("times-");
        if (!ours || named.contains(name)) continue;
        try {
            remove_segment(index_dir, name);
        } catch (const Error&) {  // the next run tries again
        }
    }
}

std::string numbered(const char* kind, std::uint64_t generation) {
    char out[32];
    std::snprintf(out, sizeof out, "%s-%06llu", kind, static_cast<unsigned long long>(generation));
    return out;
}

std::string free_segment_name(const std::string& index_dir, std::uint64_t generation) {
    while (fs::exists(index_dir + "/" + numbered("seg", generation))) ++generation;
    return numbered("seg", generation);
}

}  // namespace locus
