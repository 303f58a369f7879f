#include "common/source.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "common/error.h"

namespace locus {
namespace {

class Descriptor {
  public:
    Descriptor(const std::string& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool ok() const { return fd_ >= 0; }
    int get() const { return fd_; }

  private:
    int fd_;
};

[[noreturn]] void fail(const std::string& path) { throw Error(path + ": " + std::strerror(errno)); }

FileRecord record_of(const struct stat& st) {
    FileRecord record;
    record.size = static_cast<std::uint64_t>(st.st_size);
    record.mtime_ns = std::int64_t{st.st_mtim.tv_sec} * 1'000'000'000 + st.st_mtim.tv_nsec;
    return record;
}

std::string read_all(int fd, std::size_t expected, const std::string& path) {
    std::string bytes(expected + 1, '\0');  // one more, to see the end without growing
    std::size_t size = 0;
    for (;;) {
        if (size == bytes.size()) bytes.resize(bytes.size() * 2);
        const ssize_t n = ::read(fd, bytes.data() + size, bytes.size() - size);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail(path);
        if (n == 0) break;
        size += static_cast<std::size_t>(n);
    }
    bytes.resize(size);
    return bytes;
}

bool parse_hex(std::string_view digits, std::uint64_t& out) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out, 16);
    return error == std::errc() && end == digits.data() + digits.size();
}

}  // namespace

std::string ContentHash::hex() const {
    char out[33];
    std::snprintf(out, sizeof out, "%016llx%016llx", static_cast<unsigned long long>(high),
                  static_cast<unsigned long long>(low));
    return out;
}

bool ContentHash::parse(std::string_view digits, ContentHash& out) {
    return digits.size() == 32 && parse_hex(digits.substr(0, 16), out.high) &&
           parse_hex(digits.substr(16), out.low);
}

ContentHash hash_content(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

SourceFile read_source(const std::string& path) {
    const Descriptor file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);  // a FIFO must not block the run
    if (!file.ok()) fail(path);
    struct stat st {};
    if (::fstat(file.get(), &st) != 0) fail(path);
    if (S_ISDIR(st.st_mode)) throw Error(path + ": is a directory");
    if (!S_ISREG(st.st_mode)) throw Error(path + ": not a regular file");
    SourceFile out;
    out.record = record_of(st);
    out.bytes = read_all(file.get(), out.record.size, path);
    out.record.size = out.bytes.size();
    out.record.hash = hash_content(out.bytes);
    return out;
}

std::string_view name_of(State state) {
    switch (state) {
        case State::fresh: return "fresh";
        case State::changed: return "changed";
        case State::gone: return "gone";
    }
    return "";
}

State state_of(const std::string& path, const FileRecord& record) {
    struct stat st {};
    if (::stat(path.c_str(), &st) != 0 || !S_ISREG(st.st_mode)) return State::gone;
    const FileRecord now = record_of(st);
    if (now.size == record.size && now.mtime_ns == record.mtime_ns) return State::fresh;
    if (now.size != record.size) return State::changed;
    try {
        return read_source(path).record.hash == record.hash ? State::fresh : State::changed;
    } catch (const Error&) {
        return State::gone;
    }
}

void write_and_sync(const std::string& path, std::string_view bytes) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.ok()) fail(path);
    while (!bytes.empty()) {
        const ssize_t n = ::write(file.get(), bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail(path);
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    if (::fsync(file.get()) != 0) fail(path);
}

void sync(const std::string& path) {
    const Descriptor file(path, O_RDONLY);
    if (!file.ok() || ::fsync(file.get()) != 0) fail(path);
}

}  // namespace locus
