#include "common/gram_table.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>
#include <string>

#include "common/error.h"
#include "common/varint.h"

namespace locus {
namespace {

using Passages = std::vector<std::vector<CharGram>>;

/// In different buckets for different numbers.
CharGram gram_in(std::uint32_t bucket, std::uint32_t rest = 0) {
    return bucket << (32 - kGramBucketBits) | rest;
}

std::string encoded(const Passages& passages) {
    GramCounter counter;
    for (const auto& grams : passages) counter.add(grams);
    return counter.encode();
}

/// A table of some segments, each of some passages.
GramTable table_of(const std::vector<Passages>& segments) {
    GramTable table;
    for (const Passages& passages : segments) table.add(encoded(passages));
    return table;
}

Passages random_passages(std::mt19937& random, std::size_t count) {
    Passages passages(count);
    for (auto& grams : passages)
        for (std::size_t n = random() % 300; n > 0; --n)
            grams.push_back(random() % 3 == 0 ? static_cast<CharGram>(random() % 99 * 7654321u)
                                              : static_cast<CharGram>(random()));
    return passages;
}

TEST_CASE("no passages") {
    const GramTable none;
    CHECK(none.passages() == 0);
    CHECK(none.passages_with(gram_in(3)) == 0);
    const GramTable empty = table_of({{}});
    CHECK(empty.passages() == 0);
    CHECK(empty.passages_with(0) == 0);
}

TEST_CASE("a passage counts once for a bucket") {
    const std::uint32_t last = (1u << kGramBucketBits) - 1;
    const Passages passages = {{gram_in(0), gram_in(0), gram_in(5)},
                               {},
                               {gram_in(5, 1), gram_in(5, 2), gram_in(last, 3)},
                               {gram_in(last), gram_in(5), gram_in(0, 9), gram_in(6)}};
    const GramTable table = table_of({passages});
    CHECK(table.passages() == 4);
    struct Row {
        CharGram gram;
        std::uint64_t passages;
    };
    for (const Row& row : {Row{gram_in(0), 2},
                           {gram_in(0, 77), 2},
                           {gram_in(5), 3},
                           {gram_in(6), 1},
                           {gram_in(7), 0},
                           {gram_in(last), 2},
                           {~CharGram{0}, 2}}) {
        CAPTURE(row.gram);
        CHECK(table.passages_with(row.gram) == row.passages);
    }
}

TEST_CASE("what is counted is read back") {
    std::mt19937 random(20250602);
    for (const std::size_t count : {1u, 2u, 50u, 400u}) {
        CAPTURE(count);
        const Passages passages = random_passages(random, count);
        std::map<CharGram, std::uint64_t> holders;
        for (const auto& grams : passages) {
            std::set<CharGram> buckets;
            for (const CharGram gram : grams) buckets.insert(gram >> (32 - kGramBucketBits));
            for (const CharGram bucket : buckets) ++holders[bucket];
        }
        const GramTable table = table_of({passages});
        CHECK(table.passages() == count);
        for (std::uint32_t bucket = 0; bucket < 1u << kGramBucketBits; ++bucket)
            CHECK(table.passages_with(gram_in(bucket)) == holders[bucket]);
    }
}

TEST_CASE("counts add up however passages are parted into segments") {
    std::mt19937 random(20250603);
    const Passages all = random_passages(random, 200);
    const GramTable whole = table_of({all});
    for (const std::size_t parts : {2u, 3u, 200u}) {
        CAPTURE(parts);
        std::vector<Passages> segments(parts);
        for (std::size_t i = 0; i < all.size(); ++i)
            segments[parts == 200 ? i : random() % parts].push_back(all[i]);
        std::shuffle(segments.begin(), segments.end(), random);
        const GramTable table = table_of(segments);
        CHECK(table.passages() == whole.passages());
        for (std::uint32_t bucket = 0; bucket < 1u << kGramBucketBits; ++bucket)
            CHECK(table.passages_with(gram_in(bucket)) == whole.passages_with(gram_in(bucket)));
    }
}

TEST_CASE("the same passages give the same bytes, in whatever order") {
    std::mt19937 random(20250604);
    Passages passages = random_passages(random, 50);
    const std::string bytes = encoded(passages);
    std::shuffle(passages.begin(), passages.end(), random);
    for (auto& grams : passages) std::shuffle(grams.begin(), grams.end(), random);
    CHECK(encoded(passages) == bytes);
}

std::string table_bytes(const std::vector<std::uint64_t>& numbers) {
    std::string out = encoded({});
    out.pop_back();  // no passages
    for (const std::uint64_t number : numbers) put_varint(out, number);
    return out;
}

TEST_CASE("what is no table is refused") {
    constexpr std::uint64_t kBuckets = std::uint64_t{1} << kGramBucketBits;
    CHECK_NOTHROW(GramTable().add(table_bytes({9, 0, 9, kBuckets - 2, 1})));
    const std::string refused[] = {
        "",
        "locus",
        "locus grams 2\n\x01",
        table_bytes({}),          // not even the number of passages
        table_bytes({9, 0}),      // a bucket without its passages
        table_bytes({9, 0, 0}),   // which no passage is in
        table_bytes({9, 0, 10}),  // or more than there are
        table_bytes({0, 0, 1}),
        table_bytes({9, kBuckets, 1}),  // more buckets than there are
        table_bytes({9, kBuckets - 1, 1, 0, 1}),
        table_bytes({9, 0, 1, kBuckets - 1, 1}),
        table_bytes({9, ~std::uint64_t{0}, 1}),
        table_bytes({9, 5, 1, ~std::uint64_t{0} - 5, 1}),
        table_bytes({9, 0, 1}) + '\x80',
    };
    for (const std::string& bytes : refused) {
        CAPTURE(bytes);
        CHECK_THROWS_AS(GramTable().add(bytes), Error);
    }
}

TEST_CASE("damaged bytes: an Error, or counts that can be") {
    std::mt19937 random(20250605);
    const std::string sound = encoded(random_passages(random, 60));
    for (int round = 0; round < 2000; ++round) {
        std::string bytes = sound;
        for (std::size_t n = 1 + random() % 3; n > 0; --n) {
            const std::size_t at = random() % bytes.size();
            bytes[at] = static_cast<char>(bytes[at] ^ 1 << random() % 8);
        }
        if (random() % 3 == 0) bytes.resize(random() % bytes.size());
        GramTable table;
        try {
            table.add(bytes);
        } catch (const Error&) {
            continue;
        }
        for (std::uint32_t bucket = 0; bucket < 1u << kGramBucketBits; bucket += 97)
            CHECK(table.passages_with(gram_in(bucket)) <= table.passages());
    }
}

}  // namespace
}  // namespace locus
