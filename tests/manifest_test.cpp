#include "common/manifest.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <random>
#include <string>

#include "common/error.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

using namespace std::string_literals;

ContentHash hash_of(std::uint64_t n) { return {n * 0x9E3779B97F4A7C15, ~n}; }

Manifest sample() {
    Manifest m;
    m.generation = 7;
    m.analyzers = {{"english", "3822272e90b7a804"}, {"none", "0000000000000000"}};
    for (const std::string& path : {"."s, "corpus"s, "/news/two words"s, "new\nline"s, "100 %25 %"s,
                                    "\x01\x7F\t\r"s, "caf\xE9\xFF"s, "Ärger/北京"s, " "s})
        m.roots.push_back({path, path == "corpus" ? "english" : "auto", {}, {}});
    m.roots.push_back({"notes", "none", {"*.txt", "a b/**/%\n.md"}, {"drafts", " "}, true, true});
    m.roots.push_back({"more", "none", {}, {"*"}, false, true});
    m.formats = 3;
    m.times = Table{"times-000006", 120, hash_of(4)};
    m.segments.push_back({"seg-000001",
                          24,
                          52,
                          21345,
                          {{"postlist.glass", 16384, hash_of(1)}, {"lexicon", 0, hash_of(2)}},
                          {0, 3, 17}});
    m.segments.push_back({"seg-000007", 0, 0, ~std::uint64_t{0}, {}, {}});
    m.segments.push_back({"seg-1000000", 1, 1, 1, {{"iamglass", 1, hash_of(3)}}, {0}});
    m.segments.push_back({"seg-1000001", ~std::uint64_t{0}, 1, 1, {}, {1, 2, 3, 5, ~std::uint64_t{0} - 1}});
    return m;
}

TEST_CASE("what is printed is parsed again") {
    const Manifest manifests[] = {Manifest{}, sample()};
    for (const Manifest& m : manifests) {
        const std::string text = m.print();
        CAPTURE(text);
        CHECK((Manifest::parse(text, "m") == m));
        CHECK(Manifest::parse(text, "m").print() == text);
    }
}

/// The lines between the first and the last, with a hash that is right.
std::string sealed(const std::string& facts, const std::string& first = "locus index 2\n") {
    return first + facts + "end " + hash_content(first + facts).hex() + "\n";
}

TEST_CASE("the text is what the header says") {
    Manifest m;
    m.generation = 7;
    m.analyzers = {{"english", "3822272e90b7a804"}};
    m.formats = 1;
    m.roots = {{"two words", "auto", {}, {}}, {"b", "english", {"*.txt", "a b/*"}, {"%"}, true, true}};
    m.segments = {
        {"seg-000007", 40, 52, 21345, {{"postlist.glass", 16384, {1, 2}}}, {3, 17, 18, 19, 20, 22}}};
    m.times = Table{"times-000006", 12, {3, 4}};
    CHECK(m.print() ==
          sealed("generation 7\nformats 1\nanalyzer english 3822272e90b7a804\nroot auto two%20words\n"
                 "root english b hidden follow glob *.txt glob a%20b/* exclude %25\n"
                 "segment seg-000007 files 40 passages 52 bytes 21345\n"
                 "table seg-000007 postlist.glass 16384 00000000000000010000000000000002\n"
                 "dead seg-000007 3 17-20 22\n"
                 "times times-000006 12 00000000000000030000000000000004\n"));
}

/// "" when it is parsed, else the message.
std::string refusal(const std::string& text) {
    try {
        Manifest::parse(text, "DIR/manifest");
        return "";
    } catch (const Error& error) {
        return error.what();
    }
}

const std::string kSegment = "segment s files 1 passages 1 bytes 1\n";
const std::string kSegments = "segment s files 9 passages 1 bytes 1\n";
const std::string kDigits(32, '0');

