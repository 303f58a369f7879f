#include "query/indexes.h"

#include <optional>

#include "common/error.h"
#include "common/manifest.h"

namespace locus {

std::vector<std::string> indexes_to_ask(const std::vector<std::string>& named,
                                        const std::vector<std::string>& configured) {
    if (!named.empty()) return named;
    if (const std::optional<std::string> found = find_index("")) return {*found};
    for (const std::string& index_dir : configured)
        if (!has_manifest(index_dir))
            throw Error("no index at " + index_dir + ", which the configuration file names",
                        "mend it, or make one with: locus-index -i " + index_dir + " FOLDER");
    if (!configured.empty()) return configured;
    throw Error("no index in this directory or above",
                "make one with: locus-index FOLDER   or name one with --index");
}

}  // namespace locus
