#include "indexer/stored_segment.h"

#include <algorithm>
#include <mutex>
#include <xapian.h>

#include "common/error.h"
#include "common/tables.h"

namespace locus {
namespace {

[[noreturn]] void damaged(const std::string& where, const std::string& what) {
    throw Error(where + ": the index is damaged: " + what, "build it anew: locus-index --rebuild");
}

template <typename Function>
auto translated(const std::string& where, Function&& run) {
    try {
        return run();
    } catch (const Xapian::Error& error) {
        damaged(where, error.get_msg());
    }
}

}  // namespace

class StoredSegment::Implementation {
  public:
    Implementation(const std::string& index_dir, const Segment& stored)
        : directory(index_dir + "/" + stored.name), segment(stored) {
        check_tables(directory, segment);
        database = translated(directory, [&] { return Xapian::Database(directory); });
        const std::string version =
            translated(directory, [&] { return database.get_metadata(std::string(schema::kVersionKey)); });
        check_version(directory, version);
    }

    template <typename Function>
    auto read(Function&& function) const {
        const std::lock_guard lock(mutex_);
        return translated(directory, function);
    }

    schema::FileEntry file(std::uint64_t id) const {
        const std::string bytes = read([&] { return database.get_metadata(schema::file_key(id)); });
        if (bytes.empty()) damaged(directory, "the entry of file " + std::to_string(id) + " is missing");
        return schema::decode_file(bytes);
    }

    Passage passage(std::uint64_t document) const {
        return schema::decode_passage(
            read([&] { return database.get_document(static_cast<Xapian::docid>(document)).get_data(); }));
    }

    std::uint64_t file_of(std::uint64_t document) const {
        return schema::file_of_value(read([&] {
            return database.get_document(static_cast<Xapian::docid>(document)).get_value(schema::kFileSlot);
        }));
    }

    std::string directory;
    Segment segment;
    Xapian::Database database;

  private:
    mutable std::mutex mutex_;  // Xapian's objects are one thread's at a time
};

StoredSegment::StoredSegment(const std::string& index_dir, const Segment& segment)
    : it_(std::make_unique<Implementation>(index_dir, segment)) {}
StoredSegment::~StoredSegment() = default;
StoredSegment::StoredSegment(StoredSegment&&) noexcept = default;

const Segment& StoredSegment::segment() const { return it_->segment; }

schema::FileEntry StoredSegment::file(std::uint64_t id) const { return it_->file(id); }

std::uint64_t StoredSegment::file_of(std::uint64_t document) const { return it_->file_of(document); }

Passage StoredSegment::passage(const schema::FileEntry& file, std::uint64_t ordinal) const {
    Passage out = it_->passage(file.first_document + ordinal);
    out.title = file.title;
    out.language = file.language;
    return out;
}

LiveFiles::LiveFiles(const std::vector<StoredSegment>& segments, const std::vector<bool>& chosen)
    : segments_(segments) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
        Cursor cursor{i, 0, {}};
        if (!chosen[i] || !find_live(cursor)) continue;
        order_.push_back(cursors_.size());
        cursors_.push_back(std::move(cursor));
    }
    std::make_heap(order_.begin(), order_.end(), [this](auto a, auto b) { return comes_later(a, b); });
}

void LiveFiles::next() {
    const auto later = [this](auto a, auto b) { return comes_later(a, b); };
    std::pop_heap(order_.begin(), order_.end(), later);
    Cursor& cursor = cursors_[order_.back()];
    ++cursor.id;
    if (find_live(cursor))
        std::push_heap(order_.begin(), order_.end(), later);
    else
        order_.pop_back();
}

/// Moves on to the first file from there that is alive.
bool LiveFiles::find_live(Cursor& cursor) const {
    const StoredSegment& stored = segments_[cursor.segment];
    while (stored.segment().dead.contains(cursor.id)) ++cursor.id;
    if (cursor.id >= stored.segment().files) return false;
    cursor.entry = stored.file(cursor.id);
    return true;
}

bool LiveFiles::comes_later(std::size_t a, std::size_t b) const {
    if (cursors_[a].entry.path != cursors_[b].entry.path)
        return cursors_[a].entry.path > cursors_[b].entry.path;
    return a < b;  // of the same path, which no sound index holds twice, the newest segment's first
}

}  // namespace locus
