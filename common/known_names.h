// Which words of a segment are spellings of one name, and what its acronyms stand for.
//
// A text: a line for each word, sorted by it; in each the word and then the others, most frequent first, with
// tabs between and behind each, after a blank, how many passages hold it (of an acronym and what it stands
// for, in how many it is explained). An acronym stands for several words with blanks between; both have a
// line.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace locus {

struct KnownName {
    std::string word;             // folded; or the words that an acronym stands for
    std::uint64_t documents = 0;  // passages
    bool operator==(const KnownName&) const = default;

    bool is_long_form() const { return word.find(' ') != std::string::npos; }
};

/// Several spellings of a name, or an acronym and what it stands for.
using NameSet = std::vector<KnownName>;

class KnownNames {
  public:
    /// No word is in two sets of names.
    static std::string encode(const std::vector<NameSet>& sets);

    /// Bytes that are no such text hold nothing, or anything.
    explicit KnownNames(std::string bytes) : bytes_(std::move(bytes)) {}

    /// The word first, then the others; of a word that is in no set nothing.
    NameSet of(std::string_view word) const;

    /// All lines, in order.
    void visit(const std::function<void(const NameSet&)>& take) const;

  private:
    std::string_view line_at(std::size_t at) const;

    std::string bytes_;
};

}  // namespace locus
