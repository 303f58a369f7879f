#include "indexer/record_file.h"

#include <algorithm>

#include "common/error.h"
#include "common/varint.h"

namespace locus {
namespace {

constexpr std::size_t kPiece = 256 << 10;  // read or written at once
constexpr std::size_t kLongestNumber = 10;

}  // namespace

void RecordWriter::add(std::string_view record) {
    put_string(waiting_, record);
    pass_on_when_full();
}

void RecordWriter::add_written(std::string_view records) {
    waiting_.append(records);
    pass_on_when_full();
}

void RecordWriter::pass_on_when_full() {
    if (waiting_.size() >= kPiece) finish();
}

void RecordWriter::finish() {
    file_.write(waiting_);
    waiting_.clear();
}

RecordReader::RecordReader(std::string path) : path_(std::move(path)), in_(path_, std::ios::binary) {
    if (!in_) throw Error(path_ + ": cannot be read back");
}

bool RecordReader::next() {
    hold(kLongestNumber);
    if (at_ == held_.size()) return false;
    VarintReader size(std::string_view(held_).substr(at_));
    const std::size_t wanted = size.number();
    at_ = held_.size() - size.rest().size();
    if (!hold(wanted)) throw Error(path_ + ": ends too early");
    record_ = std::string_view(held_).substr(at_, wanted);
    at_ += wanted;
    return true;
}

/// False when there are fewer bytes from there on.
bool RecordReader::hold(std::size_t bytes) {
    if (held_.size() - at_ >= bytes) return true;
    held_.erase(0, at_);
    at_ = 0;
    const std::size_t had = held_.size();
    held_.resize(std::max(bytes, kPiece));
    in_.read(held_.data() + had, static_cast<std::streamsize>(held_.size() - had));
    if (in_.bad()) throw Error(path_ + ": cannot be read back");
    held_.resize(had + static_cast<std::size_t>(in_.gcount()));
    return held_.size() >= bytes;
}

}  // namespace locus
