#include "indexer/word_counts.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>

#include "common/error.h"
#include "common/source.h"
#include "common/varint.h"

namespace locus {
namespace {

constexpr std::size_t kMostFiles = 32;  // read side by side

void put_entry(std::string& out, const LexiconEntry& entry) {
    put_string(out, entry.word);
    put_string(out, entry.stem);
    put_varint(out, entry.documents);
    put_varint(out, entry.occurrences);
}

/// Words that were written aside, one after the other.
class WordFile {
  public:
    explicit WordFile(const std::string& path) : path_(path), in_(path, std::ios::binary) {
        check();
        next();
    }

    bool valid() const { return valid_; }
    const LexiconEntry& entry() const { return entry_; }

    void next() {
        valid_ = in_.peek() != std::ifstream::traits_type::eof();
        if (!valid_ && in_.bad()) check();
        if (!valid_) return;
        entry_.word = string();
        entry_.stem = string();
        entry_.documents = number();
        entry_.occurrences = number();
        check();
    }

  private:
    void check() const {
        if (!in_) throw Error(path_ + ": cannot be read back");
    }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const int byte = in_.get();
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) break;
        }
        return value;
    }

    std::string string() {
        std::string out(number(), '\0');
        in_.read(out.data(), static_cast<std::streamsize>(out.size()));
        return out;
    }

    std::string path_;
    std::ifstream in_;
    LexiconEntry entry_;
    bool valid_ = false;
};

/// The words of all files, sorted, each once.
void merge(const std::vector<std::string>& paths, const std::function<void(const LexiconEntry&)>& take) {
    std::vector<std::unique_ptr<WordFile>> files;
    files.reserve(paths.size());
    for (const std::string& path : paths) files.push_back(std::make_unique<WordFile>(path));
    for (;;) {
        LexiconEntry least;
        bool any = false;
        for (const auto& file : files)
            if (file->valid() && (!any || file->entry().word < least.word)) {
                least = file->entry();
                any = true;
            }
        if (!any) return;
        least.documents = least.occurrences = 0;
        for (const auto& file : files)
            if (file->valid() && file->entry().word == least.word) {
                least.documents += file->entry().documents;
                least.occurrences += file->entry().occurrences;
                file->next();
            }
        take(least);
    }
}

}  // namespace

WordCounts::WordCounts(std::string directory, std::size_t limit)
    : directory_(std::move(directory)), limit_(limit) {}

void WordCounts::add(const std::vector<Token>& tokens) {
    ++passages_;
    for (const Token& token : tokens) {
        auto found = words_.find(token.word);
        if (found == words_.end()) {
            found = words_.emplace(token.word, Count{std::string(token.stem)}).first;
            held_ += sizeof(std::string) + sizeof(Count) + 32 + token.word.size() + token.stem.size();
        }
        Count& count = found->second;
        ++count.occurrences;
        count.documents += count.last_passage != passages_;
        count.last_passage = passages_;
    }
    if (held_ > limit_) spill();
}

void WordCounts::visit(const std::function<void(const LexiconEntry&)>& take) {
    if (files_.empty()) {
        for (const LexiconEntry& entry : sorted()) take(entry);
        return;
    }
    spill();
    merge(files_, take);
}

std::vector<LexiconEntry> WordCounts::sorted() const {
    std::vector<LexiconEntry> out;
    out.reserve(words_.size());
    for (const auto& [word, count] : words_)
        out.push_back({word, count.stem, count.documents, count.occurrences});
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
    return out;
}

void WordCounts::spill() {
    std::string bytes;
    for (const LexiconEntry& entry : sorted()) put_entry(bytes, entry);
    files_.push_back(directory_ + "/words-" + std::to_string(files_made_++));
    write_and_sync(files_.back(), bytes);
    words_.clear();
    held_ = 0;
    if (files_.size() == kMostFiles) join_files();
}

void WordCounts::join_files() {
    constexpr std::size_t kEnough = 1 << 20;
    const std::string path = directory_ + "/words-" + std::to_string(files_made_++);
    NewFile joined(path);
    std::string bytes;
    merge(files_, [&](const LexiconEntry& entry) {
        put_entry(bytes, entry);
        if (bytes.size() < kEnough) return;
        joined.write(bytes);
        bytes.clear();
    });
    joined.write(bytes);
    for (const std::string& file : files_) std::remove(file.c_str());
    files_ = {path};
}

}  // namespace locus
