#include "indexer/lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/error.h"

namespace locus {

Lock::Lock(const std::string& index_dir) {
    const std::string path = index_dir + "/lock";
    fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd_ < 0) throw Error(path + ": " + std::strerror(errno), "choose a writable directory with --index");
    if (::flock(fd_, LOCK_EX | LOCK_NB) == 0) return;
    const int reason = errno;
    ::close(fd_);
    if (reason != EWOULDBLOCK) throw Error(path + ": " + std::strerror(reason));
    throw Error(index_dir + ": another locus-index is writing this index", "wait until it has finished");
}

Lock::~Lock() { ::close(fd_); }

}  // namespace locus
