// Standard output: buffered, every error noticed.
#pragma once

#include <string>
#include <string_view>

namespace locus {

/// The reader of our output has gone: not an error, but no more work is wanted.
struct BrokenPipe {};

class Output {
  public:
    /// Writes to a file descriptor that stays open. REQUIRES: SIGPIPE is ignored.
    explicit Output(int fd) : fd_(fd) {}
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// Both throw BrokenPipe, and Error for any other failure. What was not flushed is lost.
    void write(std::string_view bytes);
    void flush();

  private:
    int fd_;
    std::string buffer_;
};

}  // namespace locus
