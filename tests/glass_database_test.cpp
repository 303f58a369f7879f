#include "indexer/glass_database.h"

#include <doctest/doctest.h>
#include <sstream>

#include "common/error.h"
#include "tests/glass_collection.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

using namespace std::string_literals;

GlassDocument document(std::map<std::string, std::uint32_t> terms, std::string data = "",
                       std::map<unsigned, std::string> values = {}) {
    return {std::move(terms), std::move(values), std::move(data)};
}

GlassCollection odd_terms() {
    GlassCollection out;
    out.documents = {document({{"\0"s, 1}, {"\0\0"s, 2}, {"\0a"s, 3}, {"a"s, 4}, {"a\0"s, 5}, {"a\0b"s, 6}}),
                     document({{"a\xFF", 1}, {"\xFF", 2}, {"\xFF\0"s, 3}, {std::string(245, 'x'), 4}}),
                     document({{std::string(245, 'x'), 1}, {std::string(244, 'x') + "y", 2}}),
                     document({{std::string(120, '\0'), 1}, {std::string(245, '\xFF'), 1}, {"a\0"s, 9}})};
    std::mt19937 random(7);
    for (int i = 0; i < 5000; ++i) {  // several chunks for terms that differ in NULs only
        std::map<std::string, std::uint32_t> terms;
        for (const std::string& term : {"\0"s, "\0\0"s, "a"s, "a\0"s, "a\0b"s, std::string(245, 'x')})
            if (random() % 2 == 0) terms[term] = static_cast<std::uint32_t>(random() % 200);
        out.documents.push_back(document(std::move(terms)));
    }
    return out;
}

GlassCollection many_terms() {
    GlassCollection out;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        std::map<std::string, std::uint32_t> terms;
        for (std::uint32_t n = 0; n < 100; ++n) terms["term" + std::to_string(i * 100 + n)] = n % 5 + 1;
        out.documents.push_back(document(std::move(terms), "data"));
    }
    return out;
}

