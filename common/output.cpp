#include "common/output.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

#include "common/error.h"

namespace locus {
namespace {

/// Until a pipe that another program has set not to block can be written to again.
bool wait_for(int fd) {
    pollfd waited{fd, POLLOUT, 0};
    return ::poll(&waited, 1, -1) > 0 || errno == EINTR;
}

}  // namespace

void Output::write(std::string_view bytes) {
    constexpr std::size_t kEnough = 64 * 1024;
    buffer_.append(bytes);
    if (buffer_.size() >= kEnough) flush();
}

void Output::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const ssize_t n = ::write(fd_, rest.data(), rest.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0 && errno == EAGAIN && wait_for(fd_)) continue;
        if (n < 0 && errno == EPIPE) throw BrokenPipe{};
        if (n < 0) throw Error(std::string("cannot write to standard output: ") + std::strerror(errno));
        rest.remove_prefix(static_cast<std::size_t>(n));
    }
    buffer_.clear();
}

}  // namespace locus
