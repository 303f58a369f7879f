// The small parts of an update: ids, lists, times, which segments are written anew, what is said.
#include <doctest/doctest.h>
#include <random>
#include <set>

#include "common/error.h"
#include "common/file_ids.h"
#include "indexer/change_list.h"
#include "indexer/changes.h"
#include "indexer/progress.h"
#include "indexer/renewal.h"
#include "indexer/report.h"
#include "indexer/times.h"
#include "indexer/word_counts.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

using namespace std::string_literals;

TEST_CASE("file ids: a set of ranges") {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        std::set<std::uint64_t> wanted;
        FileIds ids;
        for (std::uint64_t next = random() % 3; next < 60; next += 1 + random() % 4) {
            const std::uint64_t last = next + random() % 3;
            ids.add(next, last);
            for (; next <= last; ++next) wanted.insert(next);
        }
        for (std::uint64_t id = 0; id < 70; ++id) CHECK(ids.contains(id) == wanted.contains(id));
        CHECK(ids.empty() == wanted.empty());
        for (std::size_t i = 1; i < ids.ranges().size(); ++i)
            CHECK(ids.ranges()[i].first > ids.ranges()[i - 1].last + 1);
    }
    CHECK((FileIds{1, 2, 4}.ranges() == std::vector<FileIds::Range>{{1, 2}, {4, 4}}));
}

TEST_CASE("a list of changes gives back what it took") {
    const std::vector<Change> changes = {
        {"a", "english", 0, false, {}},
        {"a/b", "english", 1, true, StoredFile{0, 0}},
        {"a/bc\n\xFF", "none", ~std::uint64_t{0} >> 1, false, StoredFile{7, 1'000'000}},
        {"b", "german", 5, false, {}},
        {std::string(5000, 'x'), "english", 6, true, {}}};
    ChangeList list;
    for (const Change& change : changes) list.add(change);
    CHECK(list.files() == changes.size());
    ChangeReader reader(list);
    for (const Change& change : changes) {
        REQUIRE(reader.valid());
        CHECK(reader.change().path == change.path);
        CHECK(reader.change().language == change.language);
        CHECK(reader.change().size == change.size);
        CHECK(reader.change().listed == change.listed);
        REQUIRE(reader.change().old.has_value() == change.old.has_value());
        if (change.old) CHECK(reader.change().old->segment == change.old->segment);
        if (change.old) CHECK(reader.change().old->id == change.old->id);
        reader.next();
    }
    CHECK_FALSE(reader.valid());
    CHECK_FALSE(ChangeReader(ChangeList{}).valid());
}

TEST_CASE("times are read back, and damage is noticed") {
    const Times times = {
        {{"seg-000001", 0}, 0}, {{"seg-000001", 300}, 1'700'000'000'000'000'000}, {{"seg-000002", 1}, -1}};
    const std::string bytes = encode_times(times);
    CHECK((decode_times(bytes) == times));
    CHECK((decode_times(encode_times({})) == Times{}));
    for (const std::string& broken :
         {""s, "locus times 2\n"s, bytes + "\x80", bytes.substr(0, bytes.size() - 1)})
        CHECK_THROWS_AS(decode_times(broken), Error);
}

TEST_CASE("a time is settled when a later change could not leave it as it is") {
    constexpr std::int64_t kSecond = 1'000'000'000;
    constexpr std::int64_t kStart = 1'700'000'000 * kSecond + 5;
    CHECK(is_settled(kStart - 1, kStart));
    CHECK_FALSE(is_settled(kStart, kStart));
    CHECK_FALSE(is_settled(kStart + 1, kStart));
    CHECK_FALSE(is_settled(kUnsettled, kStart));
    CHECK_FALSE(is_settled(kStart - 5, kStart));  // whole seconds: the file system may keep no more
    CHECK(is_settled(kStart - 5 - 2 * kSecond, kStart));
}

struct Renewal {
    std::vector<SegmentShare> segments;
    bool writing;
    std::uint64_t new_bytes;
    std::string renewed;  // a digit each
};

SegmentShare live(std::uint64_t bytes) { return {bytes, 1, 10, 10}; }

TEST_CASE("which segments are written anew") {
    const std::vector<SegmentShare> seven(7, live(10));
    const auto with = [](std::vector<SegmentShare> some, const SegmentShare& more) {
        some.push_back(more);
        return some;
    };
    const Renewal rows[] = {
        {{}, true, 5, ""},
        {{live(10), live(20)}, true, 5, "00"},
        {{{10, 1, 8, 10}, {10, 1, 7, 10}}, false, 0, "01"},  // a fifth may be dead, no more
        {{{0, 0, 0, 10}, {10, 1, 10, 10}}, false, 0, "00"},  // nothing lives: it is dropped, not written
        {seven, true, 1, "0000000"},
        {with(seven, live(1000)), false, 0, "00000000"},  // eight, and nothing is added
        {with(seven, live(1000)), true, 1, "11111110"},   // the largest is larger than the rest together
        {with(seven, live(70)), true, 1, "11111111"},
        {with(with(seven, live(1000)), {0, 0, 0, 10}), true, 1, "111111100"},
        {{live(1), live(2), live(4), live(100), live(200), live(400), live(800), live(1600)},
         true,
         1,
         "11100000"},
        {{live(2), live(4), live(8), live(100), live(200), live(400), live(800), live(1600)},
         true,
         1,
         "10000000"},
    };
    for (const Renewal& row : rows) {
        std::string renewed;
        for (const bool one : choose_renewed(row.segments, row.writing, row.new_bytes))
            renewed += one ? '1' : '0';
        CAPTURE(row.segments.size());
        CAPTURE(row.new_bytes);
        CHECK(renewed == row.renewed);
    }
}