/// `all` is in every document, `wide` in a few far apart, `end` in the last ones.
GlassCollection frequent_term() {
    GlassCollection out;
    for (std::uint32_t i = 0; i < 50'000; ++i) {
        std::map<std::string, std::uint32_t> terms{{"all", i % 200 + 1}};
        if (i % 3 == 0) terms["third"] = 1;
        if (i % 16'411 == 5) terms["wide"] = i;
        if (i > 49'000) terms["end"] = 2;
        out.documents.push_back(document(std::move(terms), i % 10 == 0 ? "tenth" : "",
                                         i % 2 == 0 ? std::map<unsigned, std::string>{{3, std::to_string(i)}}
                                                    : std::map<unsigned, std::string>{}));
    }
    return out;
}

GlassCollection large_data() {
    std::mt19937 random(11);
    GlassCollection out;
    for (int i = 0; i < 30; ++i)
        out.documents.push_back(document({{"t", 1}}, random_text(random, 200'000 - i)));
    for (std::size_t size = 1950; size < 2100; ++size)  // around what fits into one item
        out.documents.push_back(document({{"t", 1}}, random_text(random, size)));
    return out;
}

GlassCollection much_metadata() {
    std::mt19937 random(13);
    GlassCollection out;
    for (int i = 0; i < 20'000; ++i)
        out.metadata["file" + std::to_string(i)] = random_text(random, random() % 200);
    for (int i = 0; i < 5; ++i) out.metadata["large" + std::to_string(i)] = random_text(random, 300'000);
    out.metadata["\0\xFF"s] = "v";
    out.metadata[std::string(253, 'k')] = random_text(random, 100'000);
    out.metadata["all\0bytes"s] = std::string("\0\xFF\x80", 3);
    out.documents.push_back(document({{"word", 1}}));
    return out;
}

/// Keys that differ at their ends only make for a deep tree.
GlassCollection long_keys() {
    GlassCollection out;
    for (int i = 0; i < 40'000; ++i)
        out.metadata[std::string(240, 'k') + std::to_string(i)] = std::to_string(i);
    return out;
}

struct Case {
    const char* name;
    GlassCollection collection;
};

std::vector<Case> cases() {
    std::mt19937 random(20250520);
    std::vector<Case> out;
    out.push_back({"empty", {}});
    out.push_back({"metadata alone", {{}, {{"key", "value"}}}});
    out.push_back({"one document", {{document({{"word", 3}}, "data", {{0, "value"}})}, {}}});
    out.push_back({"one empty document", {{document({})}, {}}});
    out.push_back({"lengths of 0", {{document({{"b", 0}}), document({{"a", 2}}), document({}, "data")}, {}}});
    for (const std::size_t documents : {2, 10, 100, 1000, 5000})
        out.push_back({"random", random_collection(random, documents, documents)});
    out.push_back({"odd terms", odd_terms()});
    out.push_back({"many terms", many_terms()});
    out.push_back({"a term in every document", frequent_term()});
    out.push_back({"large data", large_data()});
    out.push_back({"much metadata", much_metadata()});
    out.push_back({"long keys", long_keys()});
    return out;
}

std::size_t errors(const std::string& directory) {
    std::ostringstream told;
    const std::size_t count = Xapian::Database::check(directory, Xapian::DBCHECK_SHOW_STATS, &told);
    if (count != 0) MESSAGE(told.str());
    return count;
}

void check_statistics(const Xapian::Database& got, const Xapian::Database& wanted) {
    CHECK(got.get_doccount() == wanted.get_doccount());
    CHECK(got.get_lastdocid() == wanted.get_lastdocid());
    CHECK(got.get_total_length() == wanted.get_total_length());
    CHECK(got.get_avlength() == wanted.get_avlength());
    CHECK(got.get_doclength_lower_bound() == wanted.get_doclength_lower_bound());
    CHECK(got.get_doclength_upper_bound() == wanted.get_doclength_upper_bound());
    CHECK(got.has_positions() == wanted.has_positions());
    CHECK(got.get_revision() >= 1);
}

using Frequencies = std::vector<std::tuple<std::string, Xapian::doccount, Xapian::termcount>>;

Frequencies frequencies(const Xapian::Database& database) {
    Frequencies out;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
        out.emplace_back(*term, term.get_termfreq(), database.get_collection_freq(*term));
    return out;
}

using Postings = std::vector<std::tuple<Xapian::docid, Xapian::termcount, Xapian::termcount>>;

Postings postings(const Xapian::Database& database, const std::string& term) {
    Postings out;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
        out.emplace_back(*at, at.get_wdf(), at.get_doclength());
    return out;
}

void check_terms(const Xapian::Database& got, const Xapian::Database& wanted) {
    const Frequencies terms = frequencies(wanted);
    REQUIRE(frequencies(got) == terms);
    bool same = true, bounded = true;
    for (const auto& [term, documents, occurrences] : terms) {
        const Postings of_term = postings(wanted, term);
        same = same && postings(got, term) == of_term;
        for (const auto& posting : of_term)
            bounded = bounded && std::get<1>(posting) <= got.get_wdf_upper_bound(term);
    }
    CHECK(same);
    CHECK(bounded);
    CHECK(postings(got, "") == postings(wanted, ""));
}

void check_documents(const Xapian::Database& got, const Xapian::Database& wanted) {
    bool same = true;
    for (Xapian::docid id = 1; id <= wanted.get_lastdocid(); ++id) {
        const Xapian::Document document = got.get_document(id), other = wanted.get_document(id);
        same = same && got.get_doclength(id) == wanted.get_doclength(id) &&
               document.get_data() == other.get_data();
        for (const unsigned slot : {0, 1, 3, 127})
            same = same && document.get_value(slot) == other.get_value(slot);
    }
    CHECK(same);
}

std::map<std::string, std::string> metadata(const Xapian::Database& database) {
    std::map<std::string, std::string> out;
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
        out[*key] = database.get_metadata(*key);
    return out;
}

std::vector<std::pair<Xapian::docid, std::string>> values(const Xapian::Database& database, unsigned slot) {
    std::vector<std::pair<Xapian::docid, std::string>> out;
    for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at)
        out.emplace_back(at.get_docid(), *at);
    return out;
}

void check_values(const Xapian::Database& got, const Xapian::Database& wanted) {
    for (const unsigned slot : {0, 1, 2, 3, 127}) {
        CHECK(got.get_value_freq(slot) == wanted.get_value_freq(slot));
        CHECK(got.get_value_lower_bound(slot) == wanted.get_value_lower_bound(slot));
        CHECK(got.get_value_upper_bound(slot) == wanted.get_value_upper_bound(slot));
        CHECK(values(got, slot) == values(wanted, slot));
    }
}

using Answer = std::vector<std::pair<Xapian::docid, double>>;

Answer answer(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet found = enquire.get_mset(0, 50, database.get_doccount());
    Answer out;
    for (auto hit = found.begin(); hit != found.end(); ++hit) out.emplace_back(*hit, hit.get_weight());
    return out;
}

/// Pairs of the most frequent terms: these lists have chunks to be passed over.
void check_queries(const Xapian::Database& got, const Xapian::Database& wanted) {
    Frequencies terms = frequencies(wanted);
    std::sort(terms.begin(), terms.end(),
              [](const auto& a, const auto& b) { return std::get<1>(a) > std::get<1>(b); });
    terms.resize(std::min<std::size_t>(terms.size(), 6));
    for (const auto& [a, a_documents, a_occurrences] : terms)
        for (const auto& [b, b_documents, b_occurrences] : terms)
            for (const auto op : {Xapian::Query::OP_AND, Xapian::Query::OP_AND_NOT, Xapian::Query::OP_OR}) {
                const Xapian::Query query(op, Xapian::Query(a), Xapian::Query(b));
                CHECK(answer(got, query) == answer(wanted, query));
            }
}

void check_skips(const Xapian::Database& got, const Xapian::Database& wanted) {
    std::mt19937 random(3);
    for (const auto& [term, documents, occurrences] : frequencies(wanted)) {
        if (documents < 200) continue;
        auto at = got.postlist_begin(term), other = wanted.postlist_begin(term);
        for (Xapian::docid to = 1; at != got.postlist_end(term);
             to += 1 + static_cast<unsigned>(random() % 3000)) {
            at.skip_to(to), other.skip_to(to);
            REQUIRE((at == got.postlist_end(term)) == (other == wanted.postlist_end(term)));
            if (at == got.postlist_end(term)) break;
            REQUIRE(*at == *other);
            REQUIRE(at.get_wdf() == other.get_wdf());
        }
    }
}

TEST_CASE("a database that is written directly reads as the one that Xapian writes") {
    for (const Case& c : cases()) {
        CAPTURE(c.name);
        const TemporaryDirectory directly, through_xapian;
        const std::vector<Table> tables = write_directly(c.collection, directly.path());
        write_through_xapian(c.collection, through_xapian.path());
        CHECK(errors(directly.path()) == 0);
        for (const Table& table : tables) {
            const FileRecord file = hash_file(directly / table.name);
            CHECK(table == Table{table.name, file.size, file.hash});
        }
        const Xapian::Database got(directly.path()), wanted(through_xapian.path());
        check_statistics(got, wanted);
        check_terms(got, wanted);
        check_documents(got, wanted);
        CHECK(metadata(got) == metadata(wanted));
        check_values(got, wanted);
        check_queries(got, wanted);
        check_skips(got, wanted);
    }
}

TEST_CASE("where postings are parted changes no byte") {
    for (const Case& c : std::vector<Case>{{"odd terms", odd_terms()}, {"frequent", frequent_term()}}) {
        CAPTURE(c.name);
        const TemporaryDirectory whole;
        const std::vector<Table> tables = write_directly(c.collection, whole.path());
        std::mt19937 random(17);
        for (const unsigned often : {1, 2, 5, 100, 3000}) {
            CAPTURE(often);
            const TemporaryDirectory parted;
            CHECK(write_directly(c.collection, parted.path(), [&] { return random() % often == 0; }) ==
                  tables);
        }
    }
}

TEST_CASE("Xapian can go on writing where a database was written directly") {
    std::mt19937 random(19);
    const GlassCollection collection = random_collection(random, 2000, 500);
    const TemporaryDirectory directly, through_xapian;
    write_directly(collection, directly.path());
    write_through_xapian(collection, through_xapian.path());
    for (const std::string& directory : {directly.path(), through_xapian.path()}) {
        Xapian::WritableDatabase database(directory,
                                          Xapian::DB_OPEN | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
        for (int i = 0; i < 500; ++i) {
            Xapian::Document added;
            for (int n = 0; n < 30; ++n) added.add_term("w" + std::to_string((i * n + 7) % 600));
            added.add_value(0, std::to_string(i));
            added.set_data(std::string(1000 + i, 'd'));
            database.add_document(added);
        }
        database.set_metadata("key5", "changed");
        database.commit();
    }
    CHECK(errors(directly.path()) == 0);
    const Xapian::Database got(directly.path()), wanted(through_xapian.path());
    check_statistics(got, wanted);
    check_terms(got, wanted);
    check_documents(got, wanted);
    check_values(got, wanted);
}

/// Two documents with a length of 10, up to the terms.
void add_documents(GlassDatabase& database) {
    for (int i = 0; i < 2; ++i) database.add_data("data", false);
    for (int i = 0; i < 2; ++i) database.add_length(10);
}

void add_posting(GlassDatabase& database, const std::string& term) {
    database.add_term(term, std::vector<PostingPiece>{{1, 1, 1, 1, "\1"}});
}

void add_piece(GlassDatabase& database, const PostingPiece& piece) {
    add_documents(database);
    database.add_term("term", std::vector<PostingPiece>{piece});
    database.finish_tables();
}

TEST_CASE("input that would make a damaged database is refused") {
    constexpr std::uint64_t k4G = std::uint64_t{1} << 32;
    static const std::string large(140 << 20, 'x');
    static const std::string many(5000, '\1');
    struct Odd {
        const char* name;
        void (*run)(GlassDatabase&);
    };
    const Odd odd[] = {
        {"no term", [](GlassDatabase& d) { add_posting(d, ""); }},
        {"a term of 246 bytes", [](GlassDatabase& d) { add_posting(d, std::string(246, 't')); }},
        {"a term of 128 NULs", [](GlassDatabase& d) { add_posting(d, std::string(128, '\0')); }},
        {"a term whose first chunk's key fits, and no other",
         [](GlassDatabase& d) {
             const std::vector<PostingPiece> pieces{{1, 2500, 2500, 2500, std::string_view(many).substr(1)}};
             d.add_term(std::string(8, '\0') + std::string(237, 't'), pieces);
         }},
        {"a term twice", [](GlassDatabase& d) { add_posting(d, "a"), add_posting(d, "a"); }},
        {"falling terms", [](GlassDatabase& d) { add_posting(d, "b"), add_posting(d, "a"); }},
        {"postings without bytes",
         [](GlassDatabase& d) {
             add_piece(d, {1, 1, 0, 0, ""});
         }},
        {"postings that are cut off",
         [](GlassDatabase& d) {
             add_piece(d, {1, 1, 1, 1, "\x81"});
         }},
        {"a gap and no wdf",
         [](GlassDatabase& d) {
             add_piece(d, {1, 2, 2, 1, std::string_view("\1\0", 2)});
         }},
        {"a gap that is cut off",
         [](GlassDatabase& d) {
             add_piece(d, {1, 2, 2, 1, "\1\x80"});
         }},
        {"a number of six bytes",
         [](GlassDatabase& d) {
             add_piece(d, {1, 1, 1, 1, std::string_view("\x81\x80\x80\x80\x80\0", 6)});
         }},
        {"a wdf of 33 bits",
         [](GlassDatabase& d) {
             add_piece(d, {1, 1, 1, k4G, "\x80\x80\x80\x80\x10"});
         }},
        {"another last document",
         [](GlassDatabase& d) {
             add_piece(d, {1, 2, 1, 1, "\1"});
         }},
        {"another number of postings",
         [](GlassDatabase& d) {
             add_piece(d, {1, 1, 2, 1, "\1"});
         }},
        {"another number of occurrences",
         [](GlassDatabase& d) {
             add_piece(d, {1, 1, 1, 2, "\1"});
         }},
        {"docid 0",
         [](GlassDatabase& d) {
             add_piece(d, {0, 0, 1, 1, "\1"});
         }},
        {"a docid of 33 bits",
         [](GlassDatabase& d) {
             add_piece(d, {k4G, k4G, 1, 1, "\1"});
         }},
        {"postings of a document that is none",
         [](GlassDatabase& d) {
             add_piece(d, {3, 3, 1, 1, "\1"});
         }},
        {"overlapping pieces",
         [](GlassDatabase& d) {
             d.add_term("term", std::vector<PostingPiece>{{2, 2, 1, 1, "\1"}, {2, 2, 1, 1, "\1"}});
         }},
        {"metadata after lengths",
         [](GlassDatabase& d) { add_documents(d), d.add_metadata("key", "value"); }},
        {"falling keys",
         [](GlassDatabase& d) { d.add_metadata("b", "value"), d.add_metadata("a", "value"); }},
        {"no key", [](GlassDatabase& d) { d.add_metadata("", "value"); }},
        {"a key of 254 bytes", [](GlassDatabase& d) { d.add_metadata(std::string(254, 'k'), "value"); }},
        {"140 MB of metadata", [](GlassDatabase& d) { d.add_metadata("key", large); }},
        {"140 MB of data", [](GlassDatabase& d) { d.add_data(large, false); }},
        {"slot 128", [](GlassDatabase& d) { d.add_value_bounds(128, 1, "a", "b"); }},
        {"crossed bounds", [](GlassDatabase& d) { d.add_value_bounds(0, 1, "b", "a"); }},
        {"a value that was not announced", [](GlassDatabase& d) { d.add_value(0, 1, "a"); }},
        {"a value out of bounds",
         [](GlassDatabase& d) { d.add_value_bounds(0, 1, "a", "b"), d.add_value(0, 1, "c"); }},
        {"too few values", [](GlassDatabase& d) { d.add_value_bounds(0, 1, "a", "b"), d.add_length(1); }},
        {"too many values",
         [](GlassDatabase& d) {
             d.add_value_bounds(0, 1, "a", "b");
             d.add_value(0, 1, "a"), d.add_value(0, 2, "b");
         }},
        {"falling documents with values",
         [](GlassDatabase& d) {
             d.add_value_bounds(0, 2, "a", "b");
             d.add_value(0, 2, "a"), d.add_value(0, 1, "b");
         }},
        {"falling slots",
         [](GlassDatabase& d) {
             d.add_value_bounds(0, 1, "a", "b"), d.add_value_bounds(1, 1, "a", "b");
             d.add_value(1, 1, "a"), d.add_value(0, 1, "b"), d.add_length(1);
         }},
        {"a value of a document that is none",
         [](GlassDatabase& d) {
             d.add_value_bounds(0, 1, "a", "b"), d.add_value(0, 3, "a");
             add_documents(d), d.finish_tables();
         }},
        {"a length of 33 bits", [](GlassDatabase& d) { d.add_data("", false), d.add_length(k4G); }},
        {"data without a length", [](GlassDatabase& d) { d.add_data("data", false), d.finish_tables(); }},
        {"a length without data", [](GlassDatabase& d) { d.add_length(1), d.finish_tables(); }},
        {"tables finished twice", [](GlassDatabase& d) { d.finish_tables(), d.finish_tables(); }},
        {"a version before its tables", [](GlassDatabase& d) { d.version_file({}, 0); }},
        {"a wdf larger than any document",
         [](GlassDatabase& d) { add_documents(d), d.finish_tables(), d.version_file({}, 11); }},
    };
    for (const Odd& input : odd) {
        CAPTURE(input.name);
        const TemporaryDirectory directory;
        GlassDatabase database(directory.path());
        CHECK_THROWS_AS(input.run(database), Error);
    }
}

TEST_CASE("a table that cannot be made or written is named") {
    const TemporaryDirectory directory;
    CHECK_THROWS_WITH_AS(GlassDatabase(directory / "none"),
                         doctest::Contains("none/docdata.glass: No such file"), Error);
    for (const char* name : {"docdata.glass", "postlist.glass"}) {
        const TemporaryDirectory full;
        std::filesystem::create_symlink("/dev/full", full / name);
        GlassDatabase database(full.path());
        CHECK_THROWS_WITH_AS(database.finish_tables(), doctest::Contains(name), Error);
    }
}

}  // namespace
}  // namespace locus
