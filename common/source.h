// A source file: its bytes, what is recorded of it, and its state against that record.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

#include "common/span.h"

namespace locus {

/// 128 bits of XXH3: tells contents apart, not a defence against forgery.
struct ContentHash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    bool operator==(const ContentHash&) const = default;
    std::string hex() const;  // 32 digits
    /// False when `digits` are not 32 hexadecimal digits.
    static bool parse(std::string_view digits, ContentHash& out);
};

ContentHash hash_content(std::string_view bytes);

/// The same of bytes that come piece by piece.
class ContentHasher {
  public:
    ContentHasher();
    void add(std::string_view bytes);
    ContentHash hash() const;

  private:
    std::unique_ptr<void, void (*)(void*)> state_;
};

/// A time that no file has: what was read may not be what the file held at any one time, and only its hash
/// tells.
inline constexpr std::int64_t kUnsettled = std::numeric_limits<std::int64_t>::min();

/// What a file was when it was read.
struct FileRecord {
    std::uint64_t size = 0;
    std::int64_t mtime_ns = 0;  // since 1970, or kUnsettled
    ContentHash hash;
    bool operator==(const FileRecord&) const = default;
};

struct SourceFile {
    std::string bytes;
    FileRecord record;
    bool whole = true;  // false: larger than was wanted, and `bytes` is only its beginning
};

/// Enough of a file to tell what it is.
inline constexpr std::uint64_t kBeginning = 64 << 10;  // bytes

/// The whole file, or the beginning of one with more than `largest` bytes. Throws Error with the reason
/// when it is not there, may not be read, or is not a regular file (a FIFO is not waited for). The time of
/// one that changes while it is read is kUnsettled.
SourceFile read_source(const std::string& path, std::uint64_t largest = ~std::uint64_t{0});

/// The bytes of a part of a file, fewer when it ends before. Throws Error.
std::string read_part(const std::string& path, Span part);

/// A file of which parts are read. It stays what it is though its name goes. Any thread may read.
class OpenFile {
  public:
    /// Throws Error.
    explicit OpenFile(const std::string& path);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    std::uint64_t size() const { return size_; }
    /// Fewer bytes when it ends before. Throws Error.
    std::string read(Span part) const;

  private:
    std::string path_;
    int fd_;
    std::uint64_t size_ = 0;
};

/// The hash and size of a file, read piece by piece. Throws Error.
FileRecord hash_file(const std::string& path);

enum class State : std::uint8_t {
    fresh,    // the content is what the record says
    changed,  // the content differs
    gone,     // not there, or it had to be read and cannot be
};

std::string_view name_of(State state);

/// Decided by stat when size and time agree with the record, by content hash when they do not.
State state_of(const std::string& path, const FileRecord& record);

/// A file that is written anew, piece by piece. All functions throw Error.
class NewFile {
  public:
    explicit NewFile(std::string path);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(std::string_view bytes);
    /// Syncs it to the disk.
    void sync();

  private:
    std::string path_;
    int fd_;
};

/// Writes the file anew and syncs it to the disk. Throws Error.
void write_and_sync(const std::string& path, std::string_view bytes);
/// Syncs a file, or a directory where the file system can do that. Throws Error.
void sync(const std::string& path);

}  // namespace locus
