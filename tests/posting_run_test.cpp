#include "indexer/posting_run.h"

#include <doctest/doctest.h>
#include <map>
#include <random>

#include "common/error.h"
#include "indexer/byte_chains.h"
#include "indexer/record_file.h"
#include "indexer/run_store.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

using Postings = std::map<std::uint64_t, std::uint64_t>;  // docid, wdf
using Terms = std::map<std::string, Postings>;

TEST_CASE("chains of bytes grow side by side") {
    std::mt19937 random(3);
    ByteChains pool;
    std::vector<ByteChains::Chain> chains(50);
    std::vector<std::string> wanted(chains.size());
    for (int i = 0; i < 60'000; ++i) {
        const std::size_t n = random() % (1 + random() % chains.size());
        const auto byte = static_cast<std::uint8_t>(random());
        pool.push(chains[n], byte);
        wanted[n].push_back(static_cast<char>(byte));
    }
    for (std::size_t n = 0; n < chains.size(); ++n) {
        std::string out = "before";
        pool.append_to(out, chains[n]);
        CHECK(out == "before" + wanted[n]);
    }
}

std::string bytes_of(const Postings& postings) {
    std::string bytes;
    std::uint64_t last = 0;
    for (const auto& [docid, wdf] : postings) {
        if (last > 0) put_varint(bytes, docid - last - 1);
        put_varint(bytes, wdf);
        last = docid;
    }
    return bytes;
}

PostingPiece piece_of(const Postings& postings, const std::string& bytes) {
    PostingPiece piece{postings.begin()->first, postings.rbegin()->first, postings.size(), 0, bytes};
    for (const auto& posting : postings) piece.occurrences += posting.second;
    return piece;
}

/// The terms of documents from `first` to before `last`, which count from there.
std::string run_of(const Terms& terms, std::uint64_t first, std::uint64_t last) {
    std::string run;
    for (const auto& [term, postings] : terms) {
        Postings here;
        for (const auto& [docid, wdf] : postings)
            if (docid >= first && docid < last) here[docid - first + 1] = wdf;
        if (here.empty()) continue;
        const std::string bytes = bytes_of(here);
        put_postings(run, term, piece_of(here, bytes));
    }
    return run;
}

Terms random_terms(std::mt19937& random, std::uint64_t documents) {
    Terms terms;
    for (int i = 0; i < 3000; ++i) {
        std::string term(1 + random() % 12, 'a');
        for (char& c : term) c = static_cast<char>(random() % 5 == 0 ? random() : 'a' + random() % 3);
        terms[term][1 + random() % documents] = random() % 3 == 0 ? random() % 300 : 1;
    }
    return terms;
}

TEST_CASE("however documents are parted into runs, and with whatever memory, the same comes out") {
    std::mt19937 random(5);
    for (int round = 0; round < 30; ++round) {
        constexpr std::uint64_t kDocuments = 400;
        const Terms terms = random_terms(random, kDocuments);
        const TemporaryDirectory directory;
        RunStore store(directory / "run", random() % 2 == 0 ? random() % 3000 : 1 << 20);
        for (std::uint64_t first = 1; first <= kDocuments;) {
            const std::uint64_t last = std::min(kDocuments + 1, first + 1 + random() % 20);
            store.add(run_of(terms, first, last), first - 1);
            first = last;
        }
        auto wanted = terms.begin();
        store.merge([&](std::string_view term, const std::vector<PostingPiece>& pieces) {
            REQUIRE(wanted != terms.end());
            CHECK(term == wanted->first);
            std::string joint;
            const PostingPiece piece = join_pieces(pieces, joint);
            const std::string bytes = bytes_of(wanted->second);
            const PostingPiece expected = piece_of(wanted->second, bytes);
            CHECK(piece.bytes == bytes);
            CHECK(piece.first == expected.first);
            CHECK(piece.last == expected.last);
            CHECK(piece.postings == expected.postings);
            CHECK(piece.occurrences == expected.occurrences);
            auto posting = wanted->second.begin();
            for_each_document(pieces, [&](std::uint64_t docid) { CHECK(docid == (posting++)->first); });
            CHECK(posting == wanted->second.end());
            ++wanted;
        });
        CHECK(wanted == terms.end());
    }
}

TEST_CASE("records of any size are read back") {
    const TemporaryDirectory directory;
    std::mt19937 random(9);
    std::vector<std::string> records = {"", "a", std::string(3 << 20, 'x'), ""};
    for (int i = 0; i < 3000; ++i) records.emplace_back(random() % 700, static_cast<char>(random()));
    RecordWriter writer(directory / "records");
    for (const std::string& record : records) writer.add(record);
    writer.finish();
    RecordReader reader(directory / "records");
    for (const std::string& record : records) {
        REQUIRE(reader.next());
        CHECK(reader.record() == record);
    }
    CHECK_FALSE(reader.next());
}

TEST_CASE("records that are gone or cut off are an error") {
    const TemporaryDirectory directory;
    CHECK_THROWS_AS(RecordReader(directory / "none"), Error);
    directory.write("cut",
                    "\x05"
                    "abc");
    RecordReader cut(directory / "cut");
    CHECK_THROWS_AS(cut.next(), Error);
    directory.write("number", "\xff");
    RecordReader number(directory / "number");
    CHECK_THROWS_AS(number.next(), Error);
}

}  // namespace
}  // namespace locus
