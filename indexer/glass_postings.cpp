#include "indexer/glass_postings.h"

#include <algorithm>
#include <limits>

#include "common/error.h"
#include "common/varint.h"
#include "indexer/glass_keys.h"

namespace locus {
namespace {

/// A chunk that has so many bytes takes no further posting.
constexpr std::size_t kChunk = 2000;
constexpr std::size_t kMostTerm = 245;  // bytes, as Xapian allows

constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();  // of a docid and of a count

/// Reads a number and moves `at` behind it; false when there is none, or one above kMost.
inline bool read(const char*& at, const char* end, std::uint64_t& number) {
    if (at == end) return false;
    number = static_cast<unsigned char>(*at++);
    if (number < 0x80) return true;
    number &= 0x7F;
    for (unsigned shift = 7; at != end && shift < 35; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        number |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) return number <= kMost;
    }
    return false;
}

}  // namespace

void PostingLists::malformed() const {
    throw Error(table_.path() + ": postings are not what they should be");
}

void PostingLists::begin(std::string_view term, std::uint64_t postings, std::uint64_t occurrences) {
    if (term.empty() || term.size() > kMostTerm)
        throw Error(table_.path() + ": a term of " + std::to_string(term.size()) +
                    " bytes is none for Xapian");
    key_.clear();
    glass::put_sorted(key_, term);
    of_term_ = true;
    begin_list(postings, occurrences);
}

void PostingLists::begin_lengths() {
    key_ = glass::kLengthsKey;
    of_term_ = false;
    begin_list(0, 0);
}

void PostingLists::begin_list(std::uint64_t postings, std::uint64_t occurrences) {
    if (postings > kMost || occurrences > kMost) malformed();
    list_key_ = key_.size();
    header_.clear();
    put_varint(header_, postings);
    put_varint(header_, occurrences);
    chunk_.clear();
    first_ = last_ = 0;
}

void PostingLists::add(const PostingPiece& piece) {
    if (piece.first <= last_ || piece.last > kMost) malformed();
    if (first_ == 0) {
        put_varint(header_, piece.first - 1);
        first_ = piece.first;
    } else if (chunk_.size() >= kChunk) {
        end_chunk(false);
        begin_chunk(piece.first);
    } else {
        put_varint(chunk_, piece.first - last_ - 1);
    }
    const char* at = piece.bytes.data();
    const char* const end = at + piece.bytes.size();
    const char* copied = at;  // up to here into the chunk
    std::size_t room = kChunk - std::min(kChunk, chunk_.size());
    std::uint64_t docid = piece.first, postings = 0, occurrences = 0;
    for (;;) {
        std::uint64_t wdf = 0, gap = 0;
        if (!read(at, end, wdf)) malformed();
        ++postings;
        occurrences += wdf;
        if (at == end) break;
        const char* const behind = at;
        if (!read(at, end, gap)) malformed();
        if (static_cast<std::size_t>(behind - copied) >= room) {
            chunk_.append(copied, behind);
            last_ = docid;
            end_chunk(false);
            begin_chunk(docid + gap + 1);
            copied = at;
            room = kChunk;
        }
        docid += gap + 1;
    }
    chunk_.append(copied, end);
    last_ = docid;
    if (last_ != piece.last || postings != piece.postings || occurrences != piece.occurrences) malformed();
}

void PostingLists::begin_chunk(std::uint64_t docid) {
    if (docid > kMost) malformed();
    first_ = docid;
    key_.resize(list_key_);
    if (of_term_) key_.push_back('\0');
    glass::put_sorted(key_, static_cast<std::uint32_t>(docid));
}

void PostingLists::end_chunk(bool last_of_list) {
    tag_ = header_;
    tag_.push_back(last_of_list ? '1' : '0');
    put_varint(tag_, last_ - first_);
    tag_.append(chunk_);
    table_.add(key_, tag_);
    header_.clear();
    chunk_.clear();
}

void PostingLists::end() {
    if (first_ == 0) return;
    end_chunk(true);
    last_document_ = std::max(last_document_, last_);
    first_ = 0;
}

}  // namespace locus
