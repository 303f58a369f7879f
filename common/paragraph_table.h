// Which passages of a segment hold a paragraph: how often it recurs, and where.
//
// A paragraph is told by forty bits of a hash of its folded words; that two share them happens once in some
// hundred thousand look-ups of an index with ten million paragraphs, and whoever shows texts as the same
// compares them. Kept beside the tables because a term of its own would take twenty bytes more for each
// paragraph, and nearly all occur once.
//
// Layout: magic; the number of bytes of a docid; then rows of one size, sorted: the hash in five bytes and
// the docid in so many, the highest first.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace locus {

/// How the table begins.
inline constexpr std::string_view kParagraphMagic = "locus paragraphs 1\n";
inline constexpr unsigned kParagraphHashBytes = 5;

/// `words`: the folded words of the paragraph, each followed by a blank.
std::uint64_t paragraph_hash(std::string_view words);

/// Writes the rows one by one.
class ParagraphTableWriter {
  public:
    /// `out` takes the bytes, piece by piece. `documents`: the greatest docid that may come.
    ParagraphTableWriter(std::uint64_t documents, std::function<void(std::string_view bytes)> out);

    /// REQUIRES: rows come sorted by hash, then by docid, none twice.
    void add(std::uint64_t hash, std::uint64_t docid);
    /// Once, at the end.
    void finish();

  private:
    unsigned width_;
    std::function<void(std::string_view)> out_;
    std::string waiting_;
};

class ParagraphTable {
  public:
    /// Throws Error when the bytes, which must stay, are no such table.
    explicit ParagraphTable(std::string_view bytes);

    std::uint64_t rows() const { return rows_.size() / row_size_; }
    /// The passages that hold a paragraph with that hash, in rising order.
    std::vector<std::uint64_t> documents(std::uint64_t hash) const;
    /// All rows, in order.
    void visit(const std::function<void(std::uint64_t hash, std::uint64_t docid)>& take) const;
    /// Throws Error when rows are out of order or name a docid beyond `documents`.
    void check(std::uint64_t documents) const;

  private:
    std::uint64_t hash_at(std::uint64_t row) const;
    std::uint64_t docid_at(std::uint64_t row) const;

    std::size_t row_size_ = 0;
    std::string_view rows_;
};

}  // namespace locus
