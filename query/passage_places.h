// Pieces of one passage as places of its file: offset, line, column, text, citation.
#pragma once

#include <optional>
#include <string>

#include "common/passage.h"
#include "common/schema.h"
#include "query/hit.h"

namespace locus {

class PassagePlaces {
  public:
    /// The passage must outlive it. `path`: absolute; `shown`: as citations have it.
    PassagePlaces(const Passage& passage, const schema::FileEntry& file, const std::string& path,
                  std::string shown, State state);

    /// REQUIRES: not empty, inside the passage's text.
    Place place(Span text_span) const;

  private:
    const Passage& passage_;
    std::string encoding_;
    std::string shown_;
    std::optional<std::string> bytes_;  // of a fresh file, when it was decoded from another encoding
};

}  // namespace locus
