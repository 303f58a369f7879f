// Everything that a scope holds, as it is on the disk now: the walks of all its parts and the files that were
// named themselves, joined in the order of their stored paths.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/scope.h"
#include "indexer/walk.h"

namespace locus {

class SeenFiles {
  public:
    /// REQUIRES: `scope` stays as it is.
    SeenFiles(const Scope& scope, const std::string& home, const SkippedEvent& skipped);

    /// False when there is nothing further; then nothing else may be asked.
    bool valid() const { return !order_.empty(); }
    const std::string& path() const { return now().path; }  // as it is stored
    const Seen& seen() const { return *now().seen; }
    const std::string& language() const { return *now().language; }
    bool listed() const { return now().walk == nullptr; }
    void next();

  private:
    struct Stream {
        std::unique_ptr<Walk> walk;  // null: the files that were named
        const std::string* language;
        std::optional<Seen> seen{};
        std::string path{};
    };

    const Stream& now() const { return streams_[order_.front()]; }
    bool advance(Stream& stream);
    bool comes_later(std::size_t a, std::size_t b) const { return streams_[a].path > streams_[b].path; }

    const std::string& home_;
    std::vector<std::string> listed_;  // absolute; the next one last
    std::vector<Stream> streams_;
    std::vector<std::size_t> order_;  // a heap of streams, the least path first
};

}  // namespace locus
