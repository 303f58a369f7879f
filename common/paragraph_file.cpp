#include "common/paragraph_file.h"

#include <algorithm>

namespace locus {
namespace {

constexpr std::uint64_t kPiece = 1024;  // rows: some ten standard deviations of a guess in a large index
constexpr double kHashes = 1ULL << 40;

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

ParagraphFile::Rows ParagraphFile::around(std::uint64_t hash) const {
    std::uint64_t low = 0;  // rows before have smaller hashes
    std::uint64_t high = rows_;
    auto guess = static_cast<std::uint64_t>(static_cast<double>(hash) / kHashes * static_cast<double>(rows_));
    while (low < high) {  // each turn leaves fewer
        guess = std::clamp(guess, low, high);
        const std::uint64_t first = std::max(low, guess - std::min(guess, kPiece / 2));
        const std::uint64_t end = std::min(high, first + kPiece);
        Rows out = rows(first, end);
        if (out.bytes.empty()) break;
        const std::string_view bytes = out.bytes;
        if (first > low && ParagraphTable::hash_of(bytes.substr(0, header_.row)) >= hash) {
            high = first;
        } else if (ParagraphTable::hash_of(bytes.substr(bytes.size() - header_.row)) < hash) {
            low = end;
        } else {
            return out;
        }
        guess = low + (high - low) / 2;
    }
    return rows(low, std::min(rows_, low + kPiece));
}

std::vector<std::uint64_t> ParagraphFile::documents(std::uint64_t hash) const {
    std::vector<std::uint64_t> out;
    for (Rows some = around(hash); !some.bytes.empty();) {
        const std::string_view bytes = some.bytes;
        for (std::size_t at = 0; at < bytes.size(); at += header_.row) {
            const std::string_view row = bytes.substr(at, header_.row);
            if (ParagraphTable::hash_of(row) > hash) return out;
            if (ParagraphTable::hash_of(row) == hash) out.push_back(ParagraphTable::docid_of(row));
        }
        const std::uint64_t next = some.first + bytes.size() / header_.row;
        some = rows(next, std::min(rows_, next + kPiece));
    }
    return out;
}

}  // namespace locus
