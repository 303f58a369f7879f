#include "common/paragraph_file.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/paragraph_table.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

using Row = std::pair<std::uint64_t, std::uint64_t>;

std::string table_of(std::vector<Row>& rows) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::string bytes;
    ParagraphTableWriter writer(100'000, [&](std::string_view piece) { bytes += piece; });
    for (const auto& [hash, docid] : rows) writer.add(hash, docid);
    writer.finish();
    return bytes;
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

TEST_CASE("the table on disk counts as the one in memory does") {
    const TemporaryDirectory directory;
    const std::string path = directory / "paragraphs";
    std::mt19937_64 random(3);
    constexpr std::uint64_t kAll = (std::uint64_t{1} << 40) - 1;
    for (const std::size_t size : {0u, 1u, 2u, 511u, 512u, 513u, 5'000u, 60'000u}) {
        for (const bool even : {true, false}) {
            CAPTURE(size);
            std::vector<Row> rows;
            for (std::size_t i = 0; i < size; ++i)
                rows.push_back(
                    {even ? random() & kAll : (random() % 40) * (random() % 3), 1 + random() % 90'000});
            const std::string bytes = table_of(rows);
            write(path, bytes);
            const ParagraphTable table(bytes);
            const ParagraphFile file(path);
            for (int n = 0; n < 200; ++n) {
                const std::uint64_t hash = n % 2 == 0 || rows.empty() ? random() & kAll >> (n % 40)
                                                                      : rows[random() % rows.size()].first;
                CAPTURE(hash);
                CHECK(file.documents(hash) == table.documents(hash));
                CHECK(file.documents(hash, 3).size() ==
                      std::min<std::size_t>(3, table.documents(hash).size()));
            }
            for (const std::uint64_t hash : {std::uint64_t{0}, kAll})
                CHECK(file.documents(hash) == table.documents(hash));
        }
    }
}

TEST_CASE("what is no table of paragraphs is refused") {
    const TemporaryDirectory directory;
    const std::string path = directory / "paragraphs";
    CHECK_THROWS_AS(ParagraphFile{path}, Error);
    std::vector<Row> rows = {{1, 2}};
    const std::string whole = table_of(rows);
    for (std::size_t size = 0; size <= std::string("locus paragraphs 1\n").size(); ++size) {
        write(path, whole.substr(0, size));
        CHECK_THROWS_AS(ParagraphFile{path}, Error);
    }
    write(path, whole);
    CHECK(ParagraphFile(path).documents(1).size() == 1);
}

}  // namespace
}  // namespace locus