TEST_CASE("many runs: never more than eight segments, and little is written twice") {
    std::vector<SegmentShare> segments;
    std::uint64_t written = 0;
    constexpr std::uint64_t kRuns = 2000;
    for (std::uint64_t run = 0; run < kRuns; ++run) {
        const std::vector<bool> renewed = choose_renewed(segments, true, 1);
        std::vector<SegmentShare> next;
        std::uint64_t size = 1;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (renewed[i])
                size += segments[i].live_bytes;
            else
                next.push_back(segments[i]);
        }
        next.push_back(live(size));
        written += size;
        segments = next;
        REQUIRE(segments.size() <= kMostSegments);
    }
    CHECK(written < kRuns * 12);
}

std::vector<LexiconEntry> entries_of(WordCounts& counts) {
    std::vector<LexiconEntry> out;
    counts.visit([&](const LexiconEntry& entry) { out.push_back(entry); });
    return out;
}

TEST_CASE("words that are written aside add up to the same") {
    const TemporaryDirectory directory;
    WordCounts whole(directory / "whole");
    WordCounts aside(directory / "words", 300);  // bytes: a file for every few words
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        const std::string word = "word" + std::to_string(random() % (5 + i / 5));
        const LexiconEntry entry{word, word.substr(0, 4 + random() % 2), 1, 1 + random() % 3};
        whole.add(entry);
        aside.add(entry);
    }
    const std::vector<LexiconEntry> wanted = entries_of(whole);
    CHECK(wanted.size() > 200);
    CHECK((entries_of(aside) == wanted));
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(directory.path())) ++files;
    CHECK(files > 1);
    CHECK(files <= 34);
    WordCounts none(directory / "none");
    CHECK(entries_of(none).empty());
}

TEST_CASE("a word of several stems has the one of most passages, whatever the order") {
    std::vector<LexiconEntry> entries = {{"die", "die", 2, 9},   {"die", "di", 1, 1}, {"die", "di", 3, 3},
                                         {"gift", "gift", 1, 1}, {"gift", "a", 1, 5}, {"sole", "sole", 1, 1}};
    const std::vector<LexiconEntry> wanted = {
        {"die", "di", 6, 13}, {"gift", "a", 2, 6}, {"sole", "sole", 1, 1}};
    for (int round = 0; round < 2; ++round) {
        for (const std::size_t limit : {1u, 1u << 20}) {
            const TemporaryDirectory directory;
            WordCounts counts(directory / "words", limit);
            for (const LexiconEntry& entry : entries) counts.add(entry);
            CHECK((entries_of(counts) == wanted));
        }
        std::reverse(entries.begin(), entries.end());
    }
}

TEST_CASE("words that cannot be read back are an error, and not left out") {
    for (const bool becomes_directory : {false, true}) {
        CAPTURE(becomes_directory);
        const TemporaryDirectory directory;
        WordCounts counts(directory / "words", 1);  // bytes: a file for every word
        counts.add({"word", "word", 1, 1});
        counts.add({"other", "other", 1, 1});
        const std::string first = directory / "words-0";
        REQUIRE(std::filesystem::remove(first));
        if (becomes_directory) std::filesystem::create_directory(first);
        CHECK_THROWS_AS(entries_of(counts), Error);
    }
}

TEST_CASE("what is said of a run") {
    IndexCounts counts;
    counts.all_files = 3;
    counts.all_bytes = 54;
    counts.all_passages = 4;
    CHECK(report(counts, ".locus", false) == "nothing has changed: 3 files (54 B) as 4 passages in .locus\n");
    counts.written = true;
    CHECK(report(counts, ".locus", false) ==
          "no file has changed; now 3 files (54 B) as 4 passages in .locus\n");
    counts.gone = 2;
    CHECK(report(counts, ".locus", false) == "2 gone; now 3 files (54 B) as 4 passages in .locus\n");
    counts.indexed = counts.added = 1;
    counts.bytes = 10;
    counts.passages = 1;
    counts.rewritten = 2;
    CHECK(report(counts, ".locus", false) ==
          "indexed 1 file (10 B) as 1 passage in .locus\n"
          "1 new, 2 gone, 2 copied from older segments; now 3 files (54 B) as 4 passages\n");
    counts.seconds = 2;
    counts.bytes_read = 30;
    counts.index_bytes = 81;
    CHECK(report(counts, ".locus", false) ==
          "indexed 1 file (10 B) as 1 passage in .locus\n"
          "1 new, 2 gone, 2 copied from older segments; now 3 files (54 B) as 4 passages\n"
          "2.0 s, 15 B/s; the index takes 81 B, 1.50 of the texts\n");
    IndexCounts first;
    first.written = first.is_new = true;
    first.indexed = first.added = first.all_files = 2;
    first.skipped = {{"binary files", 7}};
    first.unreadable = 1;
    CHECK(report(first, "a\x1b", false) ==
          "indexed 2 files (0 B) as 0 passages in a\\x1b\nskipped: binary files, 7 (-v names them)\n"
          "1 file or folder could not be read\n");
}

TEST_CASE("time left") {
    CHECK(clock_time(0) == "0:00");
    CHECK(clock_time(65) == "1:05");
    CHECK(clock_time(3600) == "1:00:00");
    CHECK(clock_time(36'610) == "10:10:10");
}

}  // namespace
}  // namespace locus
