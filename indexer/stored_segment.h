// A segment that was written earlier, read back: what a run compares the folders with, and copies from.
//                                                                             [door: Xapian, reading back]
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "common/manifest.h"
#include "common/passage.h"
#include "common/schema.h"

namespace locus {

class StoredSegment {
  public:
    /// All functions throw Error when the segment is damaged or not there. Those that are const may be called
    /// by several threads, and wait for each other.
    StoredSegment(const std::string& index_dir, const Segment& segment);
    ~StoredSegment();
    StoredSegment(StoredSegment&&) noexcept;

    const Segment& segment() const;

    schema::FileEntry file(std::uint64_t id) const;
    /// The id of the file that a passage is of, as its value says.
    std::uint64_t file_of(std::uint64_t document) const;
    /// As it was written, with the title and language of its file's entry.
    Passage passage(const schema::FileEntry& file, std::uint64_t ordinal) const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> it_;
};

/// The files of some segments that are not dead, in the order of their paths.
class LiveFiles {
  public:
    /// REQUIRES: `segments` stays as it is. `chosen`: which of them.
    LiveFiles(const std::vector<StoredSegment>& segments, const std::vector<bool>& chosen);
    explicit LiveFiles(const std::vector<StoredSegment>& segments)
        : LiveFiles(segments, std::vector<bool>(segments.size(), true)) {}

    /// False when there is no further one; then nothing else may be asked.
    bool valid() const { return !order_.empty(); }
    const schema::FileEntry& entry() const { return now().entry; }
    std::size_t segment() const { return now().segment; }  // which of the segments
    std::uint64_t id() const { return now().id; }
    void next();

  private:
    struct Cursor {
        std::size_t segment;
        std::uint64_t id;
        schema::FileEntry entry;
    };

    const Cursor& now() const { return cursors_[order_.front()]; }
    bool find_live(Cursor& cursor) const;
    bool comes_later(std::size_t a, std::size_t b) const;

    const std::vector<StoredSegment>& segments_;
    std::vector<Cursor> cursors_;
    std::vector<std::size_t> order_;  // a heap of cursors, the least path first
};

}  // namespace locus
