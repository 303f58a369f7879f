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
#include "indexer/sorted_runs.h"

namespace locus {

/// As SortedRuns wants them: by word, then by stem.
bool is_before(const LexiconEntry& a, const LexiconEntry& b);
void add_up(LexiconEntry& sum, const LexiconEntry& entry);
void put_record(std::string& out, const LexiconEntry& entry, const LexiconEntry& before);
void read_record(VarintReader& in, LexiconEntry& entry);

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

    std::size_t limit_;
    NameTable words_;            // word, NUL, stem
    std::vector<Count> counts_;  // by a word's number
    SortedRuns<LexiconEntry> aside_;
};

}  // namespace locus
