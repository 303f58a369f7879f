#include "query/indexes.h"

#include <optional>

#include "common/error.h"
#include "common/manifest.h"

namespace locus {

std::vector<std::string> indexes_to_ask(const std::vector<std::string>& named) {
    if (!named.empty()) return named;
    if (const std::optional<std::string> found = find_index("")) return {*found};
    throw Error("no index in this directory or above",
                "make one with: locus-index FOLDER   or name one with --index");
}

}  // namespace locus
