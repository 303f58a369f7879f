// How many passages of a segment hold a paragraph, asked of the table on disk: a question asks for some
// dozens of paragraphs, so nothing is read but the rows around them.
//
// Hashes are spread evenly, so a row's place is nearly known from its hash; mostly one read finds it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace locus {

class ParagraphFile {
  public:
    /// Opens it, and keeps it open, so that it stays readable when a later run removes it. Throws Error when
    /// it is not there or no such table.
    explicit ParagraphFile(const std::string& path);

    /// How many passages hold a paragraph with that hash, counted up to `most`. May be asked by several
    /// threads. Throws Error when the file cannot be read.
    std::uint64_t count(std::uint64_t hash, std::uint64_t most) const;

  private:
    class File;
    std::shared_ptr<const File> file_;
};

}  // namespace locus
