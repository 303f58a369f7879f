#include "query/stale.h"

#include "common/display.h"

namespace locus {

void StaleFiles::note(const Hit& hit) {
    if (hit.state != State::fresh) files_.emplace(hit.path, hit.state);
}

Error StaleFiles::error() const {
    constexpr std::size_t kNamed = 10;
    std::string message = "not what was indexed any more: ";
    std::size_t named = 0;
    for (const auto& [path, state] : files_) {
        if (named == kNamed) break;
        message.append(named++ > 0 ? ", " : "").append(path).append(" (").append(name_of(state)).append(")");
    }
    if (files_.size() > named) message += ", and " + grouped(files_.size() - named) + " more";
    return Error(message, "bring the index up to date with: locus-index");
}

}  // namespace locus
