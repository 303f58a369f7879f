// The engine that writes tables itself against the one that asks Xapian to: the same index, read through
// Xapian; and the same bytes for any number of workers and any memory.
#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <random>
#include <xapian.h>

#include "common/manifest.h"
#include "indexer/bulk_writer.h"
#include "indexer/check.h"
#include "indexer/index.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

IndexCounts build(const std::string& index_dir, const std::string& folder, const Resources& resources) {
    IndexRun run;
    run.index_dir = index_dir;
    run.scope.paths = {folder};
    run.resources = resources;
    const auto nothing = [](const auto&...) {};
    return run_index(run, {nothing, nothing, nothing, nothing, [] { return false; }});
}

std::string segment_of(const std::string& index_dir) {
    return index_dir + "/" + load_manifest(index_dir).segments.back().name;
}

struct TermFacts {
    Xapian::doccount documents;
    Xapian::termcount occurrences;
    std::vector<std::pair<Xapian::docid, Xapian::termcount>> postings;
    bool operator==(const TermFacts&) const = default;
};

std::map<std::string, TermFacts> terms_of(const Xapian::Database& database) {
    std::map<std::string, TermFacts> out;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        TermFacts& facts = out[*term];
        facts = {term.get_termfreq(), database.get_collection_freq(*term), {}};
        for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
             ++posting)
            facts.postings.emplace_back(*posting, posting.get_wdf());
    }
    return out;
}

void compare(const std::string& one_dir, const std::string& other_dir) {
    const Xapian::Database one(one_dir);
    const Xapian::Database other(other_dir);
    CHECK(one.get_doccount() == other.get_doccount());
    CHECK(one.get_lastdocid() == other.get_lastdocid());
    CHECK(one.get_total_length() == other.get_total_length());
    CHECK(one.get_doclength_lower_bound() == other.get_doclength_lower_bound());
    CHECK(one.get_doclength_upper_bound() == other.get_doclength_upper_bound());
    CHECK(one.get_value_freq(0) == other.get_value_freq(0));
    CHECK(one.get_value_lower_bound(0) == other.get_value_lower_bound(0));
    CHECK(one.get_value_upper_bound(0) == other.get_value_upper_bound(0));
    CHECK_FALSE(one.has_positions());
    CHECK((terms_of(one) == terms_of(other)));
    for (Xapian::docid id = 1; id <= one.get_lastdocid(); ++id) {
        CHECK(one.get_doclength(id) == other.get_doclength(id));
        CHECK(one.get_document(id).get_data() == other.get_document(id).get_data());
        CHECK(one.get_document(id).get_value(0) == other.get_document(id).get_value(0));
    }
    std::map<std::string, std::string> metadata;
    for (auto key = one.metadata_keys_begin(); key != one.metadata_keys_end(); ++key)
        metadata[*key] = one.get_metadata(*key);
    for (auto key = other.metadata_keys_begin(); key != other.metadata_keys_end(); ++key) {
        CHECK(metadata[*key] == other.get_metadata(*key));
        metadata.erase(*key);
    }
    CHECK(metadata.empty());
    for (const char* file : {"lexicon", "paragraphs", "files", "grams", "termlist.glass"})
        CHECK(hash_file(one_dir + "/" + file) == hash_file(other_dir + "/" + file));
}

/// A file that is not older than a run is recorded without its time, and what a run's clock says differs.
void settle(const std::string& folder) {
    const auto past = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) std::filesystem::last_write_time(entry, past);
}

FileRecord without_time(const std::string& path) {
    FileRecord record = hash_file(path);
    record.mtime_ns = 0;
    return record;
}

/// Builds the folder in every way and compares what comes out.
void compare_engines(const TemporaryDirectory& directory) {
    const std::string folder = directory / "texts";
    settle(folder);
    build(directory / "api", folder, {1, 64 << 20, Engine::api});
    build(directory / "bulk", folder, {1, 64 << 20, Engine::bulk});
    CHECK(check_index(directory / "api").empty());
    CHECK(check_index(directory / "bulk").empty());
    const std::string segment = segment_of(directory / "bulk");
    CHECK(Xapian::Database::check(segment, 0, nullptr) == 0);
    compare(segment_of(directory / "api"), segment);
    // Much memory: a file that is in several parts elsewhere is in one.
    for (const Resources& resources :
         {Resources{1, 1 << 30, Engine::bulk}, Resources{2, 64 << 20, Engine::bulk},
          Resources{5, 1, Engine::automatic}}) {
        CAPTURE(resources.jobs);
        const std::string other = directory / ("bulk" + std::to_string(resources.jobs));
        build(other, folder, resources);
        for (const auto& entry : std::filesystem::directory_iterator(segment)) {
            const std::string name = entry.path().filename();
            CAPTURE(name);
            CHECK(without_time(segment + "/" + name) == without_time(segment_of(other) + "/" + name));
        }
    }
}

