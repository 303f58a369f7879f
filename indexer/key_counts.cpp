#include "indexer/key_counts.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "common/varint.h"
#include "indexer/record_file.h"

namespace locus {
namespace {

constexpr std::size_t kMostFiles = 32;  // read side by side

using TakeCount = std::function<void(KeyCount)>;

bool is_before(const KeyCount& a, const KeyCount& b) { return a.key < b.key; }

/// Counts that were written aside, one after the other.
class CountFile {
  public:
    explicit CountFile(const std::string& path) : in_(path) { next(); }

    bool valid() const { return valid_; }
    KeyCount front() const { return front_; }

    void next() {
        valid_ = in_.next();
        if (!valid_) return;
        VarintReader reader(in_.record());
        front_.key += reader.number();
        front_.count = reader.number();
    }

  private:
    RecordReader in_;
    KeyCount front_;
    bool valid_ = false;
};

/// Writes sorted counts.
class CountWriter {
  public:
    explicit CountWriter(const std::string& path) : file_(path) {}

    void add(KeyCount count) {
        record_.clear();
        put_varint(record_, count.key - before_);
        put_varint(record_, count.count);
        file_.add(record_);
        before_ = count.key;
    }
    void finish() { file_.finish(); }

  private:
    RecordWriter file_;
    std::string record_;
    std::uint64_t before_ = 0;
};

void merge(const std::vector<std::string>& paths, const TakeCount& take) {
    std::vector<std::unique_ptr<CountFile>> files;
    files.reserve(paths.size());
    for (const std::string& path : paths) files.push_back(std::make_unique<CountFile>(path));
    for (;;) {
        std::erase_if(files, [](const auto& file) { return !file->valid(); });
        if (files.empty()) return;
        const auto least = std::min_element(files.begin(), files.end(), [](const auto& a, const auto& b) {
            return is_before(a->front(), b->front());
        });
        KeyCount sum{(*least)->front().key, 0};
        for (const auto& file : files)
            for (; file->valid() && file->front().key == sum.key; file->next())
                sum.count += file->front().count;
        take(sum);
    }
}

}  // namespace

void combine(std::vector<KeyCount>& counts) {
    std::sort(counts.begin(), counts.end(), is_before);
    std::size_t kept = 0;
    for (const KeyCount& count : counts) {
        if (kept > 0 && counts[kept - 1].key == count.key)
            counts[kept - 1].count += count.count;
        else
            counts[kept++] = count;
    }
    counts.resize(kept);
}

void KeyCounts::add(const std::vector<KeyCount>& counts) {
    const std::size_t most = limit_ / sizeof(KeyCount);
    if (held_.size() + counts.size() > most) {
        combine(held_);
        if (held_.size() > most / 2) spill();
    }
    held_.reserve(
        std::min(most, held_.size() + 4 * counts.size()));  // doubling would take more than the limit
    held_.insert(held_.end(), counts.begin(), counts.end());
}

void KeyCounts::visit(const TakeCount& take) {
    combine(held_);
    if (files_.empty()) {
        for (const KeyCount& count : held_) take(count);
        return;
    }
    if (!held_.empty()) spill();
    merge(files_, take);
}

void KeyCounts::spill() {
    const std::string path = path_ + "-" + std::to_string(files_made_++);
    CountWriter file(path);
    for (const KeyCount& count : held_) file.add(count);
    file.finish();
    files_.push_back(path);
    held_.clear();
    if (files_.size() == kMostFiles) join_files();
}

void KeyCounts::join_files() {
    const std::string path = path_ + "-" + std::to_string(files_made_++);
    CountWriter joined(path);
    merge(files_, [&](KeyCount count) { joined.add(count); });
    joined.finish();
    for (const std::string& file : files_) std::remove(file.c_str());
    files_ = {path};
}

}  // namespace locus
