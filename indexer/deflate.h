// Bytes → raw deflate, as glass stores documents' data.                                        [door:
// libdeflate]
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace locus {

class Deflater {
  public:
    Deflater();

    /// Appends them deflated, if that is shorter; else false, and nothing is appended.
    bool append(std::string& out, std::string_view bytes);

  private:
    std::unique_ptr<void, void (*)(void*)> compressor_;
};

}  // namespace locus
