#include "indexer/walk.h"

#include <algorithm>
#include <filesystem>

#include "common/error.h"
#include "common/manifest.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

void visit_directory(const fs::path& directory, const WalkEvents& events, std::vector<std::string>& files,
                     std::vector<fs::path>& waiting) {
    std::error_code error;
    fs::directory_iterator entries(directory, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::path& path = entries->path();
        if (path.filename().string().starts_with('.')) continue;
        std::error_code unknown;
        const fs::file_status status = entries->symlink_status(unknown);
        if (unknown)
            events.unreadable(path.string(), unknown.message());
        else if (fs::is_symlink(status))
            events.skipped(path.string(), "symbolic links");
        else if (fs::is_directory(status))
            waiting.push_back(path);
        else if (fs::is_regular_file(status))
            files.push_back(path.string());
        else
            events.skipped(path.string(), "special files");
    }
    if (error) events.unreadable(directory.string(), error.message());
}

}  // namespace

std::vector<std::string> walk(const std::string& root, const std::string& own_index,
                              const WalkEvents& events) {
    std::error_code error;
    const fs::file_status status = fs::status(root, error);
    if (!fs::exists(status))
        throw Error(root + ": " + (error ? error.message() : "No such file or directory"),
                    "name a folder or a file that exists");
    if (!fs::is_directory(status)) return {root};

    std::vector<std::string> files;
    std::vector<fs::path> waiting{root};
    while (!waiting.empty()) {
        const fs::path directory = std::move(waiting.back());
        waiting.pop_back();
        // An index may have any name; what makes it one is its manifest.
        if (directory == own_index || is_index(directory.string())) continue;
        visit_directory(directory, events, files, waiting);
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace locus