// Hashes are right here: what a careless or hostile writer made.
const std::string kDamaged[] = {
    "what 1\n",
    "\n",
    " generation 1\n",
    "generation\n",
    "generation x\n",
    "generation -1\n",
    "generation 1 2\n",
    "generation 18446744073709551616\n",
    "generation  1\n",
    "analyzer english\n",
    "analyzer english 1 2\n",
    "root auto\n",
    "root auto two words\n",
    "root auto broken%4\n",  // the message does not name the file
    "root auto broken%zz\n",
    "segment s\n",
    "segment s files 1 passages 1\n",
    "segment s files 1 passages 1 bytes\n",
    "segment s pages 1 passages 1 bytes 1\n",
    "segment s files one passages 1 bytes 1\n",
    "table s name 1 " + kDigits + "\n",  // before its segment
    kSegment + "table s name 1\n",
    kSegment + "table s name 1 " + kDigits + "0\n",
    kSegment + "table s name 1 xyz\n",
    kSegment + "table t name 1 " + kDigits + "\n",
    kSegment + "table s ../name 1 " + kDigits + "\n",  // leaves the segment
    kSegment + "table s /etc/name 1 " + kDigits + "\n",
    "dead s 1\n",
    kSegment + "dead\n",
    kSegment + "dead s 1 x\n",
    kSegment + "dead s 1\n",     // it has one file, 0
    kSegments + "dead s 2 1\n",  // the header says that they rise
    kSegments + "dead s 1-3 2\n",
    kSegments + "dead s 3-1\n",
    kSegments + "dead s 1-1\n",
    kSegments + "dead s 1-\n",
    kSegments + "dead s 1-2-3\n",
    kSegments + "dead s 7-9\n",
    "root english b what\n",
    "root english b glob\n",
    "root english b glob %4\n",
    "root english b hidden=1\n",
    "times t 1\n",
    "times ../t 1 " + kDigits + "\n",
    "formats\n",
    kSegment + kSegment,  // twice
    // Names that lead out of the index directory.
    "segment .. files 1 passages 1 bytes 1\n",
    "segment . files 1 passages 1 bytes 1\n",
    "segment ../s files 1 passages 1 bytes 1\n",
    "segment /s files 1 passages 1 bytes 1\n",
    "segment s/../.. files 1 passages 1 bytes 1\n",
    "segment s/t files 1 passages 1 bytes 1\n",
};

TEST_CASE("facts that make no sense are refused, and the file is named") {
    CHECK(refusal(sealed("")) == "");
    CHECK(refusal(sealed(kSegment + "dead s\n")) == "");
    for (const std::string& facts : kDamaged) {
        CAPTURE(facts);
        CHECK(refusal(sealed(facts)) == "DIR/manifest: the index's manifest is damaged");
    }
}

TEST_CASE("a text that is cut or altered anywhere is refused") {
    const std::string text = sample().print();
    for (std::size_t kept = 0; kept < text.size(); ++kept) {
        CAPTURE(kept);
        CHECK(refusal(text.substr(0, kept)).starts_with("DIR/manifest: "));
    }
    std::mt19937 random(20250521);
    for (int round = 0; round < 2000; ++round) {
        std::string damaged = text;
        damaged[random() % damaged.size()] ^= static_cast<char>(1 + random() % 31);  // more than its case
        CAPTURE(damaged);
        CHECK(refusal(damaged).starts_with("DIR/manifest: "));
    }
    CHECK(refusal(text + "\n") != "");
    CHECK(refusal(text + text) != "");
    CHECK(refusal("\n" + text) != "");
}

