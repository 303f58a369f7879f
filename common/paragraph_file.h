// A segment's table of paragraphs on disk, for who asks for a few of them: only what is needed is read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/paragraph_table.h"
#include "common/source.h"

namespace locus {

class ParagraphFile {
  public:
    /// Opens it for as long as this lives. Throws Error, also when it is no such table.
    explicit ParagraphFile(const std::string& path);

    /// As ParagraphTable's; hashes are spread evenly, so a place is guessed and mostly one piece read.
    /// The first `most` of them. Damaged bytes may say anything. Throws Error.
    std::vector<std::uint64_t> documents(std::uint64_t hash, std::uint64_t most = ~std::uint64_t{0}) const;

  private:
    struct Rows {
        std::uint64_t first = 0;
        std::string bytes;
    };
    Rows rows(std::uint64_t first, std::uint64_t end) const;
    std::uint64_t hash_at(const Rows& some, std::uint64_t row) const;
    /// Rows among which the first is that has the hash or a greater one; at the end, none may have.
    Rows around(std::uint64_t hash) const;

    OpenFile file_;
    ParagraphTable::Header header_;
    std::uint64_t rows_ = 0;
};

}  // namespace locus
