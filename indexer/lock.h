// The writer's lock of an index directory: one run at a time. Released when the process ends, however it
// ends.
#pragma once

#include <string>

namespace locus {

class Lock {
  public:
    /// Throws Error when another run holds it, or the directory cannot be written.
    explicit Lock(const std::string& index_dir);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

  private:
    int fd_ = -1;
};

}  // namespace locus
