// Passages and their tokens → one immutable segment: what every engine promises.
//
// Some workers make parts, each of a stretch of the files, side by side; then the parts are added one after
// the other, in the order of the files. The bytes of the segment do not depend on how files were parted or on
// how many workers there were. There are two engines: bulk_writer.h writes the tables themselves,
// api_writer.h asks Xapian to, ten times as slowly: it is what the other one is compared with, and what is
// left when Xapian's format is another one.
//
// The segment is a stock glass database without positions and termlists, and beside its tables the lexicon,
// the names, the paragraphs, the files and the gram frequencies. Nothing here makes it visible; that is the
// manifest's part.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "common/gram_table.h"
#include "common/manifest.h"
#include "common/passage.h"
#include "common/schema.h"
#include "indexer/name_counter.h"
#include "indexer/word_counts.h"

namespace locus {

/// What is counted over all passages, whoever met them: makers add to it.
struct Sums {
    explicit Sums(const std::string& aside) : words(aside + "/words"), names(aside) {}

    std::mutex mutex;  // held by who adds
    WordCounts words;
    NameSums names;
    GramCounter grams;
};

/// What a file, or a part of it, is in a part of the segment.
struct FileStretch {
    schema::FileEntry entry;
    std::uint64_t passages = 0;  // here
    bool begins = true;
    bool ends = true;
};

/// The passages of a stretch of files, as an engine wants them.
class Part {
  public:
    virtual ~Part() = default;
};

/// A worker's way to parts. The functions throw Error.
class PartMaker {
  public:
    virtual ~PartMaker() = default;

    /// Of the passages that follow.
    virtual void begin_file(const schema::FileEntry& entry) = 0;
    /// `analyzer` made the tokens and the grams of passage.text.text().
    virtual void add(const Passage& passage, const Analyzer& analyzer, const std::vector<Token>& tokens,
                     const std::vector<Gram>& grams) = 0;
    /// What the part takes in memory by now, about.
    virtual std::size_t bytes() const = 0;
    /// A part may end after the last passage though its file goes on: what is stored does not depend on it.
    virtual bool may_end() const = 0;
    /// The passages since the last part. REQUIRES: the file is at its end, or may_end().
    virtual std::unique_ptr<Part> take() = 0;
    /// Once, when all parts were taken: adds to the writer's sums what is counted over all of them.
    virtual void finish() = 0;
};

class Writer {
  public:
    /// Makes the directory `index_dir`/`name`, and beside it one for what is written aside. Throws Error.
    Writer(const std::string& index_dir, const std::string& name);
    /// Removes what was written aside; and the segment too if it was not finished.
    virtual ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// One for each worker, which may use it at any time from a thread of its own.
    virtual std::unique_ptr<PartMaker> part_maker() = 0;
    /// The next part. Files come in path order.
    void add(Part& part, std::vector<FileStretch> files);
    /// No file has been added.
    bool empty() const { return segment_.files == 0; }
    /// Writes the rest and syncs everything. REQUIRES: no file is open, all makers have finished. The writer
    /// is spent.
    Segment finish();

  protected:
    using Uuid = std::array<unsigned char, 16>;

    const std::string& directory() const { return directory_; }
    const std::string& aside() const { return aside_; }
    const Segment& segment() const { return segment_; }
    Sums& sums() { return sums_; }

    /// The part's passages; they are those of the files, whose ids begin with `first_file`.
    virtual void add_passages(Part& part, const std::vector<FileStretch>& files,
                              std::uint64_t first_file) = 0;
    /// All its passages have been added.
    virtual void add_entry(std::uint64_t id, const schema::FileEntry& entry) = 0;
    /// Writes all tables. Returns those whose hash is known already.
    virtual std::vector<Table> write_tables() = 0;
    /// Glass names each database by a random UUID in iamglass; ours is made of the tables' content, so that
    /// equal input gives equal bytes.
    virtual void write_version(const Uuid& uuid) = 0;

  private:
    void write_words();
    void finish_tables(const std::vector<Table>& known);

    std::string directory_;
    std::string aside_;
    Segment segment_;
    bool finished_ = false;
    std::optional<schema::FileEntry> open_;       // a file whose end has not come
    std::vector<std::uint64_t> first_documents_;  // of the files
    Sums sums_;
};

/// Removes a segment that no manifest names: renamed first, so that no reader opens it half deleted.
void remove_segment(const std::string& index_dir, const std::string& name);

}  // namespace locus
