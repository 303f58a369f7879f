#include "indexer/seen_files.h"

#include <algorithm>

#include "common/paths.h"

namespace locus {

SeenFiles::SeenFiles(const Scope& scope, const std::string& home, const SkippedEvent& skipped) : home_(home) {
    for (const Scope::Part& part : scope.parts) {
        const Root& root = scope.roots[part.root];
        streams_.push_back(
            {std::make_unique<Walk>(part.start, from_home(home, root.path), root, scope.borders, skipped),
             &root.language});
    }
    listed_.assign(scope.listed.begin(), scope.listed.end());
    std::sort(listed_.begin(), listed_.end(), [&](const std::string& a, const std::string& b) {
        return relative_when_below(home_, a) > relative_when_below(home_, b);
    });
    streams_.push_back({nullptr, &scope.language});
    for (std::size_t i = 0; i < streams_.size(); ++i)
        if (advance(streams_[i])) order_.push_back(i);
    std::make_heap(order_.begin(), order_.end(), [this](auto a, auto b) { return comes_later(a, b); });
}

void SeenFiles::next() {
    const auto later = [this](auto a, auto b) { return comes_later(a, b); };
    std::pop_heap(order_.begin(), order_.end(), later);
    if (advance(streams_[order_.back()]))
        std::push_heap(order_.begin(), order_.end(), later);
    else
        order_.pop_back();
}

bool SeenFiles::advance(Stream& stream) {
    if (stream.walk) {
        stream.seen = stream.walk->next();
    } else if (listed_.empty()) {
        stream.seen.reset();
    } else {
        stream.seen = look_at(listed_.back());
        listed_.pop_back();
    }
    if (stream.seen)
        stream.path = stream.seen->path == home_ ? "" : relative_when_below(home_, stream.seen->path);
    return stream.seen.has_value();
}

}  // namespace locus
