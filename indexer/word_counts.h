// How often each word occurs in the passages of a segment: for its lexicon.
//
// Words go on coming however much has been read, so they are held in memory up to a limit; then they are
// written to a file, sorted, and the next ones begin anew. At the end the files are read side by side and add
// up.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analyzer.h"
#include "common/lexicon.h"

namespace locus {

class WordCounts {
  public:
    /// `directory`: for the files, which are left there. `limit`: bytes of memory, about.
    explicit WordCounts(std::string directory, std::size_t limit = kDefaultLimit);

    /// The words of one more passage. Throws Error when they cannot be written.
    void add(const std::vector<Token>& tokens);

    /// All words, sorted. Once, at the end. Throws Error.
    void visit(const std::function<void(const LexiconEntry&)>& take);

  private:
    static constexpr std::size_t kDefaultLimit = 32 << 20;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };
    struct Count {
        std::string stem;
        std::uint64_t documents = 0;
        std::uint64_t occurrences = 0;
        std::uint64_t last_passage = 0;
    };

    std::vector<LexiconEntry> sorted() const;
    void spill();
    void join_files();

    std::string directory_;
    std::size_t limit_;
    std::size_t held_ = 0;  // bytes, about
    std::unordered_map<std::string, Count, Hash, std::equal_to<>> words_;
    std::uint64_t passages_ = 0;
    std::vector<std::string> files_;
    std::uint64_t files_made_ = 0;
};

}  // namespace locus
