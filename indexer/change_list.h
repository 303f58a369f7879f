// The files that a run will read, in the order of their paths, packed: a first build of a million files lists
// them all before it begins, and a path costs little more than what tells it from the one before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "common/varint.h"

namespace locus {

/// A file of a segment that was written earlier.
struct StoredFile {
    std::size_t segment = 0;  // which of the segments
    std::uint64_t id = 0;
};

struct Change {
    std::string path;      // as it will be stored
    std::string language;  // to read it in; or "auto"
    std::uint64_t size = 0;
    bool listed = false;
    std::optional<StoredFile> old;  // what it takes the place of
};

class ChangeList {
  public:
    void add(const Change& change) {
        std::size_t shared = 0;
        while (shared < last_.size() && shared < change.path.size() && last_[shared] == change.path[shared])
            ++shared;
        put_varint(bytes_, shared);
        put_string(bytes_, std::string_view(change.path).substr(shared));
        put_string(bytes_, change.language);
        put_varint(bytes_, change.size);
        put_varint(bytes_, change.listed);
        put_varint(bytes_, change.old ? change.old->segment + 1 : 0);
        if (change.old) put_varint(bytes_, change.old->id);
        last_ = change.path;
        ++files_;
        size_ += change.size;
    }

    std::uint64_t files() const { return files_; }
    std::uint64_t size() const { return size_; }  // bytes of all of them
    const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
    std::string last_;
    std::uint64_t files_ = 0;
    std::uint64_t size_ = 0;
};

/// Goes through a list that stays as it is.
class ChangeReader {
  public:
    explicit ChangeReader(const ChangeList& list) : in_(list.bytes()) { next(); }

    bool valid() const { return valid_; }
    const Change& change() const { return change_; }

    void next() {
        valid_ = !in_.done();
        if (!valid_) return;
        change_.path.resize(in_.number());
        change_.path.append(in_.string());
        change_.language = in_.string();
        change_.size = in_.number();
        change_.listed = in_.number() != 0;
        const std::uint64_t segment = in_.number();
        change_.old.reset();
        if (segment > 0) change_.old = StoredFile{segment - 1, in_.number()};
    }

  private:
    VarintReader in_;
    Change change_;
    bool valid_ = false;
};

}  // namespace locus
