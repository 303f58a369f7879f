#include "indexer/posting_run.h"

#include <algorithm>

#include "common/varint.h"
#include "indexer/name_table.h"
#include "indexer/record_file.h"

namespace locus {
namespace {

class MemoryRun : public RunReader {
  public:
    MemoryRun(std::string_view run, std::uint64_t documents_before)
        : in_(run), documents_before_(documents_before) {}

    bool next() override {
        if (in_.done()) return false;
        read_entry(in_.string(), documents_before_);
        return true;
    }

  private:
    VarintReader in_;
    std::uint64_t documents_before_;
};

class FileRun : public RunReader {
  public:
    explicit FileRun(const std::string& path) : in_(path) {}

    bool next() override {
        if (!in_.next()) return false;
        read_entry(in_.record(), 0);
        return true;
    }

  private:
    RecordReader in_;
};

struct Head {
    std::uint64_t beginning;
    RunReader* run;
    std::size_t number;
};

bool comes_later(const Head& a, const Head& b) {
    if (a.beginning != b.beginning) return a.beginning > b.beginning;
    const int order = a.run->term().compare(b.run->term());
    return order != 0 ? order > 0 : a.number > b.number;
}

}  // namespace

void RunReader::read_entry(std::string_view entry, std::uint64_t documents_before) {
    VarintReader in(entry);
    term_ = in.string();
    piece_.first = in.number() + documents_before;
    piece_.last = piece_.first + in.number();
    piece_.postings = in.number();
    piece_.occurrences = in.number();
    piece_.bytes = in.rest();
}

void put_postings(std::string& run, std::string_view term, const PostingPiece& piece) {
    std::string head;  // short enough for most to need no memory of its own
    put_string(head, term);
    put_varint(head, piece.first);
    put_varint(head, piece.last - piece.first);
    put_varint(head, piece.postings);
    put_varint(head, piece.occurrences);
    put_varint(run, head.size() + piece.bytes.size());
    run.append(head).append(piece.bytes);
}

std::unique_ptr<RunReader> read_run(std::string_view run, std::uint64_t documents_before) {
    return std::make_unique<MemoryRun>(run, documents_before);
}

std::unique_ptr<RunReader> read_run_file(const std::string& path) { return std::make_unique<FileRun>(path); }

void merge_runs(const std::vector<std::unique_ptr<RunReader>>& runs, const TakePostings& take) {
    std::vector<Head> heads;
    const auto enter = [&](RunReader& run, std::size_t number) {
        if (!run.next()) return;
        heads.push_back({beginning_of(run.term()), &run, number});
        std::push_heap(heads.begin(), heads.end(), comes_later);
    };
    for (std::size_t i = 0; i < runs.size(); ++i) enter(*runs[i], i);
    std::vector<PostingPiece> pieces;
    std::vector<std::size_t> numbers;
    while (!heads.empty()) {
        pieces.clear();
        numbers.clear();
        const std::string_view term = heads.front().run->term();
        do {
            pieces.push_back(heads.front().run->piece());
            numbers.push_back(heads.front().number);
            std::pop_heap(heads.begin(), heads.end(), comes_later);
            heads.pop_back();
        } while (!heads.empty() && heads.front().run->term() == term);
        take(term, pieces);
        for (const std::size_t number : numbers) enter(*runs[number], number);
    }
}

PostingPiece join_pieces(const std::vector<PostingPiece>& pieces, std::string& bytes) {
    PostingPiece joint = pieces.front();
    if (pieces.size() == 1) return joint;
    bytes.assign(joint.bytes);
    for (auto piece = pieces.begin() + 1; piece != pieces.end(); ++piece) {
        put_varint(bytes, piece->first - joint.last - 1);
        bytes.append(piece->bytes);
        joint.last = piece->last;
        joint.postings += piece->postings;
        joint.occurrences += piece->occurrences;
    }
    joint.bytes = bytes;
    return joint;
}

}  // namespace locus
