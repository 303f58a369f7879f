#include "common/gram_table.h"

#include "common/varint.h"

namespace locus {
namespace {

constexpr std::string_view kMagic = "locus grams 1\n";
constexpr std::size_t kBuckets = std::size_t{1} << kGramBucketBits;

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
    std::string out(kMagic);
    put_varint(out, passages_);
    std::uint64_t empty = 0;
    for (const Bucket& bucket : buckets_) {
        if (bucket.passages == 0) {
            ++empty;
            continue;
        }
        put_varint(out, empty);
        put_varint(out, bucket.passages);
        empty = 0;
    }
    return out;
}

GramTable::GramTable() : buckets_(kBuckets) {}

void GramTable::add(std::string_view bytes) {
    if (!bytes.starts_with(kMagic)) VarintReader::damaged();
    VarintReader in(bytes.substr(kMagic.size()));
    const std::uint64_t passages = in.number();
    for (std::uint64_t at = 0; !in.done(); ++at) {
        const std::uint64_t empty = in.number();
        if (empty >= kBuckets - at) VarintReader::damaged();
        at += empty;
        const std::uint64_t here = in.number();
        if (here == 0 || here > passages) VarintReader::damaged();
        buckets_[at] += here;
    }
    passages_ += passages;
}

std::uint64_t GramTable::passages_with(CharGram gram) const { return buckets_[bucket_of(gram)]; }

}  // namespace locus
