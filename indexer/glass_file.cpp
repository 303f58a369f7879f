#include "indexer/glass_file.h"

namespace locus {
namespace {

constexpr std::size_t kBuffer = 256 << 10;

}  // namespace

GlassFile::GlassFile(const std::string& path) : path_(path), file_(path) { buffer_.reserve(kBuffer); }

void GlassFile::write(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > kBuffer) flush();
    buffer_.append(bytes);
}

void GlassFile::flush() {
    hasher_.add(buffer_);
    file_.write(buffer_);
    flushed_ += buffer_.size();
    buffer_.clear();
}

Table GlassFile::finish() {
    flush();
    return {path_.substr(path_.rfind('/') + 1), flushed_, hasher_.hash()};
}

}  // namespace locus
