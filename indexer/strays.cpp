#include "indexer/strays.h"

#include <filesystem>
#include <set>
#include <vector>

#include "common/error.h"
#include "indexer/writer.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

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

void remove_strays(const std::string& index_dir, const Manifest& manifest) {
    for (const std::string& name : strays_of(index_dir, manifest)) {
        try {
            remove_segment(index_dir, name);
        } catch (const Error&) {}
    }
}

void undo(const std::string& index_dir, const Manifest& old) {
    try {
        if (!has_manifest(index_dir) || load_manifest(index_dir) == old) remove_strays(index_dir, old);
    } catch (const Error&) {}
}

}  // namespace locus
