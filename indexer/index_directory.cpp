#include "indexer/index_directory.h"

#include <cstdio>
#include <filesystem>
#include <set>
#include <unistd.h>
#include <vector>

#include "common/error.h"
#include "common/paths.h"
#include "common/source.h"
#include "indexer/writer.h"

namespace fs = std::filesystem;

namespace locus {

namespace {

void sync_directory(const std::string& dir) {
    try {
        sync(dir);
    } catch (const Error& error) {
        throw Error(error.what(), kAfterFailure);
    }
}

/// The directories that get a new entry when `path` is made.
std::vector<std::string> holders_of(fs::path path) {
    std::vector<std::string> holders;
    for (std::error_code error; !fs::exists(path, error) && path.has_relative_path();) {
        path = path.parent_path();
        holders.push_back(path.string());
    }
    return holders;
}

std::vector<std::string> strays_of(const std::string& index_dir, const Manifest& manifest) {
    std::set<std::string> named;
    for (const Segment& segment : manifest.segments) named.insert(segment.name);
    if (manifest.times) named.insert(manifest.times->name);
    std::vector<std::string> strays;
    std::error_code error;
    fs::directory_iterator entries(index_dir, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const std::string name = entries->path().filename().string();
        const bool ours = name.starts_with("seg-") || name.starts_with("times-") || name == "manifest.tmp";
        if (ours && !named.contains(name)) strays.push_back(name);
    }
    return strays;
}

}  // namespace

void make_index_directory(const std::string& index_dir) {
    const std::vector<std::string> holders = holders_of(real_path(index_dir));
    std::error_code error;
    fs::create_directories(index_dir, error);
    if (error) throw Error(index_dir + ": " + error.message(), "choose a writable directory with --index");
    for (const std::string& holder : holders)
        if (::access(holder.c_str(), R_OK) == 0) sync_directory(holder);
    // A directory of other things must not become an index by a slip of the hand.
    if (!is_index(index_dir) && !holds_only_index_files(index_dir))
        throw Error(index_dir + ": neither an index nor empty",
                    "name a new or an empty directory with --index");
}

void secure_manifest(const std::string& index_dir) { sync_directory(index_dir); }

void remove_strays(const std::string& index_dir, const Manifest& manifest) {
    for (const std::string& name : strays_of(index_dir, manifest)) {
        try {
            remove_segment(index_dir, name);
        } catch (const Error&) {  // the next run tries again
        }
    }
}

void undo(const std::string& index_dir, const Manifest& old) {
    try {
        if (!has_manifest(index_dir) || load_manifest(index_dir) == old) remove_strays(index_dir, old);
    } catch (const Error&) {  // what stands is not known
    }
}

std::string numbered(const char* kind, std::uint64_t generation) {
    char out[32];
    std::snprintf(out, sizeof out, "%s-%06llu", kind, static_cast<unsigned long long>(generation));
    return out;
}

std::string free_segment_name(const std::string& index_dir, std::uint64_t generation) {
    std::error_code error;
    while (fs::exists(index_dir + "/" + numbered("seg", generation), error)) ++generation;
    return numbered("seg", generation);
}

}  // namespace locus
