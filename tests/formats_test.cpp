#include "indexer/formats.h"

#include <doctest/doctest.h>
#include <string>

namespace locus {
namespace {

using namespace std::string_literals;

/// The format's name, or why the file is not read.
std::string recognized(std::string_view path, std::string_view bytes) {
    const Recognition recognition = recognize(path, bytes);
    if (recognition.format != nullptr) {
        CHECK(recognition.reason.empty());
        return std::string(recognition.format->name);
    }
    return "no: " + std::string(recognition.reason);
}

struct Kind {
    std::string path;
    std::string bytes;
    std::string recognized;
};

const std::string kBinary = "no: binary files";
const std::string kData = "no: data and markup files";

const Kind kKinds[] = {
    {"a.txt", "", "text"},
    {"a.txt", "Some words.\n", "text"},
    {"no extension", "Some words.\n", "text"},
    // Markdown by its name.
    {"a.md", "# Title\n", "markdown"},
    {"a.MD", "Some words.\n", "markdown"},
    {"a.b.markdown", "", "markdown"},
    {"a.mkd", "caf\xE9", "markdown"},
    {"a.mdown", "\xFF\xFEw\0o\0"s, "markdown"},
    {"a.md", "%PDF-1.7\n", kBinary},
    {"md", "# Title\n", "text"},
    {"a.weird.TXT", "caf\xE9", "text"},  // what the bytes are decides, not the name
    {"picture.png", "Some words.\n", "text"},
    {".json", "a hidden file", "text"},  // no extension
    {"a.txt", "\uFEFFSome words.\n", "text"},
    {"a.txt", "\xFF", "text"},
    {"a.txt", "PK, not a zip", "text"},
    {"a.txt", "%PDF", "text"},
    {"a.txt", " %PDF-1.7", "text"},
    // Binary by a NUL or by how it begins.
    {"a.txt", "words\0words"s, kBinary},
    {"a.txt", "\0"s, kBinary},
    {"a.txt", "%PDF-1.7\nwords", kBinary},
    {"a.txt", "PK\x03\x04words", kBinary},
    {"a.txt", "\x1F\x8B\x08words", kBinary},
    {"a.txt", "\x89PNG\r\n", kBinary},
    {"a.txt", "\xFF\xD8\xFF\xE0", kBinary},
    {"a.txt", std::string(60'000, 'w') + "\0"s, kBinary},
    {"a.txt", "ab cd \0ef gh"s, kBinary},
    {"a.txt", "\x01\0\x02\0\x03\0\x04\0"s, kBinary},
    // UTF-16 and UTF-32 have NULs too.
    {"a.txt", "\xFF\xFEw\0o\0"s, "text"},
    {"a.txt", "\xFE\xFF\0w\0o"s, "text"},
    {"a.txt", "\xFF\xFE", "text"},
    {"a.txt", "\xFF\xFE\0\0w\0\0\0"s, "text"},
    {"a.txt", "w\0o\0r\0d\0"s, "text"},  // without a mark
    {"a.txt", "\0w\0o\0r\0d"s, "text"},
    // Data and markup, told by name alone.
    {"a.json", "Some words.\n", kData},
    {"dir.txt/a.b.JSON", "Some words.\n", kData},
    {"a.csv", "1,2\n", kData},
    {"a.HTML", "<p>words", kData},
    {"a.xml", "", kData},
    {"a.yml", "\0"s, kData},
    {"a.tsv", "%PDF-", kData},
    {"json", "Some words.\n", "text"},
    {"a.json.txt", "Some words.\n", "text"},
    {"a.json/b", "Some words.\n", "text"},
};

TEST_CASE("which files are read, and why others are not") {
    for (const Kind& row : kKinds) {
        CAPTURE(row.path);
        CAPTURE(row.bytes.substr(0, 20));
        CHECK(recognized(row.path, row.bytes) == row.recognized);
    }
}

Block article_of(const std::string& bytes) {
    std::vector<Block> blocks;
    read_plain_text(bytes, [&](const Block& block) { blocks.push_back(block); });
    REQUIRE(blocks.size() == 1);
    return blocks.front();
}

std::string letters(std::size_t n, std::string_view letter) {
    std::string out;
    while (n-- > 0) out += letter;
    return out;
}

struct Title {
    std::string bytes;
    std::string title;
};

// A first line of at most 120 characters before an empty line.
const Title kTitles[] = {
    {"", ""},
    {"A title", ""},
    {"A title\n", ""},
    {"A title\nText.\n\nMore.", ""},
    {"A title\n\nText.", "A title"},
    {"A title\r\n\r\nText.", "A title"},
    {"A title\r\rText.", "A title"},
    {"  A title \t\n \u00A0\t\nText.", "A title"},
    {"A title.\n\n\n\nText.", "A title."},
    {"A title\n\n", "A title"},
    {"\nA title\n\nText.", ""},
    {" \n\nText.", ""},
    {"\n\n", ""},
    {"\uFEFFA title\n\nText.", "A title"},
    {"Заголовок 北京\n\nText.", "Заголовок 北京"},
    {"“Caf\xE9” \xE2\x80\n\nText.", "“Caf\uFFFD” \uFFFD"},  // a title is shown, so it is valid
    {"Caf\xE9\n\nText.", "Café"},                           // in windows-1252
    {"\xFF\xFE"
     "A\0\n\0\n\0b\0"s,
     "A"},
    {letters(120, "t") + "\n\nText.", letters(120, "t")},
    {letters(121, "t") + "\n\nText.", ""},
    {letters(120, "é") + "  \n\nText.", letters(120, "é")},
    {letters(121, "é") + "\n\nText.", ""},
};

TEST_CASE("the title of a plain text") {
    for (const Title& row : kTitles) {
        CAPTURE(row.bytes);
        CHECK(article_of(row.bytes).title == row.title);
    }
}

TEST_CASE("the text is the file's bytes; a byte order mark counts in offsets only") {
    for (const std::string& bytes :
         {""s, "a"s, "Title\r\n\r\n  Text\rmore\n"s, "caf\xC3\xA9\xFF"s, "a\uFEFFb"s}) {
        CAPTURE(bytes);
        const Block plain = article_of(bytes);
        CHECK(plain.encoding == "UTF-8");
        CHECK(plain.page == 0);
        CHECK(plain.text.text() == bytes);
        const Block marked = article_of("\uFEFF" + bytes);
        CHECK(marked.encoding == "UTF-8");
        CHECK(marked.title == plain.title);
        CHECK(marked.text.text() == bytes);
        for (std::uint64_t at = 0; at < bytes.size(); ++at) {
            CHECK(plain.text.to_source({at, at + 1}) == Span{at, at + 1});
            CHECK(marked.text.to_source({at, at + 1}) == Span{at + 3, at + 4});
        }
    }
}

}  // namespace
}  // namespace locus
