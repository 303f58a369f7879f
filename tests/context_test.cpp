#include "query/context.h"

#include <doctest/doctest.h>
#include <string>

namespace locus {
namespace {

/// "3:text 4>the excerpt's"
std::string shown(const std::string& text, const std::string& excerpt, std::uint64_t line,
                  std::uint64_t lines) {
    const std::size_t begin = text.find(excerpt);
    REQUIRE(begin != std::string::npos);
    std::string out;
    for (const Context::Line& l : lines_around(text, {begin, begin + excerpt.size()}, line, lines).lines)
        out += (out.empty() ? "" : " ") + std::to_string(l.number) + (l.marked ? ">" : ":") + l.text;
    return out;
}

struct Row {
    std::string text;
    std::string excerpt;
    std::uint64_t line;  // of the excerpt
    std::uint64_t lines;
    std::string wanted;
};

const Row kRows[] = {
    {"a\nb\nc\nd\ne\n", "c", 3, 1, "2:b 3>c 4:d"},
    {"a\nb\nc\nd\ne\n", "c", 3, 9, "1:a 2:b 3>c 4:d 5:e"},
    {"a\nb\nc\nd\ne", "e", 5, 2, "3:c 4:d 5>e"},
    {"a\nb\nc\nd\ne\n", "a", 1, 1, "1>a 2:b"},
    {"a\nb\nc\nd\ne\n", "b\nc\nd", 2, 1, "1:a 2>b 3>c 4>d 5:e"},
    // The excerpt inside its line.
    {"x\nfrom the middle on\ny", "middle", 2, 1, "1:x 2>from the middle on 3:y"},
    // CRLF, CR, all mixed; empty lines.
    {"a\r\nb\r\nc\r\n", "b", 2, 1, "1:a 2>b 3:c"},
    {"a\rb\rc", "b", 2, 1, "1:a 2>b 3:c"},
    {"a\n\r\n\rb\r\r\n\nc", "b", 4, 2, "2: 3: 4>b 5: 6:"},
    {"a\n\nb\n\nc", "b", 3, 1, "2: 3>b 4:"},
    {"\n\na", "a", 3, 9, "1: 2: 3>a"},
    {"only", "only", 1, 3, "1>only"},
};

TEST_CASE("the lines around an excerpt") {
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        CHECK(shown(row.text, row.excerpt, row.line, row.lines) == row.wanted);
    }
}

TEST_CASE("of a long line the beginning is kept") {
    const std::string text = std::string(1 << 20, 'x') + " end";
    const Context context = lines_around(text, {text.size() - 3, text.size()}, 1, 2);
    REQUIRE(context.lines.size() == 1);
    CHECK(context.lines.front().text.size() < 10'000);
    CHECK(context.lines.front().marked);
}

TEST_CASE("no context of a file that is not fresh") {
    Hit hit;
    hit.path = "/nonexistent/a.txt";
    hit.excerpt.source = {0, 4};
    CHECK(ContextReader(2).around(hit).missing == "/nonexistent/a.txt: No such file or directory");
    hit.state = State::gone;
    CHECK(ContextReader(2).around(hit).missing == "the file is gone");
    hit.state = State::changed;
    CHECK(ContextReader(2).around(hit).missing == "the file has changed");
}

}  // namespace
}  // namespace locus
