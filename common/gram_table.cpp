#include "common/gram_table.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "common/error.h"

namespace locus {
namespace {

constexpr std::string_view kMagic = "locus grams 1\n";
constexpr std::size_t kHeader = kMagic.size() + 8;
constexpr unsigned kFewestBits = 10;
constexpr unsigned kMostBits = 20;
constexpr std::uint64_t kBytesPerBucket = 32;  // of text
constexpr double kStepsPerOctave = 8;

constexpr unsigned kGramBits = 32;

std::uint8_t step_of(std::uint32_t passages) {
    return static_cast<std::uint8_t>(std::lround(kStepsPerOctave * std::log2(1.0 + passages)));
}

double passages_of(std::uint8_t step) { return std::exp2(step / kStepsPerOctave) - 1; }

unsigned bits_for(std::uint64_t text_bytes) {
    const auto width = static_cast<unsigned>(std::bit_width(text_bytes / kBytesPerBucket));
    return std::clamp(width == 0 ? 0 : width - 1, kFewestBits, kMostBits);
}

}  // namespace

GramCounter::GramCounter() : buckets_(std::size_t{1} << kMostBits) {}

void GramCounter::add(const std::vector<CharGram>& grams, std::uint64_t text_bytes) {
    ++passages_;
    text_bytes_ += text_bytes;
    for (const CharGram gram : grams) {
        Bucket& bucket = buckets_[gram >> (kGramBits - kMostBits)];
        if (bucket.last == passages_) continue;
        bucket.last = passages_;
        ++bucket.passages;
    }
}

std::string GramCounter::encode() const {
    std::string out(kMagic);
    for (unsigned i = 0; i < 8; ++i)
        out.push_back(static_cast<char>(std::uint64_t{passages_} >> (8 * i) & 0xFF));
    const std::size_t together = std::size_t{1} << (kMostBits - bits_for(text_bytes_));
    for (std::size_t i = 0; i < buckets_.size(); i += together) {
        std::uint32_t most = 0;
        for (std::size_t k = i; k < i + together; ++k) most = std::max(most, buckets_[k].passages);
        out.push_back(static_cast<char>(step_of(most)));
    }
    return out;
}

GramTable::GramTable(const std::string& path) : path_(path) {
    file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0) throw Error(path + ": " + std::strerror(errno));
    char header[kHeader];
    struct stat st {};
    const bool whole = ::fstat(file_, &st) == 0 && ::pread(file_, header, kHeader, 0) == ssize_t{kHeader};
    const std::uint64_t buckets = whole ? static_cast<std::uint64_t>(st.st_size) - kHeader : 0;
    if (!std::has_single_bit(buckets) || buckets > std::uint64_t{1} << kMostBits ||
        std::string_view(header, kMagic.size()) != kMagic) {
        ::close(file_);
        throw Error(path + ": is damaged");
    }
    bits_ = static_cast<unsigned>(std::bit_width(buckets)) - 1;
    for (unsigned i = 8; i-- > 0;)
        passages_ = passages_ << 8 | static_cast<unsigned char>(header[kMagic.size() + i]);
}

GramTable::~GramTable() {
    if (file_ >= 0) ::close(file_);
}

GramTable::GramTable(GramTable&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      bits_(other.bits_),
      passages_(other.passages_) {}

GramTable& GramTable::operator=(GramTable&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(file_, other.file_);
    std::swap(bits_, other.bits_);
    std::swap(passages_, other.passages_);
    return *this;
}

double GramTable::passages_with(CharGram gram) const {
    const std::uint64_t bucket = std::uint64_t{gram} >> (kGramBits - bits_);
    std::uint8_t step = 0;
    if (::pread(file_, &step, 1, static_cast<off_t>(kHeader + bucket)) != 1)
        throw Error(path_ + ": cannot be read");
    return passages_of(step);
}

}  // namespace locus
