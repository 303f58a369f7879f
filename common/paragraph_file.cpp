#include "common/paragraph_file.h"

#include <algorithm>

namespace locus {
namespace {

constexpr std::uint64_t kPiece = 512;  // rows
constexpr std::uint64_t kHashes = 1ULL << 40;

}  // namespace

ParagraphFile::ParagraphFile(const std::string& path)
    : file_(path), header_(ParagraphTable::read_header(file_.read({0, ParagraphTable::kMostHeader}))) {
    rows_ = (std::max<std::uint64_t>(file_.size(), header_.size) - header_.size) / header_.row;
}

ParagraphFile::Rows ParagraphFile::rows(std::uint64_t first, std::uint64_t end) const {
    Rows out{first, file_.read({header_.size + first * header_.row, header_.size + end * header_.row})};
    out.bytes.resize(out.bytes.size() / header_.row * header_.row);
    return out;
}

std::uint64_t ParagraphFile::hash_at(const Rows& some, std::uint64_t row) const {
    return ParagraphTable::hash_of(std::string_view(some.bytes).substr(row * header_.row, header_.row));
}

ParagraphFile::Rows ParagraphFile::around(std::uint64_t hash) const {
    std::uint64_t low = 0;  // rows before have smaller hashes
    std::uint64_t high = rows_;
    std::uint64_t low_hash = 0;
    std::uint64_t high_hash = kHashes;
    while (low < high) {  // each turn leaves fewer
        double share = .5;
        if (low_hash <= hash && hash <= high_hash && low_hash < high_hash)
            share = static_cast<double>(hash - low_hash) / static_cast<double>(high_hash - low_hash);
        const auto guess = static_cast<std::uint64_t>(share * static_cast<double>(high - low));
        const std::uint64_t first = low + guess - std::min(guess, kPiece / 2);
        const std::uint64_t end = std::min(high, first + kPiece);
        Rows out = rows(first, end);
        const std::uint64_t count = out.bytes.size() / header_.row;
        if (count == 0) break;
        if (first > low && hash_at(out, 0) >= hash) {
            high = first;
            high_hash = hash_at(out, 0);
        } else if (hash_at(out, count - 1) < hash) {
            low = end;
            low_hash = hash_at(out, count - 1);
        } else {
            return out;
        }
    }
    return rows(low, std::min(rows_, low + kPiece));
}

std::vector<std::uint64_t> ParagraphFile::documents(std::uint64_t hash, std::uint64_t most) const {
    std::vector<std::uint64_t> out;
    for (Rows some = around(hash); !some.bytes.empty();) {
        const std::uint64_t count = some.bytes.size() / header_.row;
        std::uint64_t row = 0;
        for (std::uint64_t high = count; row < high;) {
            const std::uint64_t middle = row + (high - row) / 2;
            if (hash_at(some, middle) < hash)
                row = middle + 1;
            else
                high = middle;
        }
        for (; row < count; ++row) {
            if (out.size() == most || hash_at(some, row) != hash) return out;
            out.push_back(ParagraphTable::docid_of(
                std::string_view(some.bytes).substr(row * header_.row, header_.row)));
        }
        const std::uint64_t next = some.first + count;
        some = rows(next, std::min(rows_, next + kPiece));
    }
    return out;
}

}  // namespace locus