TEST_CASE("another version is refused, and both are named") {
    for (const std::string version : {"1", "10", "0", "1.5", "2 "}) {
        CAPTURE(version);
        const std::string message = refusal(sealed("generation 1\n", "locus index " + version + "\n"));
        CHECK(message.starts_with("DIR/manifest: "));
        CHECK(message.find("format " + version + ",") != std::string::npos);
        CHECK(message.find("format 2") != std::string::npos);
    }
    for (const std::string text : {"", "\n", "locus", "locus inde", "Locus index 1\n", "#!/bin/sh\n"}) {
        CAPTURE(text);
        CHECK(refusal(text) == "DIR/manifest: not the manifest of a Locus index");
    }
    // What stands there instead of a version may be anything, but not of any length.
    CHECK(refusal("locus index " + std::string(10'000, '9') + "\n").size() < 200);
}

std::string load_refusal(const std::string& index_dir) {
    try {
        load_manifest(index_dir);
        return "";
    } catch (const Error& error) {
        return error.what();
    }
}

TEST_CASE("a manifest is published and loaded, and the next takes its place") {
    const TemporaryDirectory directory;
    const std::string index = directory / "an index";
    CHECK_FALSE(has_manifest(index));
    CHECK(load_refusal(index) == "no index at " + index);
    std::filesystem::create_directory(index);
    CHECK_FALSE(has_manifest(index));
    CHECK(load_refusal(index) == "no index at " + index);
    Manifest m = sample();
    for (m.generation = 8; m.generation < 11; ++m.generation) {
        publish_manifest(index, m);
        CHECK(has_manifest(index));
        CHECK((load_manifest(index) == m));
        m.roots.pop_back();
    }
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(index)) ++files;
    CHECK(files == 1);  // nothing was left aside
    write_and_sync(index + "/manifest", "locus index 2\n");
    CHECK(load_refusal(index) == index + "/manifest: the index's manifest is damaged");
    CHECK_THROWS_AS(publish_manifest(directory / "nowhere", m), Error);
    CHECK_THROWS_AS(publish_manifest(index + "/manifest", m), Error);  // not a directory
}

struct Name {
    std::string name;
    bool ours;
};

const Name kNames[] = {
    {"manifest", true},
    {"manifest.tmp", true},
    {"lock", true},
    {"seg-000007", true},
    {"seg-1234567", true},
    {"seg-000007.aside", true},
    {"seg-000007.removed", true},
    {"seg-000007.aside.removed", true},
    {"times-000007", true},
    {"times-000007.removed", true},
    {"times-000007.aside", false},
    {"times-7", false},
    {"other-000007", false},
    {"seg-00007", false},
    {"seg-", false},
    {"seg-000007x", false},
    {"seg-000007.txt", false},
    {"seg-000007.removed.aside", false},
    {"segment", false},
    {"Manifest", false},
    {"manifest.tmp2", false},
    {"notes.txt", false},
    {".git", false},
};

TEST_CASE("a directory that holds anything else is not one to replace") {
    const TemporaryDirectory directory;
    const std::string index = directory / "index";
    std::filesystem::create_directory(index);
    CHECK(holds_only_index_files(index));
    for (const Name& row : kNames) {
        CAPTURE(row.name);
        write_and_sync(index + "/" + row.name, "");
        CHECK(holds_only_index_files(index) == row.ours);
        if (!row.ours) std::filesystem::remove(index + "/" + row.name);
    }
    CHECK_THROWS_AS(holds_only_index_files(directory / "nowhere"), Error);
    CHECK_THROWS_AS(holds_only_index_files(index + "/lock"), Error);
}

TEST_CASE("an index of any version") {
    const TemporaryDirectory directory;
    const std::string index = directory / "index";
    CHECK_FALSE(is_index(index));
    std::filesystem::create_directory(index);
    CHECK_FALSE(is_index(index));
    for (const Name& row :
         {Name{"", false}, {"words", false}, {"locus index 1\n", true}, {"locus index 99\nx", true}}) {
        CAPTURE(row.name);
        write_and_sync(index + "/manifest", row.name);
        CHECK(is_index(index) == row.ours);
    }
    std::filesystem::remove(index + "/manifest");
    std::filesystem::create_directory(index + "/manifest");
    CHECK_FALSE(is_index(index));
}

/// Sets the environment and the current directory, and puts both back.
class Surroundings {
  public:
    Surroundings() : here_(std::filesystem::current_path()) {
        if (const char* set = std::getenv("LOCUS_INDEX")) was_ = set;
    }
    ~Surroundings() {
        if (was_)
            ::setenv("LOCUS_INDEX", was_->c_str(), 1);
        else
            ::unsetenv("LOCUS_INDEX");
        std::error_code ignored;
        std::filesystem::current_path(here_, ignored);
    }
    Surroundings(const Surroundings&) = delete;
    Surroundings& operator=(const Surroundings&) = delete;

  private:
    std::filesystem::path here_;
    std::optional<std::string> was_;
};

TEST_CASE("the index to use: the wish, the environment, the nearest .locus above") {
    const TemporaryDirectory directory;
    const Surroundings put_back;
    std::filesystem::create_directories(directory / "news/2025/05");
    std::filesystem::create_directories(directory / "news/2025/.locus");  // holds no manifest
    std::filesystem::create_directories(directory / "news/.locus");
    std::filesystem::create_directories(directory / ".locus");
    publish_manifest(directory / "news/.locus", {});
    publish_manifest(directory / ".locus", {});
    std::filesystem::current_path(directory / "news/2025/05");

    ::setenv("LOCUS_INDEX", "from the environment", 1);
    CHECK(find_index("a wish") == "a wish");
    CHECK(find_index("") == "from the environment");
    ::setenv("LOCUS_INDEX", "", 1);
    CHECK(find_index("a wish") == "a wish");
    CHECK(find_index("") == directory / "news/.locus");
    ::unsetenv("LOCUS_INDEX");
    CHECK(find_index("") == directory / "news/.locus");
    std::filesystem::current_path(directory / "news");
    CHECK(find_index("") == directory / "news/.locus");
    std::filesystem::remove(directory / "news/.locus/manifest");
    CHECK(find_index("") == directory / ".locus");
    std::filesystem::remove(directory / ".locus/manifest");
    CHECK(find_index("") != directory / ".locus");
}

}  // namespace
}  // namespace locus
