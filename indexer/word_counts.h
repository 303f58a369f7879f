// How often each word occurs in the passages of a segment: for its lexicon.
//
// In articles of several languages a word may have several stems. Its counts are added up, and the stem is
// the one of most passages, of equal ones the least: so it does not matter in which order the words came.
//
// Words go on coming however much has been read, so they are held in memory up to a limit; then they are
// written to a file, sorted, and the next ones begin anew. At the end the files are read side by side and add
// up.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon.h"
#include "indexer/name_table.h"

namespace locus {

class WordCounts {
  public:
    /// `path`: what the names of its files begin with, which are left there. `limit`: bytes of memory, about.
    explicit WordCounts(std::string path, std::size_t limit = kDefaultLimit);

    /// The counts of some passages. Throws Error when they cannot be written aside.
    void add(const LexiconEntry& entry);

    /// All words, sorted. Once, at the end. Throws Error.
    void visit(const std::function<void(const LexiconEntry&)>& take);

  private:
    static constexpr std::size_t kDefaultLimit = 32 << 20;

    struct Count {
        std::uint64_t documents = 0;
        std::uint64_t occurrences = 0;
    };

    using TakeEntry = std::function<void(const LexiconEntry&)>;

    /// By word, then by stem.
    void visit_held(const TakeEntry& take) const;
    void spill();
    void join_files();

    std::string path_;
    std::size_t limit_;
    NameTable words_;            // word, NUL, stem
    std::vector<Count> counts_;  // by a word's number
    std::vector<std::string> files_;
    std::uint64_t files_made_ = 0;
};

}  // namespace locus
