// The surface words of all segments together: what word* and word~ stand for, what other spellings a word
// has, and what may have been meant by one that does not occur.
//
// A lexicon is opened with its segment, so that it stays readable when a later run removes the segment, and
// read when a question first needs it. Copies share what they read, and may be asked by several threads.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon.h"
#include "query/other_spellings.h"

namespace locus {

struct KnownWord {
    std::string word;                // folded
    std::vector<std::string> terms;  // that find it: one, unless languages differ
    std::uint64_t documents = 0;     // passages, counted once a segment
};

/// The most frequent first, words of one frequency in order.
struct KnownWords {
    std::vector<KnownWord> list;
    std::uint64_t of = 0;  // how many there are; the list may be cut off
};

class Vocabulary {
  public:
    Vocabulary();

    /// Throws Error when the file cannot be opened; damage throws when the file is read.
    void add_file(const std::string& path);
    void add(Lexicon lexicon);

    KnownWords beginning_with(std::string_view prefix, std::size_t most);

    /// Of names: where nothing was added, nothing is known.
    OtherSpellings& other_spellings();

    /// Other words with the same first letter, no more edits away than allowed_edits() says.
    KnownWords spelled_like(std::string_view word, std::size_t most);

    /// Other words with the same first letter and the same spelling_key(): for a name that was asked for in a
    /// spelling that does not occur.
    KnownWords spelled_by_habit(std::string_view word, std::size_t most);

    /// For a word that does not occur: the most frequent of those spelled like it, by any first letter; when
    /// there is none, of those that share a long beginning with it.
    KnownWords meant_by(std::string_view word, std::size_t most);

  private:
    class Collection;
    std::shared_ptr<Collection> words_;
};

/// How many letters a spelling may differ in: none in short and in very long words and in numbers, dates and
/// codes, one in words of four to six letters, two in longer ones.
unsigned allowed_edits(std::string_view word);

}  // namespace locus
