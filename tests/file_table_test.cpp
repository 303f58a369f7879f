#include "common/file_table.h"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "common/error.h"
#include "tests/damaged.h"

namespace locus {
namespace {

using Documents = std::vector<std::uint64_t>;

TEST_CASE("each passage is of the last file that begins at it or before") {
    struct Row {
        Documents passages;  // of each file
        Documents files;     // of each passage
    };
    for (const Row& row : {Row{{1}, {0}}, Row{{3}, {0, 0, 0}}, Row{{1, 1, 1}, {0, 1, 2}},
                           Row{{2, 0, 1}, {0, 0, 2}},  // a file without passages holds none
                           Row{{0, 0, 2, 0, 0, 1, 0}, {2, 2, 5}}}) {
        Documents first;
        std::uint64_t next = 1;
        for (const std::uint64_t passages : row.passages) {
            first.push_back(next);
            next += passages;
        }
        const FileTable table(encode_file_table(first, next - 1));
        CHECK(table.files() == row.passages.size());
        for (std::uint64_t file = 0; file < first.size(); ++file)
            CHECK(table.first_document(file) == first[file]);
        // What trails without passages begins where a further passage would be.
        for (std::uint64_t docid = 1; docid < next; ++docid)
            CHECK(table.file_of(docid) == row.files[docid - 1]);
    }
}

TEST_CASE("numbers of one byte, two, three") {
    for (const std::uint64_t passages : {1u, 100u, 127u, 128u, 300u, 70'000u}) {
        CAPTURE(passages);
        const FileTable table(encode_file_table({1, 1 + passages, 1 + 2 * passages}, 3 * passages));
        CHECK(table.files() == 3);
        CHECK(table.file_of(1) == 0);
        CHECK(table.file_of(passages) == 0);
        CHECK(table.file_of(passages + 1) == 1);
        CHECK(table.file_of(2 * passages) == 1);
        CHECK(table.file_of(3 * passages) == 2);
    }
}

TEST_CASE("no files") {
    const FileTable table(encode_file_table({}, 0));
    CHECK(table.files() == 0);
    CHECK_THROWS_AS(table.file_of(1), Error);
}

TEST_CASE("what is no table of files is refused") {
    const std::string magic = "locus files 1\n";
    for (const std::string& bytes :
         {std::string(), std::string("locus"), magic, magic + '\0', magic + '\x09' + std::string(9, '\0'),
          magic + '\x02' + 'a', "locus files 2\n" + std::string(2, '\x01')}) {
        CAPTURE(bytes);
        CHECK_THROWS_AS(FileTable{bytes}, Error);
    }
}

TEST_CASE("damaged bytes: an Error, or one of the files") {
    std::mt19937 random(20250606);
    Documents first;
    for (std::uint64_t docid = 1; docid < 900; docid += random() % 9) first.push_back(docid);
    const std::string sound = encode_file_table(first, 910);
    for (int round = 0; round < 2000; ++round) {
        const std::string bytes = damaged(sound, random);
        try {
            const FileTable table(bytes);
            for (std::uint64_t docid = 1; docid < 1000; docid += 7) {
                const std::uint64_t file = table.file_of(docid);
                CHECK(file < table.files());
            }
        } catch (const Error&) {}
    }
}

}  // namespace
}  // namespace locus
