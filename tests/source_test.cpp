#include "common/source.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

#include "common/error.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

using namespace std::string_literals;

void set_mtime(const std::string& path, std::int64_t seconds, long nanoseconds) {
    const timespec both[2] = {{seconds, nanoseconds}, {seconds, nanoseconds}};
    REQUIRE(::utimensat(AT_FDCWD, path.c_str(), both, 0) == 0);
}

std::string read_error(const std::string& path) {
    try {
        return "read: " + read_source(path).bytes;
    } catch (const Error& error) {
        return error.what();
    }
}

TEST_CASE("a file is read whole, whatever its bytes") {
    const TemporaryDirectory directory;
    const std::string path = directory / "file with a\nline";
    for (const std::string& bytes : {""s, "a"s, "a\0\xFF\r\n"s, std::string(1 << 20, 'x'), "short"s}) {
        CAPTURE(bytes.size());
        write_and_sync(path, bytes);
        set_mtime(path, 1'700'000'000, 123'456'789);
        const SourceFile file = read_source(path);
        CHECK((file.bytes == bytes));
        CHECK(file.record.size == bytes.size());
        CHECK(file.record.mtime_ns == 1'700'000'000'123'456'789);
        CHECK((file.record.hash == hash_content(bytes)));
        CHECK(name_of(state_of(path, file.record)) == "fresh");
    }
    set_mtime(path, -1, 999'999'999);  // the last nanosecond before 1970
    CHECK(read_source(path).record.mtime_ns == -1);
}

TEST_CASE("what is no regular file is an error that names it, and is not waited for") {
    const TemporaryDirectory directory;
    const std::string fifo = directory / "fifo";
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    CHECK(read_error(directory / "missing") == directory / "missing: No such file or directory");
    CHECK(read_error(directory / "") == directory / ": is a directory");
    CHECK(read_error(fifo) == fifo + ": not a regular file");
    CHECK(read_error("/dev/null") == "/dev/null: not a regular file");
    CHECK(read_error("") == ": No such file or directory");
    CHECK(read_error(directory / "fifo/below") == directory / "fifo/below: Not a directory");
}

TEST_CASE("a link is what it leads to") {
    const TemporaryDirectory directory;
    write_and_sync(directory / "file", "text");
    std::filesystem::create_symlink("file", directory / "link");
    std::filesystem::create_symlink("nowhere", directory / "dangling");
    CHECK(read_error(directory / "link") == "read: text");
    CHECK(read_error(directory / "dangling") == directory / "dangling: No such file or directory");
    CHECK(name_of(state_of(directory / "link", read_source(directory / "file").record)) == "fresh");
}

struct Change {
    const char* what;
    void (*change)(const std::string& path);  // the file holds "text", its time is 1'000'000'000 s
    std::string state;
};

const Change kChanges[] = {
    {"nothing", [](const std::string&) {}, "fresh"},
    {"touched", [](const std::string& path) { set_mtime(path, 2'000'000'000, 0); }, "fresh"},
    {"touched by a nanosecond", [](const std::string& path) { set_mtime(path, 1'000'000'000, 1); }, "fresh"},
    {"the same written again", [](const std::string& path) { write_and_sync(path, "text"); }, "fresh"},
    {"the same size", [](const std::string& path) { write_and_sync(path, "tent"); }, "changed"},
    {"shorter", [](const std::string& path) { write_and_sync(path, "tex"); }, "changed"},
    {"longer", [](const std::string& path) { write_and_sync(path, "text\n"); }, "changed"},
    {"emptied", [](const std::string& path) { write_and_sync(path, ""); }, "changed"},
    {"longer, with the old time",
     [](const std::string& path) {
         write_and_sync(path, "text\n");
         set_mtime(path, 1'000'000'000, 0);
     },
     "changed"},
    {"removed", [](const std::string& path) { ::unlink(path.c_str()); }, "gone"},
    {"a directory now",
     [](const std::string& path) {
         ::unlink(path.c_str());
         ::mkdir(path.c_str(), 0700);
     },
     "gone"},
    {"a FIFO now",
     [](const std::string& path) {
         ::unlink(path.c_str());
         ::mkfifo(path.c_str(), 0600);
     },
     "gone"},
};

TEST_CASE("the state of a file against its record") {
    for (const Change& row : kChanges) {
        CAPTURE(row.what);
        const TemporaryDirectory directory;
        const std::string path = directory / "file";
        write_and_sync(path, "text");
        set_mtime(path, 1'000'000'000, 0);
        const FileRecord record = read_source(path).record;
        row.change(path);
        CHECK(name_of(state_of(path, record)) == row.state);
    }
}

TEST_CASE("writing and syncing where it cannot be done is an error") {
    const TemporaryDirectory directory;
    CHECK_THROWS_AS(write_and_sync(directory / "missing/file", "text"), Error);
    CHECK_THROWS_AS(write_and_sync(directory / "", "text"), Error);
    CHECK_THROWS_AS(sync(directory / "missing"), Error);
    CHECK_NOTHROW(sync(directory / ""));
}

struct Hex {
    std::string digits;
    bool parsed;
};

const Hex kHex[] = {
    {"000102030405060708090a0b0c0d0e0f", true},
    {"ffffffffffffffff0000000000000001", true},
    {"99aa06d3014798d86001c324468d497f", true},
    {"", false},
    {"00", false},
    {"000102030405060708090a0b0c0d0e0", false},
    {"000102030405060708090a0b0c0d0e0f0", false},
    {"000102030405060708090a0b0c0d0e0g", false},
    {"g00102030405060708090a0b0c0d0e0f", false},
    {"-00102030405060708090a0b0c0d0e0f", false},
    {"0x0102030405060708090a0b0c0d0e0f", false},
    {"00010203040506 708090a0b0c0d0e0f", false},
    {"000102030405060\00008090a0b0c0d0e0f"s, false},
};

TEST_CASE("hashes are written as 32 digits and parsed") {
    for (const Hex& row : kHex) {
        CAPTURE(row.digits);
        ContentHash hash;
        CHECK(ContentHash::parse(row.digits, hash) == row.parsed);
        if (row.parsed) CHECK(hash.hex() == row.digits);
    }
    // Stored in every index: 128 bits of XXH3, of nothing and of a text.
    CHECK(hash_content("").hex() == "99aa06d3014798d86001c324468d497f");
    CHECK(hash_content("abc").hex() == "06b05ab6733a618578af5f94892f3950");
    CHECK_FALSE((hash_content("abc") == hash_content("abd")));
    CHECK_FALSE((hash_content("") == hash_content("\0"s)));
}

}  // namespace
}  // namespace locus
