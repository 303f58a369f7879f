#include "indexer/blocks.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "common/charset.h"
#include "common/utf8.h"
#include "indexer/splitter.h"

namespace locus {
namespace {

using namespace std::string_literals;

struct Border {
    std::string text;    // | stands where it is cut
    std::string nearby;  // why
};

const Border kBorders[] = {
    {"one\n\ntwo two\n\n|three\nfour", "the last empty line"},
    {"one\r\n\r\ntwo two\r\n \t\r\n|three\r\nfour", "with blanks in it"},
    {"one\r\rtwo two\r\r|three\rfour", "CR"},
    {"one\n\n\n\n|two", "several of them"},
    {"one\n\ntwo two two two\nthree\n|four", "an empty line only in the first half"},
    {"one two three four five\n|six", "a line end"},
    {"one two three four five\r\n|six", "never between CR and LF"},
    {"one two three| four", "a blank"},
    {"onetwothreefour.|five", "between words"},
    {"北京北京北京|京", "letters that are words"},
    {"น้ำน้ำน้ำ|น้ำ", "with their marks"},
    {"onetwothreefourfive|", "inside a word, when there is nothing else"},
    {"a|", ""},
    {"\n|", ""},
    {"one\r\n|", ""},
    {"word|\r", "LF may follow"},
    {"one\ntwo\n|", ""},
};

TEST_CASE("where a block ends") {
    for (const Border& row : kBorders) {
        CAPTURE(row.nearby);
        std::string text = row.text;
        const std::size_t border = text.find('|');
        text.erase(border, 1);
        CAPTURE(text);
        CHECK(find_border(text) == border);
    }
}

std::vector<Block> blocks_of(const std::string& bytes, std::size_t block_size) {
    std::vector<Block> blocks;
    read_plain_text(
        bytes, [&](const Block& block) { blocks.push_back(block); }, block_size);
    return blocks;
}

TEST_CASE("a file of no more than a block is one, an empty file too") {
    CHECK(blocks_of("", kBlockSize).size() == 1);
    CHECK(blocks_of("\uFEFF", kBlockSize).size() == 1);
    CHECK(blocks_of(std::string(kBlockSize, 'a'), kBlockSize).size() == 1);
    CHECK(blocks_of(std::string(kBlockSize + 1, 'a'), kBlockSize).size() == 2);
}

/// Lines and columns of each passage agree with the file; the blocks' texts together are the file's text.
void check_blocks(const std::string& bytes, std::size_t block_size) {
    Decoder decoder(bytes);
    SourceText whole;
    while (!decoder.done()) decoder.read(kBlockSize, whole);
    std::string together;
    for (const Block& block : blocks_of(bytes, block_size)) {
        CHECK(block.encoding == decoder.encoding());
        CHECK(block.title == "Title");
        CHECK(block.text.text().size() <= 12 * block_size);
        for (const Passage& passage : split(block)) {
            const Span place = passage.text.to_source({0, passage.text.text().size()});
            std::uint64_t line = 1;
            std::uint64_t line_begin = 0;
            const std::string& text = whole.text();
            for (std::size_t at = 0; at < text.size(); ++at) {
                const Span source = whole.to_source({at, at + 1});
                if (source.begin >= place.begin) break;
                if (text[at] != '\n' && (text[at] != '\r' || text.substr(at, 2) == "\r\n")) continue;
                ++line;
                line_begin = source.end;
            }
            CHECK(passage.line == line);
            CHECK(passage.column == place.begin - line_begin + 1);
        }
        together += block.text.text();
    }
    CHECK(together == whole.text());
}

TEST_CASE("lines, columns and offsets go on from block to block") {
    std::mt19937 random(1);
    const std::string pieces[] = {"Some words. ", "слово ", "北京",     "\n", "\r\n",
                                  "\r",           "\n\n",   "\r\n\r\n", "é",  " "};
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        std::string text = "Title\n\n";
        for (int i = 0; i < 150; ++i) text += pieces[random() % std::size(pieces)];
        check_blocks(text, 16 + random() % 200);
        check_blocks("\uFEFF" + text, 16 + random() % 200);
        check_blocks("\xFF\xFE" + encode_text(text, "UTF-16LE"), 16 + random() % 200);
    }
}

}  // namespace
}  // namespace locus
