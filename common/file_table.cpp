#include "common/file_table.h"

#include "common/fixed_width.h"
#include "common/varint.h"

namespace locus {
namespace {

constexpr std::string_view kMagic = "locus files 1\n";
constexpr std::size_t kHeader = kMagic.size() + 1;

}  // namespace

std::string encode_file_table(const std::vector<std::uint64_t>& first, std::uint64_t documents) {
    const unsigned width = bytes_for(documents + 1);
    std::string out(kMagic);
    put_fixed(out, width, 1);
    for (const std::uint64_t docid : first) put_fixed(out, docid, width);
    return out;
}

FileTable::FileTable(std::string bytes) : bytes_(std::move(bytes)) {
    if (!bytes_.starts_with(kMagic) || bytes_.size() < kHeader) VarintReader::damaged();
    width_ = static_cast<unsigned char>(bytes_[kMagic.size()]);
    const bool sound = width_ > 0 && width_ <= kMostFixedBytes && (bytes_.size() - kHeader) % width_ == 0;
    if (!sound) VarintReader::damaged();
}

std::uint64_t FileTable::files() const { return (bytes_.size() - kHeader) / width_; }

std::uint64_t FileTable::first_document(std::uint64_t file) const {
    return read_fixed(std::string_view(bytes_).substr(kHeader + file * width_, width_));
}

std::uint64_t FileTable::file_of(std::uint64_t docid) const {
    std::uint64_t low = 0;  // files that begin at the passage or before
    for (std::uint64_t high = files(); low < high;) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (first_document(middle) <= docid)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0) VarintReader::damaged();
    return low - 1;
}

}  // namespace locus
