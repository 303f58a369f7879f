#include "query/printer.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <unistd.h>

#include "common/error.h"

namespace locus {
namespace {

using namespace std::string_literals;

/// A hit whose passage begins at byte 100 with a heading, and whose excerpt is `text`, marked at `marked`.
Hit hit_of(const std::string& path, const std::string& text, Span marked) {
    const std::string heading = "Heading\n\n";
    Hit hit;
    hit.score = 12.5;
    hit.path = path;
    hit.language = "english";
    hit.title = "A title";
    hit.passage = {{100, 100 + heading.size() + text.size()}, 7, 1, heading + text, path + "#100+30~f"};
    hit.excerpt = {{109, 109 + text.size()}, 9, 1, text, path + "#109+21~f"};
    hit.excerpt_text = {heading.size(), heading.size() + text.size()};
    const Span in_passage{heading.size() + marked.begin, heading.size() + marked.end};
    hit.matches = {{{109 + marked.begin, 109 + marked.end}, in_passage, "swap"}};
    return hit;
}

/// What a printer writes for one question with these hits; no question is a batch unless it has an id.
std::string printed(const char* format, const PrintStyle& style, const std::vector<Hit>& hits,
                    const std::string& id = "") {
    const std::unique_ptr<FILE, int (*)(FILE*)> file(std::tmpfile(), std::fclose);
    REQUIRE(file);
    Output out(fileno(file.get()));
    const std::unique_ptr<Printer> printer =
        format == "files"s ? make_files_printer(out, style) : make_printer(format, out, style);
    printer->begin(id, "the question");
    for (const Hit& hit : hits) printer->hit(hit);
    printer->end(hits.size());
    out.flush();
    std::string bytes(1 << 16, '\0');
    bytes.resize(static_cast<std::size_t>(::pread(fileno(file.get()), bytes.data(), bytes.size(), 0)));
    return bytes;
}

const std::string kHead =
    "rank\tscore\tpath\tline\tcolumn\toffset\tlength\texcerpt_offset\texcerpt_"
    "length\tstate\tcopies\texcerpt\n";

struct Row {
    const char* format;
    std::string lines;
};

TEST_CASE("for people … stands where the excerpt cuts a sentence, and nowhere else") {
    struct Cut {
        std::string passage;
        Span excerpt;
        std::string shown;
    };
    const Cut rows[] = {
        {"They met. The swap took a day.", {0, 9}, "They met."},
        {"They met. The swap took a day.", {0, 18}, "They met. The swap…"},
        {"They met. The swap took a day.", {14, 23}, "…swap took…"},
        {"They met. The swap took a day.", {10, 30}, "The swap took a day."},
        {"A heading\nThe swap took a day.", {0, 9}, "A heading"},
        {"A heading\nThe swap took a day.", {10, 18}, "The swap…"},
        {"北京上海。", {0, 6}, "北京…"},
        {"No end", {0, 6}, "No end"},
    };
    for (const Cut& row : rows) {
        CAPTURE(row.shown);
        Hit hit = hit_of("a.txt", "", {0, 0});
        hit.passage.text = row.passage;
        hit.excerpt_text = row.excerpt;
        CHECK(printed("text", {}, {hit}).find("\n  " + row.shown + "\n") != std::string::npos);
        CHECK(printed("grep", {}, {hit}).find("…") == std::string::npos);
    }
}

TEST_CASE("a plain hit in each format") {
    const Hit hit = hit_of("d/a.txt", "The swap took a day.", {4, 8});
    const Row rows[] = {
        {"text", "d/a.txt:9  bytes 109+20  A title\n  The swap took a day.\n  d/a.txt#109+21~f\n"},
        {"grep", "d/a.txt:9:109:The swap took a day.\n"},
        {"vimgrep", "d/a.txt:9:1:The swap took a day.\n"},
        {"tsv", kHead + "1\t12.500000\td/a.txt\t7\t1\t100\t29\t109\t20\tfresh\t0\tThe swap took a day.\n"},
        {"pick", "d/a.txt#109+21~f\t9\td/a.txt:9\tThe swap took a day.\n"},
        {"trec", "1 Q0 d/a.txt:100-129 1 12.500000 locus\n"},
        {"files", "d/a.txt\n"},
        {"jsonl",
         R"({"type":"hit","schema":1,"rank":1,"score":12.5,"path":"d/a.txt","line":7,"column":1,"offset":100,"length":29,)"
         R"("text":"Heading\n\nThe swap took a day.","title":"A title","language":"en","page":null,)"
         R"("excerpt":{"offset":109,"length":20,"line":9,"column":1,"text":"The swap took a day.","citation":"d/a.txt#109+21~f"},)"
         R"("matches":[{"offset":113,"length":4,"term":"swap"}],"state":"fresh","citation":"d/a.txt#100+30~f","compared":false,"paragraph":null,"sources":0,"copies":[],"similar":[],"boilerplate":false,"generation":0})"
         "\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.format);
        CHECK(printed(row.format, {}, {hit}) == row.lines);
    }
}

TEST_CASE("controls, invalid bytes, TABs, line ends, wide characters") {
    const std::string odd = "a\tb\r\nc\\ \x1b[31m \xFF 北京 e\u0301 \u202e";
    const Hit hit = hit_of("d/\x1b \xFF\t\n\\.txt", odd, {0, 1});
    const std::string line = "a b c\\ \\x1b[31m \\xff 北京 e\u0301 \\u202e";
    const std::string raw = "d/\x1b \xFF\t\n\\.txt";
    const std::string size = std::to_string(odd.size());
    const std::string length = std::to_string(odd.size() + 9);
    const std::string fields = "\t7\t1\t100\t" + length + "\t109\t" + size + "\tfresh\t0\t";
    const std::string name = "d/\\x1b \\xff\\x09\\x0a\\.txt";
    const std::string pick = "d/\\x1b \\xff\\t\\n\\\\.txt#109+21~f\t9\t" + name + ":9\t" + line + "\n";
    const std::string excerpt = "a\\tb\\r\\nc\\\\ \\x1b[31m \\xff 北京 e\u0301 \\u202e\n";
    const Row in_a_pipe[] = {
        {"grep", raw + ":9:109:" + line + "\n"},
        {"vimgrep", raw + ":9:1:" + line + "\n"},
        {"tsv", kHead + "1\t12.500000\td/\x1b \xFF\\t\\n\\\\.txt" + fields + excerpt},
        {"pick", pick},
        {"text", raw + ":9  bytes 109+" + size + "  A title\n  " + line + "\n  " + raw + "#109+21~f\n"},
        {"files", raw + "\n"},
    };
    for (const Row& row : in_a_pipe) {
        CAPTURE(row.format);
        CHECK(printed(row.format, {}, {hit}) == row.lines);
    }
    PrintStyle terminal;
    terminal.terminal = true;
    const Row on_a_terminal[] = {
        {"grep", name + ":9:109:" + line + "\n"},
        {"vimgrep", name + ":9:1:" + line + "\n"},
        {"tsv", kHead + "1\t12.500000\td/\\x1b \\xff\\t\\n\\\\.txt" + fields + excerpt},
        {"pick", pick},
        {"files", name + "\n"},
    };
    for (const Row& row : on_a_terminal) {
        CAPTURE(row.format);
        CHECK(printed(row.format, terminal, {hit}) == row.lines);
    }
}

TEST_CASE("a NUL after names") {
    PrintStyle style;
    style.nul = true;
    const Hit hit = hit_of("a.txt", "Swap.", {0, 4});
    CHECK(printed("grep", style, {hit}) == "a.txt\0009:109:Swap.\n"s);
    CHECK(printed("vimgrep", style, {hit}) == "a.txt\0009:1:Swap.\n"s);
    CHECK(printed("files", style, {hit}) == "a.txt\0"s);
}

TEST_CASE("the id of a batch, and the header once") {
    const Hit hit = hit_of("a.txt", "Swap.", {0, 4});
    CHECK(printed("tsv", {}, {}) == kHead);
    CHECK(printed("tsv", {}, {}, "q") == "id\t" + kHead);
    CHECK(printed("tsv", {}, {hit, hit}, "q \\") ==
          "id\t" + kHead + "q \\\\\t1\t12.500000\ta.txt\t7\t1\t100\t14\t109\t5\tfresh\t0\tSwap.\n" +
              "q \\\\\t1\t12.500000\ta.txt\t7\t1\t100\t14\t109\t5\tfresh\t0\tSwap.\n");
    CHECK(printed("trec", {}, {hit}, "q 1") == "q%201 Q0 a.txt:100-114 1 12.500000 locus\n");
    CHECK(printed("text", {}, {}, "q") == "q: the question\n");
    CHECK(printed("jsonl", {}, {}, "q") == "{\"type\":\"none\",\"schema\":1,\"query\":\"q\"}\n");
    for (const char* format : {"grep", "vimgrep", "pick", "trec", "jsonl", "text"})
        CHECK(printed(format, {}, {}).empty());
}

TEST_CASE("text is wrapped to the terminal, its colours go on") {
    PrintStyle style;
    style.color = true;
    style.width = 11;
    const Hit hit = hit_of("a.txt", "北京 The swap took.", {11, 20});
    CHECK(printed("text", style, {hit}) ==
          "\x1b[35ma.txt\x1b[0m:9\n  bytes\n  109+21\n  \x1b[1mA title\x1b[0m\n"
          "  北京 The\n  \x1b[1;31mswap\x1b[0m\n  \x1b[1;31mtook\x1b[0m.\n"
          "  \x1b[2ma.txt#109+21~f\x1b[0m\n");
}

TEST_CASE("of a line for a menu what is shown is coloured") {
    PrintStyle style;
    style.color = true;
    const Hit hit = hit_of("d/a.txt", "The swap took a day.", {4, 8});
    CHECK(printed("pick", style, {hit}) ==
          "d/a.txt#109+21~f\t9\t\x1b[35md/a.txt\x1b[0m:9\tThe \x1b[1;31mswap\x1b[0m took a day.\n");
}

TEST_CASE("text says when a file is stale, and shows the lines around a hit") {
    Hit hit = hit_of("a.txt", "Swap.", {0, 4});
    hit.context.lines = {
        {8, "", {}, false}, {9, "Swap.\x07 More of it.", {{0, 4}}, true}, {10, "\tThe next", {}, false}};
    CHECK(
        printed("text", {}, {hit}) ==
        "a.txt:9  bytes 109+5  A title\n  Swap.\n     8\n  >  9  Swap.\\x07 More of it.\n    10   The next\n"
        "  a.txt#109+21~f\n");
    PrintStyle narrow;
    narrow.width = 20;
    hit.context.lines.front().text = "北京北京北京北京";
    CHECK(printed("text", narrow, {hit}) ==
          "a.txt:9  bytes 109+5\n  A title\n  Swap.\n     8  北京北京北京\n        北京\n  >  9  Swap.\\x07\n"
          "        More of it.\n    10   The next\n  a.txt#109+21~f\n");

    Hit gone = hit_of("a.txt", "Swap.", {0, 4});
    gone.state = State::gone;
    gone.context.missing = "the file is gone";
    CHECK(printed("text", {}, {gone}) ==
          "a.txt:9  bytes 109+5  A title  [the file is gone]\n  Swap.\n  [no context: the file is gone]\n"
          "  a.txt#109+21~f\n");
}

TEST_CASE("every format of the table is known, another one is not") {
    Output out(-1);
    for (const PrintFormat& format : print_formats()) CHECK(make_printer(format.name, out, {}) != nullptr);
    CHECK_THROWS_WITH_AS(make_printer("gerp", out, {}), "unknown format: gerp; did you mean grep?", Error);
    CHECK_THROWS_WITH_AS(make_printer("xml", out, {}), "unknown format: xml", Error);
}

}  // namespace
}  // namespace locus
