#include "indexer/file_list.h"

#include <vector>

#include "common/languages.h"
#include "common/manifest.h"
#include "common/paths.h"
#include "indexer/stored_segment.h"

namespace locus {

void list_files(const std::string& index_dir, const std::function<void(const IndexedFile&)>& listed) {
    const std::string home = home_of_index(index_dir);
    std::vector<std::string> roots;
    // Once they are open they stay as they are, whatever a run publishes meanwhile.
    const std::vector<StoredSegment> segments = read_newest(index_dir, [&](const Manifest& manifest) {
        roots.clear();
        for (const Root& root : manifest.roots) roots.push_back(from_home(home, root.path));
        std::vector<StoredSegment> opened;
        for (const Segment& segment : manifest.segments) opened.emplace_back(index_dir, segment);
        return opened;
    });
    for (LiveFiles files(segments); files.valid(); files.next()) {
        const schema::FileEntry& entry = files.entry();
        if (!entry.skipped.empty()) continue;
        const std::string path = from_home(home, entry.path);
        listed({path, below_deepest(roots, path), language_code(entry.language)});
    }
}

}  // namespace locus
