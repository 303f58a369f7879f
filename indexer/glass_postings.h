// Lists of postings, and that of the documents' lengths, cut into the chunks in which glass stores them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/glass_table.h"

namespace locus {

/// Postings of one term in a stretch of documents. `bytes`: varint wdf of the first; then for each further
/// one varint (docid gap - 1) and varint wdf.
struct PostingPiece {
    std::uint64_t first = 0, last = 0;            // docids
    std::uint64_t postings = 0, occurrences = 0;  // documents, sum of wdf
    std::string_view bytes;
};

/// One list after another: begin, add its pieces in rising order of docids, end. Where chunks end follows
/// from the postings alone, not from how they are parted into pieces. All functions throw Error: what pieces
/// say of their bytes is checked.
class PostingLists {
  public:
    explicit PostingLists(GlassTable& table) : table_(table) {}

    /// The term's list, with the sums over all of its pieces.
    void begin(std::string_view term, std::uint64_t postings, std::uint64_t occurrences);
    /// That of the documents' lengths, which stand for wdf.
    void begin_lengths();
    void add(const PostingPiece& piece);
    void end();

    /// The last document of the list and of all lists before it.
    std::uint64_t last_document() const { return last_document_; }

  private:
    void begin_list(std::uint64_t postings, std::uint64_t occurrences);
    void begin_chunk(std::uint64_t docid);
    void end_chunk(bool last_of_list);
    [[noreturn]] void malformed() const;

    GlassTable& table_;
    std::string key_;           // of the chunk
    std::size_t list_key_ = 0;  // so many bytes of it are the same for all chunks of the list
    bool of_term_ = false;
    std::string header_;  // what only the list's first chunk begins with
    std::string tag_;
    std::string chunk_;
    std::uint64_t first_ = 0, last_ = 0;  // docids in the chunk
    std::uint64_t last_document_ = 0;
};

}  // namespace locus
