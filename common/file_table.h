// Which file a passage of a segment is of.
//
// Its value in Xapian's tables says so too; but those of a hundred passages stand in as many blocks of
// theirs, each of which is read twice and more. Here a file takes two or three bytes, and all are read at
// once.
//
// Layout: magic; the number of bytes of a docid; then for each file, in the order of their ids, in so many
// bytes, the highest first, the docid of its first passage, or of the one that would be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace locus {

/// `first`: docids by file id. `documents`: of the segment.
std::string encode_file_table(const std::vector<std::uint64_t>& first, std::uint64_t documents);

class FileTable {
  public:
    /// Throws Error when the bytes are no such table.
    explicit FileTable(std::string bytes);

    std::uint64_t files() const;
    /// REQUIRES: file < files(). Damaged bytes may say anything.
    std::uint64_t first_document(std::uint64_t file) const;
    /// One of the files. Throws Error when there is none that begins at the passage or before.
    std::uint64_t file_of(std::uint64_t docid) const;

  private:
    std::string bytes_;
    unsigned width_ = 0;
};

}  // namespace locus
