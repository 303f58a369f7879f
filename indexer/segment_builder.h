// Files → the passages of a new segment: read from the folders, or copied from segments that are written
// anew.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analyzer.h"
#include "indexer/changes.h"
#include "indexer/formats.h"
#include "indexer/writer.h"

namespace locus {

class SegmentBuilder {
  public:
    struct Settings {
        std::string index_dir;
        std::string home;
        std::string segment;  // its name
        std::uint64_t generation = 0;
        std::uint64_t largest_file = 0;
        std::int64_t started_ns = 0;
    };

    /// `gone`: files that a new one may be, moved. `counts` is kept up to date.
    SegmentBuilder(Settings settings, const std::vector<GoneFile>& gone, const RunEvents& events,
                   IndexCounts& counts);

    /// False when the file could not be read, which has been said then. Files come in the order of their
    /// paths.
    bool read(const Change& change);
    void copy(const StoredSegment& from, const schema::FileEntry& entry);

    /// Nothing when there was no file.
    std::optional<Segment> finish();

    Analyzer& analyzer(const std::string& name);
    /// The names of those that were needed.
    std::set<std::string> analyzers() const;

  private:
    void read(const Change& change, const std::string& path);
    schema::FileEntry entry_for(const Change& change, const SourceFile& source) const;
    void skip(const Change& change, const SourceFile& source, const std::string& kind);
    void index(schema::FileEntry entry, const Format& format, std::string_view bytes);
    void add_passages(const Block& block, Analyzer& words);
    void add(Passage& passage, Analyzer& words);
    void count(const Change& change, const schema::FileEntry& entry);
    const GoneFile* moved_from(const Change& change, const ContentHash& hash) const;
    Writer& writer();
    Analyzer& reader_of(const std::string& language);

    struct HashOfHash {
        std::size_t operator()(const ContentHash& hash) const { return hash.low; }
    };

    Settings settings_;
    const RunEvents& events_;
    IndexCounts& counts_;
    std::unordered_map<ContentHash, const GoneFile*, HashOfHash> gone_;
    std::unique_ptr<Writer> writer_;             // made when there is something to write
    std::map<std::string, Analyzer> analyzers_;  // by name
    std::vector<Token> tokens_;
    std::vector<Gram> grams_;
};

}  // namespace locus
