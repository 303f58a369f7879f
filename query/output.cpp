#include "query/output.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

#include "common/error.h"

namespace locus {

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
        if (n < 0 && errno == EPIPE) throw BrokenPipe{};
        if (n < 0) throw Error(std::string("cannot write the answers: ") + std::strerror(errno));
        rest.remove_prefix(static_cast<std::size_t>(n));
    }
    buffer_.clear();
}

}  // namespace locus
