#include "indexer/run_store.h"

#include <cstdio>

#include "indexer/record_file.h"

namespace locus {
namespace {

constexpr std::size_t kJoined = 16;  // files of a level, read side by side

}  // namespace

void RunStore::add(std::string run, std::uint64_t documents_before) {
    bytes_ += run.size();
    held_.push_back({std::move(run), documents_before});
    if (bytes_ > memory_) spill();
}

void RunStore::spill() {
    std::vector<std::unique_ptr<RunReader>> runs;
    for (const Held& held : held_) runs.push_back(read_run(held.run, held.documents_before));
    files_.push_back({write(runs), 0});
    held_.clear();
    bytes_ = 0;
    join_files();
}

void RunStore::join_files() {
    for (;;) {
        if (files_.size() < kJoined) return;
        const std::size_t first = files_.size() - kJoined;
        const unsigned level = files_.back().level;
        if (files_[first].level != level) return;
        std::vector<std::unique_ptr<RunReader>> runs;
        for (std::size_t i = first; i < files_.size(); ++i) runs.push_back(read_run_file(files_[i].path));
        const std::string joined = write(runs);
        runs.clear();
        for (std::size_t i = first; i < files_.size(); ++i) std::remove(files_[i].path.c_str());
        files_.resize(first);
        files_.push_back({joined, level + 1});
    }
}

std::string RunStore::write(const std::vector<std::unique_ptr<RunReader>>& runs) {
    const std::string path = path_ + "-" + std::to_string(files_made_++);
    RecordWriter file(path);
    std::string bytes;
    std::string record;
    merge_runs(runs, [&](std::string_view term, const std::vector<PostingPiece>& pieces) {
        record.clear();
        put_postings(record, term, join_pieces(pieces, bytes));
        file.add_written(record);
    });
    file.finish();
    return path;
}

void RunStore::merge(const TakePostings& take) {
    std::vector<std::unique_ptr<RunReader>> runs;
    for (const File& file : files_) runs.push_back(read_run_file(file.path));
    for (const Held& held : held_) runs.push_back(read_run(held.run, held.documents_before));
    merge_runs(runs, take);
}

}  // namespace locus
