// A file that is written once from front to back, and whose size and hash are known when it is.
#pragma once

#include <string>
#include <string_view>

#include "common/manifest.h"
#include "common/source.h"

namespace locus {

class GlassFile {
  public:
    /// Makes the file anew. Throws Error, as all functions do, with the file's name in it.
    explicit GlassFile(const std::string& path);

    void write(std::string_view bytes);
    /// Writes what is still in memory; nothing is synced. The name is the file's within its directory.
    Table finish();

    const std::string& path() const { return path_; }

  private:
    void flush();

    std::string path_;
    NewFile file_;
    std::string buffer_;
    std::uint64_t flushed_ = 0;
    ContentHasher hasher_;
};

}  // namespace locus
