// Preloaded into a program: counts the calls that change what lies below one directory, and makes one of them
// fail.
//
//   FAULTS_BELOW  the directory, absolute and resolved; calls elsewhere are neither counted nor touched
//   FAULTS_LOG    a file that gets a line for each call: its number, its name, what it is about
//   FAULTS_AT     the number of the call that fails
//   FAULTS_HOW    how: EIO, ENOSPC or EINTR is its error; "short" writes half of what was wanted and
//                 succeeds; "kill" ends the program right before the call. Before FAULTS_AT all is as it
//                 always is
//   FAULTS_LASTS  if set, all later calls fail too; a full disk (ENOSPC) still lets files be removed
//
// Counted: open, openat and creat when they may make a file, write, writev, pwrite, fsync, fdatasync,
// ftruncate, rename, renameat, renameat2, link, mkdir, unlink, unlinkat, rmdir.
#undef _FILE_OFFSET_BITS  // it would make one symbol of two
#undef _FORTIFY_SOURCE

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string link_target(const std::string& link) {
    char out[PATH_MAX];
    const ssize_t n = ::readlink(link.c_str(), out, sizeof out);
    return n < 0 ? "" : std::string(out, static_cast<std::size_t>(n));
}

std::string path_of(int fd) { return link_target("/proc/self/fd/" + std::to_string(fd)); }

std::string path_of(int directory, const char* path) {
    if (*path == '/') return path;
    return (directory == AT_FDCWD ? link_target("/proc/self/cwd") : path_of(directory)) + "/" + path;
}

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

int error_named(const std::string& name) {
    if (name == "EIO") return EIO;
    if (name == "ENOSPC") return ENOSPC;
    if (name == "EINTR") return EINTR;
    return 0;
}

enum class Verdict { as_ever, fails, is_short };

class Faults {
  public:
    Faults()
        : below_(setting("FAULTS_BELOW")),
          how_(setting("FAULTS_HOW")),
          at_(std::atol(setting("FAULTS_AT").c_str())),
          lasts_(!setting("FAULTS_LASTS").empty()) {
        const std::string log = setting("FAULTS_LOG");
        if (!log.empty()) log_ = next<int(const char*, int, ...)>("open")(log.c_str(), kLogFlags, 0666);
    }

    /// Counts the call, and sets errno when it is to fail. `removes`: it gives space back.
    Verdict call(const char* name, const std::string& path, bool removes = false) {
        if (below_.empty() || (path != below_ && !path.starts_with(below_ + "/"))) return Verdict::as_ever;
        ++count_;
        note(name, path);
        if (at_ == 0 || count_ < at_ || (count_ > at_ && !lasts_)) return Verdict::as_ever;
        if (how_ == "kill") ::raise(SIGKILL);
        if (how_ == "short") return Verdict::is_short;
        if (lasts_ && how_ == "ENOSPC" && removes) return Verdict::as_ever;
        errno = error_named(how_);
        return Verdict::fails;
    }

  private:
    static constexpr int kLogFlags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;

    void note(const char* name, const std::string& path) const {
        if (log_ < 0) return;
        const std::string line = std::to_string(count_) + " " + name + " " + path + "\n";
        static_cast<void>(
            next<ssize_t(int, const void*, std::size_t)>("write")(log_, line.data(), line.size()));
    }

    std::string below_;
    std::string how_;
    long at_;
    bool lasts_;
    long count_ = 0;
    int log_ = -1;
};

/// The programs have one thread.
Faults& faults() {
    static Faults one;
    return one;
}

bool fails(const char* name, const std::string& path, bool removes = false) {
    return faults().call(name, path, removes) == Verdict::fails;
}

/// How many of `wanted` bytes are to be written; -1: none, that is an error.
ssize_t share(const char* name, int fd, std::size_t wanted) {
    const Verdict verdict = faults().call(name, path_of(fd));
    if (verdict == Verdict::fails) return -1;
    return static_cast<ssize_t>(verdict == Verdict::is_short ? (wanted + 1) / 2 : wanted);
}

