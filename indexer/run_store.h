// Runs in the order of their documents: in memory while they fit, else merged into files; few files, however
// many runs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/posting_run.h"

namespace locus {

class RunStore {
  public:
    /// `path`: what the files' names begin with. `memory`: bytes of runs that are kept, about.
    RunStore(std::string path, std::size_t memory) : path_(std::move(path)), memory_(memory) {}

    /// Its docids count from `documents_before`. Throws Error when it cannot be written.
    void add(std::string run, std::uint64_t documents_before);
    /// All terms, each with its pieces in rising order of docids. Once, at the end. Throws Error.
    void merge(const TakePostings& take);

  private:
    struct Held {
        std::string run;
        std::uint64_t documents_before;
    };

    void spill();
    /// Joins the last files of a level into one of the next.
    void join_files();
    std::string write(const std::vector<std::unique_ptr<RunReader>>& runs);

    std::string path_;
    std::size_t memory_;
    std::size_t bytes_ = 0;
    std::vector<Held> held_;
    struct File {
        std::string path;
        unsigned level;  // how many times its runs were joined
    };
    std::vector<File> files_;  // before all that is held, in order
    std::uint64_t files_made_ = 0;
};

}  // namespace locus
