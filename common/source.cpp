#include "common/source.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <new>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "common/error.h"

namespace locus {
namespace {

class Descriptor {
  public:
    Descriptor(const std::string& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC)) {}
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

/// At most `most` bytes.
std::string read_up_to(int fd, std::uint64_t most, std::size_t expected, const std::string& path) {
    std::string bytes(std::min<std::uint64_t>(most, expected + 1),
                      '\0');  // one more, to see the end without growing
    std::size_t size = 0;
    while (size < most) {
        if (size == bytes.size()) bytes.resize(std::min<std::uint64_t>(most, bytes.size() * 2));
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

XXH3_state_t* state_of_hash(void* held) { return static_cast<XXH3_state_t*>(held); }

/// False with errno.
bool synced(int fd) {
    while (::fsync(fd) != 0)
        if (errno != EINTR) return false;
    return true;
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

ContentHasher::ContentHasher()
    : state_(XXH3_createState(), [](void* held) { XXH3_freeState(state_of_hash(held)); }) {
    if (!state_) throw std::bad_alloc();
    XXH3_128bits_reset(state_of_hash(state_.get()));
}

void ContentHasher::add(std::string_view bytes) {
    XXH3_128bits_update(state_of_hash(state_.get()), bytes.data(), bytes.size());
}

ContentHash ContentHasher::hash() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(state_of_hash(state_.get()));
    return {hash.high64, hash.low64};
}

SourceFile read_source(const std::string& path, std::uint64_t largest) {
    const Descriptor file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);  // a FIFO must not block the run
    if (!file.ok()) fail(path);
    struct stat st {};
    if (::fstat(file.get(), &st) != 0) fail(path);
    if (S_ISDIR(st.st_mode)) throw Error(path + ": is a directory");
    if (!S_ISREG(st.st_mode)) throw Error(path + ": not a regular file");
    SourceFile out;
    out.record = record_of(st);
    out.whole = out.record.size <= largest;
    try {
        out.bytes = read_up_to(file.get(), out.whole ? largest : kBeginning, out.record.size, path);
    } catch (const std::bad_alloc&) {
        throw Error(path + ": too large for the memory there is");
    }
    if (!out.whole) return out;
    struct stat after {};
    if (::fstat(file.get(), &after) != 0) fail(path);
    if (record_of(after) != out.record || out.bytes.size() != out.record.size)
        out.record.mtime_ns = kUnsettled;
    out.record.size = out.bytes.size();
    out.record.hash = hash_content(out.bytes);
    return out;
}

std::string read_part(const std::string& path, Span part) {
    const Descriptor file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file.ok() || ::lseek(file.get(), static_cast<off_t>(part.begin), SEEK_SET) < 0) fail(path);
    return read_up_to(file.get(), part.size(), part.size(), path);
}

OpenFile::OpenFile(const std::string& path) : path_(path), fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat st {};
    if (fd_ < 0) fail(path);
    if (::fstat(fd_, &st) != 0) {
        ::close(fd_);
        fail(path);
    }
    size_ = static_cast<std::uint64_t>(st.st_size);
}

OpenFile::~OpenFile() { ::close(fd_); }

std::string OpenFile::read(Span part) const {
    std::string bytes(part.size(), '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t n =
            ::pread(fd_, bytes.data() + size, bytes.size() - size, static_cast<off_t>(part.begin + size));
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail(path_);
        if (n == 0) break;
        size += static_cast<std::size_t>(n);
    }
    bytes.resize(size);
    return bytes;
}

FileRecord hash_file(const std::string& path) {
    const Descriptor file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file.ok()) fail(path);
    ContentHasher hasher;
    FileRecord record;
    for (;;) {
        constexpr std::uint64_t kPiece = 1 << 20;
        const std::string piece = read_up_to(file.get(), kPiece, kPiece, path);
        if (piece.empty()) break;
        hasher.add(piece);
        record.size += piece.size();
    }
    record.hash = hasher.hash();
    return record;
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
        return hash_file(path).hash == record.hash ? State::fresh : State::changed;
    } catch (const Error&) {
        return State::gone;
    }
}

NewFile::NewFile(std::string path)
    : path_(std::move(path)), fd_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (fd_ < 0) fail(path_);
}

NewFile::~NewFile() { ::close(fd_); }

void NewFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail(path_);
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
}

void NewFile::sync() {
    if (!synced(fd_)) fail(path_);
}

void write_and_sync(const std::string& path, std::string_view bytes) {
    NewFile file(path);
    file.write(bytes);
    file.sync();
}

void sync(const std::string& path) {
    const Descriptor file(path, O_RDONLY);
    if (!file.ok()) fail(path);
    // Some file systems, of networks mostly, know nothing of syncing a directory.
    if (!synced(file.get()) && errno != EINVAL) fail(path);
}

}  // namespace locus