int opened(const char* symbol, int directory, const char* path, int flags, mode_t mode) {
    if ((flags & O_CREAT) != 0 && fails("open", path_of(directory, path))) return -1;
    return next<int(int, const char*, int, ...)>(symbol)(directory, path, flags, mode);
}

mode_t mode_from(int flags, va_list rest) { return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0; }

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_from(flags, rest);
    va_end(rest);
    return opened("openat", AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_from(flags, rest);
    va_end(rest);
    return opened("openat64", AT_FDCWD, path, flags, mode);
}

int openat(int directory, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_from(flags, rest);
    va_end(rest);
    return opened("openat", directory, path, flags, mode);
}

int openat64(int directory, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_from(flags, rest);
    va_end(rest);
    return opened("openat64", directory, path, flags, mode);
}

int creat(const char* path, mode_t mode) {
    return opened("openat", AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}

ssize_t write(int fd, const void* bytes, std::size_t size) {
    const ssize_t some = share("write", fd, size);
    if (some < 0) return -1;
    return next<ssize_t(int, const void*, std::size_t)>("write")(fd, bytes, static_cast<std::size_t>(some));
}

ssize_t writev(int fd, const iovec* parts, int count) {
    if (share("writev", fd, 0) < 0) return -1;
    return next<ssize_t(int, const iovec*, int)>("writev")(fd, parts, count);
}

ssize_t pwrite(int fd, const void* bytes, std::size_t size, off_t at) {
    const ssize_t some = share("pwrite", fd, size);
    if (some < 0) return -1;
    return next<ssize_t(int, const void*, std::size_t, off_t)>("pwrite")(fd, bytes,
                                                                         static_cast<std::size_t>(some), at);
}

ssize_t pwrite64(int fd, const void* bytes, std::size_t size, off64_t at) {
    return pwrite(fd, bytes, size, at);
}

int fsync(int fd) { return fails("fsync", path_of(fd)) ? -1 : next<int(int)>("fsync")(fd); }

int fdatasync(int fd) { return fails("fdatasync", path_of(fd)) ? -1 : next<int(int)>("fdatasync")(fd); }

int ftruncate(int fd, off_t size) noexcept {
    return fails("ftruncate", path_of(fd)) ? -1 : next<int(int, off_t)>("ftruncate")(fd, size);
}

int ftruncate64(int fd, off64_t size) noexcept { return ftruncate(fd, size); }

int renameat(int from_directory, const char* from, int to_directory, const char* to) noexcept {
    if (fails("rename", path_of(to_directory, to))) return -1;
    return next<int(int, const char*, int, const char*)>("renameat")(from_directory, from, to_directory, to);
}

int rename(const char* from, const char* to) noexcept { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int renameat2(int from_directory, const char* from, int to_directory, const char* to,
              unsigned flags) noexcept {
    if (fails("rename", path_of(to_directory, to))) return -1;
    return next<int(int, const char*, int, const char*, unsigned)>("renameat2")(from_directory, from,
                                                                                to_directory, to, flags);
}

int link(const char* from, const char* to) noexcept {
    return fails("link", path_of(AT_FDCWD, to)) ? -1 : next<int(const char*, const char*)>("link")(from, to);
}

int mkdir(const char* path, mode_t mode) noexcept {
    return fails("mkdir", path_of(AT_FDCWD, path)) ? -1 : next<int(const char*, mode_t)>("mkdir")(path, mode);
}

int unlinkat(int directory, const char* path, int flags) noexcept {
    const char* name = (flags & AT_REMOVEDIR) != 0 ? "rmdir" : "unlink";
    if (fails(name, path_of(directory, path), true)) return -1;
    return next<int(int, const char*, int)>("unlinkat")(directory, path, flags);
}

int unlink(const char* path) noexcept { return unlinkat(AT_FDCWD, path, 0); }

int rmdir(const char* path) noexcept { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int remove(const char* path) noexcept {
    struct stat st {};
    return ::lstat(path, &st) == 0 && S_ISDIR(st.st_mode) ? rmdir(path) : unlink(path);
}
}
