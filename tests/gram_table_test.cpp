#include "common/gram_table.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>
#include <string>

#include "common/error.h"
#include "tests/damaged.h"

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
    for (const std::size_t count : {1u, 2u, 50u, 255u, 256u, 400u}) {
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

TEST_CASE("what is no table is refused") {
    const std::string magic = "locus grams 1\n";
    const std::string sound = encoded({{gram_in(0)}, {gram_in(0)}});
    CHECK_NOTHROW(GramTable().add(sound));
    const std::string numbers = sound.substr(magic.size() + 1);
    const std::string refused[] = {
        "",
        "locus",
        magic,
        "locus grams 2\n" + sound.substr(magic.size()),
        magic + '\x01',  // not even the number of passages
        magic + '\x01' + '\x02',
        sound.substr(0, sound.size() - 1),
        sound + '\0',
        magic + '\0' + numbers,
        magic + '\x02' + numbers,
        magic + '\x09' + std::string(9 * numbers.size(), '\0'),
    };
    for (const std::string& bytes : refused) {
        CAPTURE(bytes.substr(0, 20));
        CHECK_THROWS_AS(GramTable().add(bytes), Error);
    }
}

TEST_CASE("a bucket that holds more passages than there are") {
    std::string bytes = encoded({{gram_in(0)}, {gram_in(0)}});
    bytes[bytes.size() - 1] = '\x02';
    GramTable table;
    table.add(bytes);
    CHECK_NOTHROW(table.check());
    bytes[bytes.size() - 1] = '\x03';
    table.add(bytes);
    CHECK(table.passages_with(gram_in(0)) == 4);
    CHECK_THROWS_AS(table.passages_with(~CharGram{0}), Error);
    CHECK_THROWS_AS(table.check(), Error);
}

TEST_CASE("damaged bytes: an Error, or counts that can be") {
    std::mt19937 random(20250605);
    const std::string sound = encoded(random_passages(random, 60));
    for (int round = 0; round < 2000; ++round) {
        const std::string bytes = damaged(sound, random);
        GramTable table;
        try {
            table.add(bytes);
            table.check();
        } catch (const Error&) {
            continue;
        }
        for (std::uint32_t bucket = 0; bucket < 1u << kGramBucketBits; bucket += 97)
            CHECK(table.passages_with(gram_in(bucket)) <= table.passages());
    }
}

}  // namespace
}  // namespace locus
