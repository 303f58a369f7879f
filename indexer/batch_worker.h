// One of several workers: batches of files → parts of the new segment, with what is to be told of each file.
//
// It reads, tells languages, splits, analyses. What depends on the files before, as which file another one
// was before it moved, is left to whoever takes the parts, since batches are worked on in no order.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "indexer/batches.h"
#include "indexer/events.h"
#include "indexer/formats.h"
#include "indexer/writer.h"

namespace locus {

/// What came of a file: told when it begins.
struct FileNews {
    enum class Kind : std::uint8_t { read, skipped, unreadable, copied };

    Kind kind = Kind::read;
    Change change;       // of all but what was copied
    std::string reason;  // of what is unreadable; what a skipped file is one of
};

struct WorkedFile {
    FileNews news;
    FileStretch stretch;  // none of what is unreadable
};

/// What a batch, or a part of it, was made into.
struct WorkedPart {
    std::vector<WorkedFile> files;
    std::unique_ptr<Part> part;
};

class BatchWorker {
  public:
    struct Settings {
        std::string home;
        std::uint64_t largest_file = 0;
        std::int64_t started_ns = 0;
        std::size_t part_bytes = 0;  // a part is handed over when it takes about so many
    };
    using HandOver = std::function<void(WorkedPart part, bool last)>;

    /// `interrupted` is asked often, and may be asked by several threads.
    BatchWorker(Settings settings, const std::vector<StoredSegment>& segments,
                std::function<bool()> interrupted, std::unique_ptr<PartMaker> maker);

    /// Hands over one part or more, the last one as such. Throws Error and Interrupted.
    void work(const Batch& batch, const HandOver& hand_over);
    /// Once, when there are no more batches.
    void finish() { maker_->finish(); }

    /// The names of those that were needed.
    std::set<std::string> analyzers() const;

  private:
    bool read(const Change& change);
    schema::FileEntry entry_for(const Change& change, const FileRecord& record) const;
    void skip(const Change& change, const FileRecord& record, const std::string& kind);
    void index(const Change& change, schema::FileEntry entry, const Format& format, std::string_view bytes);
    void copy(const StoredCopy& copy);
    void begin_file(const FileNews& news, const schema::FileEntry& entry);
    void add(Passage& passage, Analyzer& words);
    void hand_over_part(bool last);
    Analyzer& reader_of(const std::string& language);

    Settings settings_;
    const std::vector<StoredSegment>& segments_;
    std::function<bool()> interrupted_;
    std::unique_ptr<PartMaker> maker_;
    std::map<std::string, Analyzer> analyzers_;  // by name
    const HandOver* hand_over_ = nullptr;        // for the batch at hand
    std::vector<WorkedFile> files_;              // of the part at hand
    std::uint64_t ordinal_ = 0;                  // of the next passage of the file at hand
    std::vector<Token> tokens_;
    std::vector<Gram> grams_;
};

}  // namespace locus
