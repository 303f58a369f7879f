#include "common/schema.h"

#include <doctest/doctest.h>
#include <random>
#include <set>
#include <string>

#include "common/error.h"

namespace locus {
namespace {

using namespace std::string_literals;

// They stand in every index ever made, so these rows never change.
TEST_CASE("terms, values and keys") {
    CHECK(schema::word_term("prison", "prisoners") == "Zprison");
    CHECK(schema::word_term("", "2025-05-16") == "2025-05-16");
    CHECK(schema::word_term("", "北") == "北");
    CHECK(schema::file_term(0) == "Q00000000");
    CHECK(schema::file_term(0xABCDEF) == "Q00abcdef");
    CHECK(schema::file_term(~std::uint64_t{0}) == "Qffffffffffffffff");
    CHECK(schema::file_key(26) == "F0000001a");
    CHECK(schema::language_term("english") == "Lenglish");
    CHECK(schema::language_term("none") == "Lnone");
    CHECK(schema::extension_term("txt") == "Etxt");
    CHECK(schema::extension_term("") == "E");
    CHECK(schema::file_value(0x01020304) == "\x01\x02\x03\x04");
}

TEST_CASE("a file's value sorts as its id does") {
    std::string before;
    for (const std::uint64_t file :
         {0u, 1u, 255u, 256u, 65'535u, 65'536u, 0x7FFFFFFFu, 0x80000000u, 0xFFFFFFFFu}) {
        CAPTURE(file);
        const std::string value = schema::file_value(file);
        CHECK(schema::file_of_value(value) == file);
        CHECK((before.empty() || before < value));
        before = value;
    }
    CHECK(schema::file_of_value("") == 0);
}

TEST_CASE("long words give terms that fit and differ") {
    std::set<std::string> terms;
    std::size_t count = 0;
    const auto add = [&](const std::string& term) {
        CAPTURE(term);
        CHECK(term.size() <= schema::kLongestTerm);
        terms.insert(term);
        ++count;
    };
    for (std::size_t length = 200; length < 300; ++length) {
        add(schema::word_term("", std::string(length, 'w')));
        add(schema::word_term("", std::string(length - 1, 'w') + "x"));
        add(schema::word_term(std::string(length, 'w'), "w"));
        add(schema::extension_term(std::string(length, 'w')));
    }
    for (const std::size_t length : {1000u, 1'000'000u}) add(schema::word_term("", std::string(length, 'w')));
    CHECK(terms.size() == count);
    CHECK(schema::word_term("", std::string(240, 'w')) == std::string(240, 'w'));
    CHECK(schema::word_term("", std::string(300, 'w')) ==
          std::string(208, 'w') + "9b881c4eba64040fc3717ac71bfa8bff");
}

schema::FileEntry some_file() {
    schema::FileEntry entry;
    entry.path = "news/new\nline \xFF\0.txt"s;
    entry.listed = true;
    entry.skipped = "binary files";
    entry.record = {~std::uint64_t{0}, -1, {~std::uint64_t{0}, 1}};
    entry.encoding = "UTF-8";
    entry.title = "Ärger in 北京";
    entry.language = "german";
    entry.first_document = 300;
    entry.passages = 17;
    entry.generation = 128;
    return entry;
}

/// All fields; a text of several kinds of pieces.
Passage some_passage() {
    Passage p;
    p.ordinal = 16'384;
    p.line = 1'000'000;
    p.column = 127;
    p.page = 128;
    p.text.append({1, 1}, "Fish ", 1000);
    p.text.append({1, 5}, "&", 1005);
    p.text.append({1, 2}, " chips", 1020);
    p.text.append({1, 1}, "\n\xFF\0 caf\xC3\xA9"s, ~std::uint64_t{0} - 10);
    p.paragraphs = {{0, 4}, {5, 12}, {13, p.text.text().size()}};
    p.marks = {{1, 2}, {5, 13}};
    p.boilerplate = {Boilerplate::none, Boilerplate::invitation, Boilerplate::block};
    return p;
}

TEST_CASE("records are read back") {
    for (const schema::FileEntry& entry : {schema::FileEntry{}, some_file()})
        CHECK((schema::decode_file(schema::encode_file(entry)) == entry));
    CHECK((schema::decode_passage(schema::encode_passage(some_passage())) == some_passage()));
    Passage titled = some_passage();
    titled.title = "a title";  // both stand in the file's entry
    titled.language = "german";
    CHECK((schema::decode_passage(schema::encode_passage(titled)) == some_passage()));
    Passage smallest;
    smallest.text = SourceText::verbatim("a", 0);
    smallest.paragraphs = {{0, 1}};
    CHECK((schema::decode_passage(schema::encode_passage(smallest)) == smallest));
}

bool decodes(const std::string& bytes, bool file) {
    try {
        if (file) {
            schema::decode_file(bytes);
            return true;
        }
        const Passage p = schema::decode_passage(bytes);
        // What was accepted can be used.
        for (const Span& paragraph : p.paragraphs) {
            CHECK(paragraph.end <= p.text.text().size());
            p.text.to_source(paragraph);
            p.text.slice(paragraph);
        }
        return true;
    } catch (const Error& error) {
        CHECK_FALSE(error.hint().empty());
        return false;
    }
}

TEST_CASE("records that are cut, longer, or of another layout are refused") {
    for (const bool file : {true, false}) {
        const std::string bytes =
            file ? schema::encode_file(some_file()) : schema::encode_passage(some_passage());
        CAPTURE(file);
        CHECK(decodes(bytes, file));
        for (std::size_t kept = 0; kept < bytes.size(); ++kept) {
            CAPTURE(kept);
            CHECK_FALSE(decodes(bytes.substr(0, kept), file));
        }
        CHECK_FALSE(decodes(bytes + "\0"s, file));
        CHECK_FALSE(decodes("\x63" + bytes.substr(1), file));
    }
    Passage empty = some_passage();
    empty.text = {};
    empty.paragraphs = {};
    CHECK_FALSE(decodes(schema::encode_passage(empty), false));
    Passage outside = some_passage();
    ++outside.paragraphs.back().end;
    CHECK_FALSE(decodes(schema::encode_passage(outside), false));
    Passage marked = some_passage();
    marked.marks.push_back({13, marked.text.text().size() + 1});
    CHECK_FALSE(decodes(schema::encode_passage(marked), false));
}

TEST_CASE("damaged records do no harm") {
    std::mt19937 random(20250522);
    for (const bool file : {true, false}) {
        const std::string bytes =
            file ? schema::encode_file(some_file()) : schema::encode_passage(some_passage());
        for (int round = 0; round < 20'000; ++round) {
            std::string damaged = bytes;
            for (std::size_t n = 1 + random() % 3; n > 0; --n)
                damaged[random() % damaged.size()] = static_cast<char>(random() % 4 == 0 ? 0xFF : random());
            decodes(damaged, file);
        }
    }
}

}  // namespace
}  // namespace locus
