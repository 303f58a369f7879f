#include "indexer/word_counts.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>

#include "common/varint.h"
#include "indexer/record_file.h"

namespace locus {
namespace {

constexpr std::size_t kMostFiles = 32;  // read side by side

void put_entry(RecordWriter& file, const LexiconEntry& entry) {
    std::string out;
    put_string(out, entry.word);
    put_string(out, entry.stem);
    put_varint(out, entry.documents);
    put_varint(out, entry.occurrences);
    file.add(out);
}

/// Words that were written aside, one after the other.
class WordFile {
  public:
    explicit WordFile(const std::string& path) : in_(path) { next(); }

    bool valid() const { return valid_; }
    const LexiconEntry& entry() const { return entry_; }

    void next() {
        valid_ = in_.next();
        if (!valid_) return;
        VarintReader reader(in_.record());
        entry_.word = reader.string();
        entry_.stem = reader.string();
        entry_.documents = reader.number();
        entry_.occurrences = reader.number();
    }

  private:
    RecordReader in_;
    LexiconEntry entry_;
    bool valid_ = false;
};

bool is_before(const LexiconEntry& a, const LexiconEntry& b) {
    return a.word != b.word ? a.word < b.word : a.stem < b.stem;
}

using TakeEntry = std::function<void(const LexiconEntry&)>;

/// The entries of all files, sorted, each once.
void merge(const std::vector<std::string>& paths, const TakeEntry& take) {
    std::vector<std::unique_ptr<WordFile>> files;
    files.reserve(paths.size());
    for (const std::string& path : paths) files.push_back(std::make_unique<WordFile>(path));
    for (;;) {
        const WordFile* first = nullptr;
        for (const auto& file : files)
            if (file->valid() && (first == nullptr || is_before(file->entry(), first->entry())))
                first = file.get();
        if (first == nullptr) return;
        LexiconEntry sum = first->entry();
        sum.documents = sum.occurrences = 0;
        for (const auto& file : files)
            if (file->valid() && file->entry().word == sum.word && file->entry().stem == sum.stem) {
                sum.documents += file->entry().documents;
                sum.occurrences += file->entry().occurrences;
                file->next();
            }
        take(sum);
    }
}

/// Passes on each word once, with the stem that most of its passages have.
class OneStem {
  public:
    explicit OneStem(const TakeEntry& take) : take_(take) {}

    void add(const LexiconEntry& entry) {
        if (!any_ || entry.word != word_.word) {
            finish();
            word_ = entry;
            most_ = entry.documents;
            any_ = true;
            return;
        }
        if (entry.documents > most_) {
            most_ = entry.documents;
            word_.stem = entry.stem;
        }
        word_.documents += entry.documents;
        word_.occurrences += entry.occurrences;
    }

    void finish() {
        if (any_) take_(word_);
        any_ = false;
    }

  private:
    const TakeEntry& take_;
    LexiconEntry word_;
    std::uint64_t most_ = 0;  // passages of a stem so far
    bool any_ = false;
};

}  // namespace

WordCounts::WordCounts(std::string path, std::size_t limit) : path_(std::move(path)), limit_(limit) {}

void WordCounts::add(const LexiconEntry& entry) {
    std::string name = entry.word;
    name.append(1, '\0').append(entry.stem);
    const std::uint32_t word = words_.number(name);
    if (word == counts_.size()) counts_.emplace_back();
    counts_[word].documents += entry.documents;
    counts_[word].occurrences += entry.occurrences;
    if (words_.bytes() + counts_.capacity() * sizeof(Count) > limit_) spill();
}

void WordCounts::visit(const TakeEntry& take) {
    OneStem words(take);
    const auto add = [&](const LexiconEntry& entry) { words.add(entry); };
    if (files_.empty()) {
        visit_held(add);
    } else {
        spill();
        merge(files_, add);
    }
    words.finish();
}

void WordCounts::visit_held(const TakeEntry& take) const {
    std::vector<std::uint32_t> numbers(words_.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    LexiconEntry entry;
    for (const std::uint32_t number : words_.sorted(numbers)) {
        const std::string_view name = words_[number];
        const std::size_t border = name.find('\0');
        entry.word = name.substr(0, border);
        entry.stem = name.substr(border + 1);
        entry.documents = counts_[number].documents;
        entry.occurrences = counts_[number].occurrences;
        take(entry);
    }
}

void WordCounts::spill() {
    const std::string path = path_ + "-" + std::to_string(files_made_++);
    RecordWriter file(path);
    visit_held([&](const LexiconEntry& entry) { put_entry(file, entry); });
    file.finish();
    files_.push_back(path);
    words_.clear();
    counts_.clear();
    if (files_.size() == kMostFiles) join_files();
}

void WordCounts::join_files() {
    const std::string path = path_ + "-" + std::to_string(files_made_++);
    RecordWriter joined(path);
    merge(files_, [&](const LexiconEntry& entry) { put_entry(joined, entry); });
    joined.finish();
    for (const std::string& file : files_) std::remove(file.c_str());
    files_ = {path};
}

}  // namespace locus
