// Segments and a plan → candidates.                                              [door: Xapian, reading]
//
// All segments of all indexes are searched as one database with one set of statistics. They are immutable, so
// nothing here locks, and nothing changes under a search.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "common/error.h"
#include "common/gram_table.h"
#include "common/passage.h"
#include "common/schema.h"
#include "query/plan.h"
#include "query/vocabulary.h"

namespace locus {

/// A file of one of the segments.
struct FileId {
    std::uint32_t segment = 0;
    std::uint64_t file = 0;
    bool operator==(const FileId&) const = default;
    bool operator<(const FileId& other) const {
        return segment != other.segment ? segment < other.segment : file < other.file;
    }
};

struct Candidate {
    std::uint32_t document = 0;  // of the combined database; never shown
    double first = 0;            // the first stage's score
    double score = 0;
    FileId file;
    double demotion = 1;          // part of the score: below 1 for what matches in boilerplate
    std::vector<double> parts{};  // of the score, one for each Part, once it is the second stage's
};

/// How often each ranked term occurs in a file, and how many words and passages the file has.
struct FileCounts {
    std::vector<std::uint64_t> counts;
    std::uint64_t length = 0;
    std::uint64_t passages = 1;
};

class Searcher {
  public:
    /// Opens the indexes at these directories, one that is named twice once. One that is not there, is
    /// damaged, or was made by another version or analyser is left out and its Error added to `failures`;
    /// when none is left, the first Error is thrown.
    Searcher(const std::vector<std::string>& index_dirs, std::vector<Error>& failures);
    ~Searcher();
    Searcher(Searcher&&) noexcept;

    /// Another one of the same segments, for another thread; the large tables that never change are shared.
    /// Throws Error when a segment is gone by now. May be called while this one is used.
    Searcher another() const;

    /// From now on only passages of files that were added or changed after this generation of their index are
    /// found; what else the index holds counts in the statistics, and as a source, as ever. An index that has
    /// not reached it was made anew: nothing of it is found, and its Error added to `failures`; when there is
    /// no other index, the Error is thrown.
    void find_only_since(std::uint64_t generation, std::vector<Error>& failures);
    /// 0: everything is found.
    std::uint64_t since() const;

    /// Between questions: keeps what is remembered of files and paragraphs within bounds.
    void forget();

    /// Those that read the indexes' texts.
    std::vector<Analyzer>& analyzers();
    /// That which reads a language.
    Analyzer& analyzer(const std::string& language);
    /// Of the passages, those of dead files too.
    const std::vector<LanguageShare>& languages() const;

    /// The surface words of the indexes.
    Vocabulary& vocabulary();

    std::uint64_t passages() const;
    std::uint64_t document_frequency(const std::string& term) const;
    /// Of several stems, or variants, the sum, at most all passages: how many hold any is told by searching
    /// only.
    std::uint64_t document_frequency(const RankedTerm& term) const;

    /// How many passages hold which character gram.
    const GramTable& grams() const;

    /// How many passages hold a paragraph, told by paragraph_hash(); those of dead files too. Counted up to
    /// kMostCounted in each segment.
    std::uint64_t passages_with_paragraph(std::uint64_t hash) const;
    static constexpr std::uint64_t kMostCounted = 1'000;

    /// The best `count` passages that hold a ranked term, where the plan wants one, and fulfil what Xapian
    /// can check of the condition: by score, then path, then place. Passages of dead files are left out, so
    /// there may be fewer than `count` though more exist; `exhausted` says whether this is all there is.
    struct Candidates {
        std::vector<Candidate> list;
        bool exhausted = false;
    };
    Candidates best(const Plan& plan, std::uint64_t count) const;

    /// Every candidate. Exact and slow: for -n 0 and -c.
    std::vector<Candidate> all(const Plan& plan) const;

    /// Fills in the files' counts.
    void count_in_files(const Plan& plan, std::map<FileId, FileCounts>& files) const;

    /// With title and language from the file's entry. Throws Error on damage.
    Passage passage(const Candidate& candidate) const;
    const schema::FileEntry& file(FileId id) const;
    /// The passages of living files that hold a paragraph with that hash, by segment and place.
    std::vector<Candidate> holding_paragraph(std::uint64_t hash) const;
    /// Absolute.
    std::string path(FileId id) const;
    /// Relative to the deepest of the index's roots that contains it; below none, its name.
    std::string path_below_root(FileId id) const;

  private:
    class Implementation;
    explicit Searcher(std::unique_ptr<Implementation> it);
    std::unique_ptr<Implementation> it_;
};

/// The plan for all that is searched.
Plan make_plan(const Node& question, Searcher& searcher, bool all_words);

/// How much it tells that one of n of all passages holds something: log((N + 1) / (n + 0.5)), never negative.
double inverse_frequency(double n, std::uint64_t passages);

/// How much each ranked term tells: its inverse document frequency, by its share.
std::vector<double> term_weights(const Plan& plan, const Searcher& searcher);

}  // namespace locus
