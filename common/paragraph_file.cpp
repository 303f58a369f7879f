#include "common/paragraph_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "common/error.h"
#include "common/fixed_width.h"
#include "common/paragraph_table.h"
#include "common/varint.h"

namespace locus {

class ParagraphFile::File {
  public:
    explicit File(const std::string& path)
        : path_(path), handle_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        struct stat status = {};
        if (handle_ < 0 || ::fstat(handle_, &status) != 0) fail();
        const std::size_t head = kParagraphMagic.size() + 1;
        const auto size = static_cast<std::size_t>(status.st_size);
        if (size < head) VarintReader::damaged();
        const std::string bytes = read(0, head);
        const auto width = static_cast<unsigned char>(bytes.back());
        if (!bytes.starts_with(kParagraphMagic) || width == 0 || width > kMostFixedBytes)
            VarintReader::damaged();
        row_size_ = kParagraphHashBytes + std::size_t{width};
        if ((size - head) % row_size_ != 0) VarintReader::damaged();
        rows_ = (size - head) / row_size_;
    }
    ~File() {
        if (handle_ >= 0) ::close(handle_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    std::uint64_t count(std::uint64_t hash, std::uint64_t most) const {
        std::uint64_t row = first(hash);
        std::uint64_t found = 0;
        while (row < rows_ && found < most) {
            const Stretch stretch = read_rows(row);
            for (std::size_t i = 0; i < stretch.rows; ++i, ++row, ++found)
                if (found == most || stretch.hash(i, row_size_) != hash) return found;
        }
        return found;
    }

  private:
    static constexpr std::size_t kRowsRead = 512;

    struct Stretch {
        std::string bytes;
        std::size_t rows = 0;

        std::uint64_t hash(std::size_t row, std::size_t row_size) const {
            return read_fixed(std::string_view(bytes).substr(row * row_size, kParagraphHashBytes));
        }
    };

    /// The first row whose hash is not below. What is read lies where the hash would be if those between two
    /// known ones were spread evenly.
    std::uint64_t first(std::uint64_t hash) const {
        std::uint64_t low = 0;  // rows before it have lower hashes
        std::uint64_t high = rows_;
        std::uint64_t low_hash = 0;
        std::uint64_t high_hash = std::uint64_t{1} << (8 * kParagraphHashBytes);
        while (low < high) {
            const double share = high_hash > low_hash ? static_cast<double>(hash - low_hash) /
                                                            static_cast<double>(high_hash - low_hash)
                                                      : 0;
            const auto guess = low + static_cast<std::uint64_t>(share * static_cast<double>(high - low));
            const std::uint64_t from = std::max(low, guess - std::min(guess, std::uint64_t{kRowsRead / 2}));
            const Stretch stretch = read_rows(from);
            if (stretch.hash(0, row_size_) >= hash) {
                if (from == low) return low;
                high = from;
                high_hash = stretch.hash(0, row_size_);
            } else if (stretch.hash(stretch.rows - 1, row_size_) < hash) {
                low = from + stretch.rows;
                low_hash = stretch.hash(stretch.rows - 1, row_size_);
            } else {
                return from + first_in(stretch, hash);
            }
        }
        return low;
    }

    std::uint64_t first_in(const Stretch& stretch, std::uint64_t hash) const {
        std::size_t low = 0;
        for (std::size_t high = stretch.rows; low < high;) {
            const std::size_t middle = low + (high - low) / 2;
            if (stretch.hash(middle, row_size_) < hash)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    Stretch read_rows(std::uint64_t from) const {
        const std::uint64_t rows = std::min<std::uint64_t>(kRowsRead, rows_ - from);
        return {read(kParagraphMagic.size() + 1 + from * row_size_, rows * row_size_), rows};
    }

    std::string read(std::uint64_t from, std::size_t size) const {
        std::string bytes(size, '\0');
        for (std::size_t have = 0; have < size;) {
            const ssize_t got =
                ::pread(handle_, bytes.data() + have, size - have, static_cast<off_t>(from + have));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) fail();
            if (got == 0) VarintReader::damaged();
            have += static_cast<std::size_t>(got);
        }
        return bytes;
    }

    [[noreturn]] void fail() const { throw Error(path_ + ": " + std::strerror(errno)); }

    std::string path_;
    int handle_;
    std::size_t row_size_ = 1;
    std::uint64_t rows_ = 0;
};

ParagraphFile::ParagraphFile(const std::string& path) : file_(std::make_shared<const File>(path)) {}

std::uint64_t ParagraphFile::count(std::uint64_t hash, std::uint64_t most) const {
    return file_->count(hash, most);
}

}  // namespace locus
