// A run: terms in the order of their bytes, each with its postings in a stretch of documents. Parts of a
// segment are inverted to runs, several runs are merged into one that stands in a file, and in the end all of
// them into the segment's table of postings.
//
// Of a term there is, as a string (varint.h): its bytes, first docid, how many further the last one is,
// postings, occurrences, and the postings' bytes, as PostingPiece has them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/varint.h"
#include "indexer/glass_postings.h"

namespace locus {

/// Appends a term to a run. Terms come in rising order.
void put_postings(std::string& run, std::string_view term, const PostingPiece& piece);

/// Goes through the terms of one run.
class RunReader {
  public:
    virtual ~RunReader() = default;

    /// False at the end. Throws Error when the run cannot be read.
    virtual bool next() = 0;
    /// Both hold until next() is called again.
    std::string_view term() const { return term_; }
    const PostingPiece& piece() const { return piece_; }

  protected:
    void read_entry(std::string_view entry, std::uint64_t documents_before);

  private:
    std::string_view term_;
    PostingPiece piece_;
};

/// Docids in `run` count from `documents_before`.
std::unique_ptr<RunReader> read_run(std::string_view run, std::uint64_t documents_before);
/// The same of a file.
std::unique_ptr<RunReader> read_run_file(const std::string& path);

using TakePostings = std::function<void(std::string_view term, const std::vector<PostingPiece>& pieces)>;

/// Calls `take` with each term and its pieces in rising order of docids. REQUIRES: the runs are in the order
/// of their documents.
void merge_runs(const std::vector<std::unique_ptr<RunReader>>& runs, const TakePostings& take);

/// The documents of a term, rising.
template <typename Visit>
void for_each_document(const std::vector<PostingPiece>& pieces, Visit&& visit) {
    for (const PostingPiece& piece : pieces) {
        VarintReader in(piece.bytes);
        in.number();
        visit(piece.first);
        for (std::uint64_t docid = piece.first; !in.done(); in.number()) visit(docid += in.number() + 1);
    }
}

/// Puts neighbouring pieces together: `bytes` holds the joint piece's bytes.
PostingPiece join_pieces(const std::vector<PostingPiece>& pieces, std::string& bytes);

}  // namespace locus
