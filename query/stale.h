// For --fail-stale: which of the files shown are not what was indexed.
#pragma once

#include <map>
#include <string>

#include "common/error.h"
#include "query/hit.h"

namespace locus {

class StaleFiles {
  public:
    void note(const Hit& hit);
    bool any() const { return !files_.empty(); }
    /// Names them, the first ten, and says what to do.
    Error error() const;

  private:
    std::map<std::string, State> files_;
};

}  // namespace locus
