#include "indexer/markdown.h"

#include <doctest/doctest.h>
#include <string>

#include "common/passage.h"
#include "indexer/formats.h"
#include "indexer/splitter.h"

namespace locus {
namespace {

using namespace std::string_literals;

/// The paragraphs with blanks for their marks, each after | or, a heading, after #; line ends as /.
std::string laid_out(const std::string& text) {
    const MarkdownLayout layout = lay_out_markdown(text, 0, {});
    const std::string words = blank_out(text, layout.marks);
    std::string out;
    for (const Paragraph& p : layout.paragraphs) {
        out.append(out.empty() ? "" : " ").append(p.heading == true ? "#" : "|");
        for (const char c : words.substr(p.span.begin, p.span.size()))
            out += c == '\n' ? '/' : c == ' ' ? '_' : c;
    }
    return out;
}

struct Row {
    std::string text;
    std::string paragraphs;
};

const Row kBlocks[] = {
    {"", ""},
    {"one two", "|one_two"},
    {"one\ntwo\n\nthree", "|one/two |three"},
    {"one\r\n\r\ntwo", "|one |two"},
    // Headings.
    {"# One\ntext", "#One |text"},
    {"text\n## Two ##\nmore", "|text #Two |more"},
    {"#### C# #", "#C#"},
    {"#hashtag", "|#hashtag"},
    {"####### seven", "|#######_seven"},
    {"#", ""},
    {"One\n===\ntext", "#One |text"},
    {"One\ntwo\n---\ntext", "#One/two |text"},
    {"> quoted\n---\ntext", "|quoted |text"},
    {"- item\n---", "|item"},
    // Rules.
    {"one\n\n---\n\ntwo", "|one |two"},
    {"one\n* * *\ntwo", "|one |two"},
    {"___", ""},
    // Lists: each item is a paragraph of its own.
    {"- one\n- two\n  goes on\n* three", "|one |two/__goes_on |three"},
    {"1. one\n2) two", "|one |two"},
    {"text\n- item", "|text |item"},
    {"in the year\n1999. It was", "|in_the_year/1999._It_was"},  // wrapped prose
    {"- - nested\n  1. deep", "|nested |deep"},
    {"-no item", "|-no_item"},
    {"- [x] done\n- [ ] open", "|done |open"},
    {"10.", ""},
    // Quotes.
    {"> one\n> two\n>\n> three", "|one/>_two |three"},
    {"> # Head\n> text", "#Head |text"},
    // Fences: one paragraph, with what is empty and what looks like markup in it.
    {"```\na\n\n# b\n```\nc", "|a//#_b |c"},
    {"text\n~~~ python title\n<a href='x'>\n~~~", "|text |<a_href='x'>"},
    {"````\n```\ninside\n````", "|```/inside"},
    {"```\nnever closed\n\nmore", "|never_closed//more"},
    {"```\n```\nempty", "|empty"},
    {"> ```\n> code\n> ```\ntext", "|code |text"},
    {"``` in a line``` of text", "|```_in_a_line```_of_text"},
    // Tables.
    {"| a | b |\n|---|:-:|\n| c | d |", "||_a_|_b_|/|---|:-:|/|_c_|_d_|"},
    // Definitions and comments.
    {"[label]: http://a.org 'title'\n\ntext", "|text"},
    {"text\n[label]: not one", "|text/[label]:_not_one"},
    {"[^1]: A note.", "|A_note."},
    {"<!-- one -->\ntext", "|text"},
    {"<!-- one\n\ntwo -->text\n<!-- open", "|text/<!--_open"},
    {"<!-- a --><!-- b --> text", "|text"},
    {"<!-- open\n\nfor ever", ""},
};

TEST_CASE("paragraphs and headings") {
    for (const Row& row : kBlocks) {
        CAPTURE(row.text);
        CHECK(laid_out(row.text) == row.paragraphs);
    }
}

const Row kInline[] = {
    {"a *b* __c__ ~~d~~", "|a_*b*___c___~~d~~"},
    {"[a b](http://c.org) d", "|[a_b" + std::string(16, '_') + "d"},
    {"[a](<b c> \"d (e\") f", "|[a________________f"},
    {"[a](b(c)d) e", "|[a_________e"},
    {"[a](b c) d", "|[a](b_c)_d"},  // no link
    {"a](b)", "|a](b)"},
    {"\\[a](b)", "|\\[a](b)"},
    {"![alt](src.png) x", "|![alt___________x"},
    {"[![alt](src)](to) x", "|[![alt____________x"},
    {"[a][label] b", "|[a_________b"},
    {"[a][] b", "|[a____b"},
    {"[a] [b]", "|[a]_[b]"},
    {"a[^1] b", "|a_____b"},
    {"<b class=\"x > y\">a</b> c", "|" + std::string(17, '_') + "a_____c"},
    {"a <br/> b <!-- c --> d", "|a_______b____________d"},
    {"1 < 2 and 3 > 2", "|1_<_2_and_3_>_2"},
    {"<http://a.org/b> <me@a.org>", "|<http://a.org/b>_<me@a.org>"},  // shown as they are
    {"a &nbsp; b &#160; c &#xA0; d", "|a________b________c________d"},
    {"AT&T; R&D &; &x", "|AT____R&D_&;_&x"},
    {"`<b> &amp; [a](b)` c", "|`<b>_&amp;_[a](b)`_c"},
    {"``a ` <b>`` c", "|``a_`_<b>``_c"},
    {"`a <b>", "|`a____"},
    {"\\<b> \\`a <b>", "|\\<b>_\\`a____"},
    {"a <b\nc='d'> e", "|a___________e"},
    {"<b", "|<b"},
    {"[a](b", "|[a](b"},
    {"[[a]]", "|[[a]]"},
};

TEST_CASE("what in a paragraph is no words") {
    for (const Row& row : kInline) {
        CAPTURE(row.text);
        std::string got = laid_out(row.text);
        std::string wanted = row.paragraphs;
        for (std::string* s : {&got, &wanted})  // a mark's line end is a blank, too
            for (char& c : *s) c = c == '/' && row.text.find('\n') != std::string::npos ? '_' : c;
        CHECK(got == wanted);
    }
}

struct Front {
    std::string text;
    std::string title;
    std::string rest;
};

const Front kFronts[] = {
    {"---\ntitle: A day\nlayout: post\n---\nText", "A day", "Text"},
    {"---\r\nlayout: post\r\ntitle: \"It's \\\"so\\\"\"\r\n---\r\nText", "It's \"so\"", "Text"},
    {"---\ntitle: 'It''s'\n...\nText", "It's", "Text"},
    {"---\ntitle: A day # of many\n---\n", "A day", ""},
    {"---\ntitle: >\n  Folded\n---\nText", "Folded", "Text"},
    {"---\nnested:\n  title: no\n---\nText", "", "Text"},
    {"---\n# comment\nkey: value\n---\nText", "", "Text"},
    {"+++\ntitle = \"A day\"\n[params]\ntitle = \"no\"\n+++\nText", "A day", "Text"},
    {"---\n---\nText", "", "Text"},
    // No front matter.
    {"---\nSome prose.\n---\nText", "", "---\nSome prose.\n---\nText"},
    {"---\ntitle: never closed\n", "", "---\ntitle: never closed\n"},
    {"\n---\ntitle: late\n---\n", "", "\n---\ntitle: late\n---\n"},
    {"----\ntitle: x\n----\n", "", "----\ntitle: x\n----\n"},
    {"", "", ""},
};

TEST_CASE("front matter") {
    for (const Front& row : kFronts) {
        CAPTURE(row.text);
        const FrontMatter front = read_front_matter(row.text);
        CHECK(front.title == row.title);
        CHECK(row.text.substr(front.end) == row.rest);
    }
}

std::vector<Block> blocks_of(const std::string& bytes, std::size_t block_size = kBlockSize) {
    std::vector<Block> blocks;
    read_markdown(
        bytes, [&](const Block& block) { blocks.push_back(block); }, block_size);
    return blocks;
}

const Row kTitles[] = {
    {"---\ntitle: Front\n---\n# Head", "Front"},
    {"---\nlayout: x\n---\n# Head", "Head"},
    {"## Two\n\n# The **first** [of](x) `all` &amp; #\n\n# Next", "The first of all  "},
    {"First\nline\n=====\n", "First line"},
    {"A first line\n\ntext", "A first line"},
    {"Text\nthat goes on\n\ntext", ""},
    {"- item\n\ntext", ""},
    {"---\nlayout: x\n---\nLine\n\ntext", ""},
    {"Second\n---", ""},
    {"# Caf\xC3\xA9 \xFF", "Café \uFFFD"},
    {"```\n# code\n```", ""},
};

TEST_CASE("the title") {
    for (const Row& row : kTitles) {
        CAPTURE(row.text);
        std::string wanted = row.paragraphs;
        while (wanted.ends_with(' ')) wanted.pop_back();
        CHECK(blocks_of(row.text).front().title == wanted);
    }
}

TEST_CASE("a heading goes with what follows, marks stay with their passage") {
    std::string text = "# Head\n\n";
    for (int i = 0; i < 30; ++i) text += "Some [words](http://a.org/xyz) of a sentence that goes on. ";
    text += "\n\n## Second head\n\nThe last sentence [has](one) of them.\n";
    const std::vector<Block> blocks = blocks_of(text);
    REQUIRE(blocks.size() == 1);
    const std::vector<Passage> passages = split(blocks.front());
    REQUIRE(passages.size() >= 2);
    CHECK(passages.front().text.text().starts_with("Head\n\nSome"));
    for (const Passage& p : passages) {
        const std::string words = blank_out(p.text.text(), p.marks);
        CHECK(words.find("org") == std::string::npos);
        CHECK_FALSE(p.text.text().ends_with("head"));
    }
}

TEST_CASE("a long text comes in blocks that begin with a heading, and a fence goes on from one to the next") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "# Head\n\nSome text of this part.\n\n";
    for (const Block& block : blocks_of(text, 200)) {
        CHECK(block.text.text().starts_with("# Head"));
        CHECK(block.title == "Head");
    }
    std::string code = "```\n";
    for (int i = 0; i < 40; ++i) code += "# not a head\n\n";
    for (const Block& block : blocks_of(code + "```\n# Head\n", 200))
        for (const Paragraph& p : block.paragraphs)
            CHECK((p.heading == true) == (block.text.text().substr(p.span.begin, p.span.size()) == "Head"));
}

// No clock: what takes time by the square of these would not end within the suite's limit.
TEST_CASE("a mebibyte of anything is laid out in one pass") {
    for (const std::string piece :
         {"[",   "](", "[a](", "`",    "``` ",  "<a ",   "<!--", "<!---->", "&",  "> ",      "- ",
          "1. ", "*",  "\\",   "[a][", "<a \"", "```\n", "#\n",  "|-",      "[^", "a\n---\n"}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 1 << 20) text += piece;
        const MarkdownLayout layout = lay_out_markdown(text, 0, {});
        CHECK(layout.paragraphs.size() <= text.size());
    }
}

}  // namespace
}  // namespace locus
