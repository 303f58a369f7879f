#include "common/paths.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

#include "common/error.h"
#include "tests/temporary_directory.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

using namespace std::string_literals;

/// A directory of its own, made the current one and gone with the test.
class CurrentDirectory {
  public:
    CurrentDirectory() : here_(fs::current_path()) { fs::current_path(directory_.path()); }
    ~CurrentDirectory() {
        std::error_code ignored;
        fs::current_path(here_, ignored);
    }
    CurrentDirectory(const CurrentDirectory&) = delete;
    CurrentDirectory& operator=(const CurrentDirectory&) = delete;

    const std::string& path() const { return directory_.path(); }

  private:
    fs::path here_;
    TemporaryDirectory directory_;
};

struct Row {
    std::string path;
    std::string out;
};

const Row kEncoded[] = {
    {"", ""},
    {"corpus/a.txt", "corpus/a.txt"},
    {"two words", "two%20words"},
    {"100%", "100%25"},
    {"%20", "%2520"},
    {"a\nb\tc\r", "a%0Ab%09c%0D"},
    {"\x01\x1F\x7F", "%01%1F%7F"},
    {"\0"s, "%00"},
    {"café/北京", "café/北京"},
    {"caf\xE9\xFF\x80", "caf\xE9\xFF\x80"},
    {"\u00A0~#+!", "\u00A0~#+!"},
};

TEST_CASE("any path is one word") {
    for (const Row& row : kEncoded) {
        CAPTURE(row.path);
        CHECK(percent_encode(row.path) == row.out);
        CHECK(percent_decode(row.out) == row.path);
    }
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    CHECK((percent_decode(percent_encode(all)) == all));
    CHECK(percent_encode(all).find_first_of(" \n\r\t\0"s) == std::string::npos);
    CHECK(percent_decode("%c3%A9%41") == "éA");  // either case, any byte
    for (const std::string word : {"%", "a%", "%4", "%4g", "%g4", "%%41", "% 4", "%+4", "%-4", "%0x41"}) {
        CAPTURE(word);
        CHECK_THROWS_AS(percent_decode(word), Error);
    }
}

const Row kExtensions[] = {
    {"a.txt", "txt"},
    {"a.TXT", "txt"},
    {"a.tar.gz", "gz"},
    {"dir.d/a", ""},
    {"dir.d/a.Md", "md"},
    {"a", ""},
    {"", ""},
    {".profile", ""},
    {"dir/.profile", ""},
    {".profile.txt", "txt"},
    {"a.", ""},
    {"..", ""},
    {".", ""},
    {"dir.txt/", ""},
    {"a.ÄÖ", "äö"},
    {"a. txt", " txt"},
    {"a.t\nxt", "t\nxt"},
};

TEST_CASE("extensions") {
    for (const Row& row : kExtensions) {
        CAPTURE(row.path);
        CHECK(extension_of(row.path) == row.out);
    }
}

struct Below {
    std::string directory;
    std::string path;
    std::string relative;
};

const Below kBelow[] = {
    {"/news", "/news/a.txt", "a.txt"},
    {"/news", "/news/2025/a b", "2025/a b"},
    {"/news", "/news", "."},
    {"/news", "/newspaper/a", "/newspaper/a"},
    {"/news", "/", "/"},
    {"/news/2025", "/news/a", "/news/a"},
    {"/", "/a", "a"},
    {"/", "/", "."},
    {"/caf\xE9", "/caf\xE9/\xFF", "\xFF"},
};

TEST_CASE("stored paths are relative below home, and open from there") {
    for (const Below& row : kBelow) {
        CAPTURE(row.directory);
        CAPTURE(row.path);
        CHECK(relative_when_below(row.directory, row.path) == row.relative);
        CHECK(from_home(row.directory, row.relative) == row.path);
    }
}

TEST_CASE("real paths") {
    const CurrentDirectory directory;
    fs::create_directories("dir/sub");
    fs::create_directory_symlink("dir", "link");
    fs::create_directory_symlink("loop", "loop");
    const std::string here = directory.path();
    const Row rows[] = {
        {".", here},
        {"dir", here + "/dir"},
        {"dir/", here + "/dir"},
        {"dir//sub/./..", here + "/dir"},
        {"link", here + "/dir"},
        {"link/sub", here + "/dir/sub"},
        {"link/missing/file", here + "/dir/missing/file"},
        {"missing/../dir", here + "/dir"},
        {"a b\n\xFF", here + "/a b\n\xFF"},
        {"/", "/"},
        {"/..", "/"},
        {here + "/link/..", here},
    };
    CHECK(current_directory() == here);
    for (const Row& row : rows) {
        CAPTURE(row.path);
        CHECK(real_path(row.path) == row.out);
    }
    CHECK_THROWS_AS(real_path("loop/a"), Error);
}

TEST_CASE("the home of an index is the directory that holds it") {
    const CurrentDirectory directory;
    fs::create_directories("dir/.locus");
    fs::create_directory_symlink("dir", "link");
    const std::string here = directory.path();
    const Row rows[] = {
        {".locus", here},
        {"./.locus/", here},
        {"dir/.locus", here + "/dir"},
        {"dir/.locus//", here + "/dir"},
        {"link/.locus", here + "/dir"},
        {"missing/.locus", here + "/missing"},
        {here + "/dir/.locus", here + "/dir"},
        {"/index", "/"},
        // From inside of the index.
        {"dir/.locus/.", here + "/dir"},
        {"dir/.locus/../.locus", here + "/dir"},
        {"dir/sub/..", here},
        {".", fs::path(here).parent_path()},
    };
    for (const Row& row : rows) {
        CAPTURE(row.path);
        CHECK(home_of_index(row.path) == row.out);
    }
}

}  // namespace
}  // namespace locus
