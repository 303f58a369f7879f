#include "common/gram_table.h"

#include "common/fixed_width.h"
#include "common/varint.h"

namespace locus {
namespace {

constexpr std::string_view kMagic = "locus grams 1\n";
constexpr std::size_t kBuckets = std::size_t{1} << kGramBucketBits;

unsigned width_of(std::string_view table) { return static_cast<unsigned char>(table[kMagic.size()]); }

/// The passages are the first one; the buckets follow.
std::uint64_t number_at(std::string_view table, std::size_t place) {
    const unsigned width = width_of(table);
    return read_fixed(table.substr(kMagic.size() + 1 + place * width, width));
}

std::size_t bucket_of(CharGram gram) { return gram >> (32 - kGramBucketBits); }

}  // namespace

GramCounter::GramCounter() : buckets_(kBuckets) {}

inline void GramCounter::count(CharGram gram) {
    Bucket& bucket = buckets_[bucket_of(gram)];
    bucket.passages += bucket.last != passages_;
    bucket.last = passages_;
}

void GramCounter::add(std::string_view words) {
    ++passages_;
    for_each_char_gram(words, [&](CharGram gram) { count(gram); });
}

void GramCounter::add(const std::vector<CharGram>& grams) {
    ++passages_;
    for (const CharGram gram : grams) count(gram);
}

void GramCounter::add(const GramCounter& other) {
    passages_ += other.passages_;
    for (std::size_t i = 0; i < buckets_.size(); ++i) {
        buckets_[i].passages += other.buckets_[i].passages;
        buckets_[i].last = 0;  // none of the passages that may come has been counted
    }
}

std::string GramCounter::encode() const {
    const unsigned width = bytes_for(passages_);
    std::string out(kMagic);
    put_fixed(out, width, 1);
    put_fixed(out, passages_, width);
    for (const Bucket& bucket : buckets_) put_fixed(out, bucket.passages, width);
    return out;
}

void GramTable::add(std::string bytes) {
    if (!bytes.starts_with(kMagic) || bytes.size() == kMagic.size()) VarintReader::damaged();
    const unsigned width = width_of(bytes);
    const bool sound =
        width > 0 && width <= kMostFixedBytes && bytes.size() == kMagic.size() + 1 + (1 + kBuckets) * width;
    if (!sound) VarintReader::damaged();
    passages_ += number_at(bytes, 0);
    tables_.push_back(std::move(bytes));
}

std::uint64_t GramTable::passages_in(std::size_t bucket) const {
    std::uint64_t sum = 0;
    for (const std::string& table : tables_) {
        const std::uint64_t here = number_at(table, 1 + bucket);
        if (here > number_at(table, 0)) VarintReader::damaged();
        sum += here;
    }
    return sum;
}

std::uint64_t GramTable::passages_with(CharGram gram) const { return passages_in(bucket_of(gram)); }

void GramTable::check() const {
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) passages_in(bucket);
}

}  // namespace locus
