#include "common/manifest.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>

#include "common/error.h"
#include "common/paths.h"
#include "common/variant_file.h"

namespace locus {
namespace {

std::string path_of(const std::string& index_dir) { return index_dir + "/manifest"; }

}  // namespace

bool has_manifest(const std::string& index_dir) {
    struct stat st {};
    return ::stat(path_of(index_dir).c_str(), &st) == 0;
}

bool holds_only_index_files(const std::string& dir) {
    static const auto is_ours = [](std::string_view name) {
        if (name == "manifest" || name == "manifest.tmp" || name == "manifest.tmp.removed" ||
            name == "lock" || name == kVariantFile)
            return true;
        const std::size_t begin = name.find('-') + 1;
        const std::string_view kind = name.substr(0, begin);
        const std::size_t digits = std::min(name.find_first_not_of("0123456789", begin), name.size());
        const std::string_view rest = name.substr(digits);
        if (digits < begin + 6) return false;
        return (kind == "times-" && (rest.empty() || rest == ".removed")) ||
               (kind == "seg-" &&
                (rest.empty() || rest == ".aside" || rest == ".removed" || rest == ".aside.removed"));
    };
    std::error_code error;
    std::filesystem::directory_iterator entries(dir, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error))
        if (!is_ours(entries->path().filename().string())) return false;
    if (error) throw Error(dir + ": " + error.message());
    return true;
}

bool is_index(const std::string& dir) {
    if (!has_manifest(dir)) return false;
    try {
        return read_source(path_of(dir)).bytes.starts_with(kManifestBegins);
    } catch (const Error&) {
        return false;
    }
}

Manifest load_manifest(const std::string& index_dir) {
    struct stat st {};
    if (::stat(path_of(index_dir).c_str(), &st) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
        if (index_dir.empty()) throw Error("no index: its name is empty", "name its directory");
        const bool is_free = ::stat(index_dir.c_str(), &st) != 0;
        throw Error("no index at " + index_dir,
                    "make one with: locus-index " + (is_free ? "-i " + index_dir + " FOLDER" : "FOLDER"));
    }
    return Manifest::parse(read_source(path_of(index_dir)).bytes, path_of(index_dir));
}

void publish_manifest(const std::string& index_dir, const Manifest& manifest) {
    const std::string aside = path_of(index_dir) + ".tmp";
    write_and_sync(aside, manifest.print());
    sync(index_dir);  // the segment's name must be there before the manifest that names it
    if (std::rename(aside.c_str(), path_of(index_dir).c_str()) != 0)
        throw Error(path_of(index_dir) + ": " + std::strerror(errno));
    try {
        sync(index_dir);
    } catch (const Error& error) {
        throw Error(
            std::string(error.what()) + "; the new index answers, but may not survive a power failure",
            "see to the disk, then run locus-index again");
    }
}

std::optional<std::string> find_index(const std::string& wish) {
    if (!wish.empty()) return wish;
    if (const char* set = std::getenv("LOCUS_INDEX"); set != nullptr && *set != '\0') return set;
    for (std::filesystem::path here = current_directory();; here = here.parent_path()) {
        const std::string candidate = (here / kIndexName).string();
        if (has_manifest(candidate)) return candidate;
        if (here == here.parent_path()) return std::nullopt;
    }
}

}  // namespace locus