std::string random_words(std::mt19937& random, std::size_t words, std::size_t distinct) {
    std::string text = "Common ";
    for (std::size_t i = 0; i < words; ++i) {
        text += "w" + std::to_string(random() % (1 + random() % distinct));
        text += random() % 40 == 0 ? ".\n\n" : " ";
    }
    return text;
}

using Texts = std::map<std::string, std::string>;

Texts odd_texts() {
    return {{"empty.txt", ""},
            {"blank.txt", "\n \n"},
            {"long-word.txt", "A " + std::string(300, 'x') + " and " + std::string(300, 'x') + "y."},
            {"bytes.txt", "caf\xe9 \xff\xfe and na\xc3\xafve"},
            {"picture.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0", 11)},
            {"chinese.txt", "北京大学的学生说，他们在等待。\n\n俄罗斯与乌克兰交换了战俘。"},
            {"german.txt",
             "Die Gefangenen wurden gestern nach Hause gebracht, sagte der Sprecher der Regierung."},
            {"a.md", "---\ntitle: One\n---\n# One\n\nText with a [link](https://example.org) and `code`.\n"}};
}

TEST_CASE("both engines make the same index") {
    std::mt19937 random(23);
    for (int round = 0; round < 4; ++round) {
        const TemporaryDirectory directory;
        for (const auto& [name, text] : odd_texts())
            if (round > 0) directory.write("texts/" + name, text);
        directory.write("texts/one.txt", "One passage and no more.");
        for (std::size_t n = round == 0 ? 0 : 100 + random() % 100; n > 0; --n) {
            const std::string text = random_words(random, random() % 400, 3000);
            directory.write("texts/" + std::to_string(random() % 7) + "/" + std::to_string(n) + ".txt", text);
            if (n % 10 == 0) directory.write("texts/copies/" + std::to_string(n) + ".txt", text);
        }
        compare_engines(directory);
    }
}

TEST_CASE(
    "both engines: a hundred thousand words, a text of 200 KB without an end, two megabytes in one file") {
    const TemporaryDirectory directory;
    std::string vocabulary;
    for (int i = 0; i < 100'000; ++i) vocabulary += "v" + std::to_string(i) + (i % 50 == 49 ? ".\n\n" : " ");
    directory.write("texts/vocabulary.txt", vocabulary);
    directory.write("texts/long.txt", std::string(200'000, 'z') + " end");
    std::mt19937 random(29);
    directory.write("texts/large.txt", random_words(random, 350'000, 2000));
    compare_engines(directory);
}

TEST_CASE("nothing but files without words, and none at all") {
    const TemporaryDirectory directory;
    directory.write("texts/empty.txt", "");
    compare_engines(directory);
    const TemporaryDirectory other;
    std::filesystem::create_directory(other / "texts");
    const IndexCounts counts = build(other / "index", other / "texts", {2, 0, Engine::bulk});
    CHECK(counts.all_files == 0);
    CHECK(load_manifest(other / "index").segments.empty());
}

TEST_CASE("updates and renewals are the same with both engines") {
    const TemporaryDirectory directory;
    std::mt19937 random(31);
    const auto write = [&](int i) {
        directory.write("texts/" + std::to_string(i) + ".txt", random_words(random, 60, 500));
    };
    for (int i = 0; i < 60; ++i) write(i);
    const Resources engines[] = {{1, 64 << 20, Engine::api}, {3, 1, Engine::bulk}};
    const std::string indexes[] = {directory / "api", directory / "bulk"};
    for (int round = 0; round < 4; ++round) {
        settle(directory / "texts");
        for (int i = 0; i < 2; ++i) {
            const IndexCounts counts = build(indexes[i], directory / "texts", engines[i]);
            CHECK(counts.indexed == (round == 0 ? 60 : 20));
            CHECK(counts.all_files == 60);
            CHECK(check_index(indexes[i]).empty());
        }
        const Manifest api = load_manifest(indexes[0]);
        const Manifest bulk = load_manifest(indexes[1]);
        REQUIRE(api.segments.size() == bulk.segments.size());
        for (std::size_t i = 0; i < api.segments.size(); ++i) {
            CHECK(api.segments[i].name == bulk.segments[i].name);
            CHECK(api.segments[i].dead.ranges() == bulk.segments[i].dead.ranges());
            compare(indexes[0] + "/" + api.segments[i].name, indexes[1] + "/" + bulk.segments[i].name);
        }
        for (int n = 0; n < 20; ++n) write(3 * n);
    }
}

TEST_CASE("the engine is told by Xapian's version") {
    CHECK(writes_format_of("1.4.22"));
    CHECK(writes_format_of("1.4.0"));
    CHECK_FALSE(writes_format_of("1.5.0"));
    CHECK_FALSE(writes_format_of("1.40.1"));
    CHECK_FALSE(writes_format_of(""));
}

}  // namespace
}  // namespace locus
