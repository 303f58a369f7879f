// The one exception of Locus: what went wrong, and what the user can do about it.
//
// Thrown where a run cannot go on; caught once, in main, which prints both parts on stderr and exits with 2.
// A bad file among many is not an Error of the run: the pipeline catches it, names the file and goes on.
#pragma once

#include <stdexcept>
#include <string>

namespace locus {

class Error : public std::runtime_error {
  public:
    explicit Error(const std::string& message, std::string hint = "")
        : std::runtime_error(message), hint_(std::move(hint)) {}

    /// What to do next, as a sentence for the user; may be empty.
    const std::string& hint() const { return hint_; }

  private:
    std::string hint_;
};

}  // namespace locus
