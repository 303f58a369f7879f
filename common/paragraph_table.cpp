#include "common/paragraph_table.h"

#include "common/error.h"
#include "common/fixed_width.h"
#include "common/source.h"
#include "common/varint.h"

namespace locus {
std::uint64_t paragraph_hash(std::string_view words) {
    return hash_content(words).low & ((std::uint64_t{1} << (8 * kParagraphHashBytes)) - 1);
}

ParagraphTableWriter::ParagraphTableWriter(std::uint64_t documents, std::function<void(std::string_view)> out)
    : width_(bytes_for(documents)), out_(std::move(out)) {
    waiting_.append(kParagraphMagic);
    put_fixed(waiting_, width_, 1);
}

void ParagraphTableWriter::add(std::uint64_t hash, std::uint64_t docid) {
    constexpr std::size_t kEnough = 64 << 10;
    put_fixed(waiting_, hash, kParagraphHashBytes);
    put_fixed(waiting_, docid, width_);
    if (waiting_.size() >= kEnough) finish();
}

void ParagraphTableWriter::finish() {
    out_(waiting_);
    waiting_.clear();
}

ParagraphTable::ParagraphTable(std::string_view bytes) {
    if (!bytes.starts_with(kParagraphMagic) || bytes.size() == kParagraphMagic.size())
        VarintReader::damaged();
    const auto width = static_cast<unsigned char>(bytes[kParagraphMagic.size()]);
    row_size_ = kParagraphHashBytes + std::size_t{width};
    rows_ = bytes.substr(kParagraphMagic.size() + 1);
    if (width == 0 || width > kMostFixedBytes || rows_.size() % row_size_ != 0) VarintReader::damaged();
}

std::uint64_t ParagraphTable::hash_at(std::uint64_t row) const {
    return read_fixed(rows_.substr(row * row_size_, kParagraphHashBytes));
}

std::uint64_t ParagraphTable::docid_at(std::uint64_t row) const {
    return read_fixed(rows_.substr(row * row_size_ + kParagraphHashBytes, row_size_ - kParagraphHashBytes));
}

std::vector<std::uint64_t> ParagraphTable::documents(std::uint64_t hash) const {
    std::uint64_t low = 0;
    for (std::uint64_t high = rows(); low < high;) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (hash_at(middle) < hash)
            low = middle + 1;
        else
            high = middle;
    }
    std::vector<std::uint64_t> out;
    for (; low < rows() && hash_at(low) == hash; ++low) out.push_back(docid_at(low));
    return out;
}

void ParagraphTable::visit(const std::function<void(std::uint64_t, std::uint64_t)>& take) const {
    for (std::uint64_t row = 0; row < rows(); ++row) take(hash_at(row), docid_at(row));
}

void ParagraphTable::check(std::uint64_t documents) const {
    for (std::uint64_t row = 0; row < rows(); ++row) {
        const std::uint64_t docid = docid_at(row);
        const bool in_order = row == 0 || rows_.substr((row - 1) * row_size_, row_size_) <
                                              rows_.substr(row * row_size_, row_size_);
        if (!in_order || docid == 0 || docid > documents) VarintReader::damaged();
    }
}

}  // namespace locus
