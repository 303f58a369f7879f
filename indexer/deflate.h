// Bytes → raw deflate (RFC 1951), as glass stores documents' data.
//
// Made for many short texts, each a stream of its own: nothing is allocated, and next to nothing cleared, for
// each.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/deflate_block.h"

namespace locus {

class Deflater {
  public:
    /// Appends them deflated, if that is shorter; else false, and nothing is appended. What was deflated
    /// before leaves no trace.
    bool append(std::string& out, std::string_view bytes);

  private:
    std::unique_ptr<DeflateBlock> block_ = std::make_unique<DeflateBlock>();
};

}  // namespace locus
