// The surface words of a segment: every folded word with its stem and how often it occurs.
//
// The term index knows stems only; what people wrote is needed for suggestions, word* and spellings. The
// words of several segments add up.
//
// Layout: magic; blocks of sixteen entries, the first word of a block whole, the others as shared prefix and
// rest; the blocks' offsets, eight bytes each, little-endian; number of entries and of blocks, the same. A
// word is found by bisecting the blocks' first words.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace locus {

struct LexiconEntry {
    std::string word;               // folded
    std::string stem;               // empty: the word has none and is looked for as it is
    std::uint64_t documents = 0;    // passages that hold it
    std::uint64_t occurrences = 0;  // in all of them
    bool operator==(const LexiconEntry&) const = default;
};

/// Writes a lexicon word by word, so that it need not be in memory.
class LexiconWriter {
  public:
    /// `out` takes the bytes, piece by piece.
    explicit LexiconWriter(std::function<void(std::string_view bytes)> out);

    /// REQUIRES: words come sorted, none twice.
    void add(const LexiconEntry& entry);
    /// Once, at the end.
    void finish();

  private:
    void pass_on();

    std::function<void(std::string_view)> out_;
    std::string bytes_;  // not passed on yet
    std::uint64_t passed_on_ = 0;
    std::uint64_t entries_ = 0;
    std::string before_;
    std::string blocks_;  // their offsets, as they will be written
};

class Lexicon {
  public:
    /// REQUIRES: sorted by word, no word twice.
    static std::string encode(const std::vector<LexiconEntry>& entries);

    /// Throws Error when the bytes are not a lexicon; damage inside a block throws when it is met.
    explicit Lexicon(std::string bytes);

    std::uint64_t size() const { return entries_; }
    std::optional<LexiconEntry> find(std::string_view word) const;

    /// All words that begin with `prefix`, in order, until `visit` returns false.
    void visit_prefix(std::string_view prefix, const std::function<bool(const LexiconEntry&)>& visit) const;

  private:
    std::string_view block(std::uint64_t number) const;
    std::uint64_t block_of(std::string_view word) const;

    std::string bytes_;
    std::uint64_t entries_ = 0;
    std::uint64_t blocks_ = 0;
    std::uint64_t offsets_at_ = 0;  // where the blocks' offsets begin
};

}  // namespace locus
