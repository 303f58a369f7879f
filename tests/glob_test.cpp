#include "common/glob.h"

#include <doctest/doctest.h>
#include <string>

namespace locus {
namespace {

struct Row {
    std::string glob;
    std::string path;
    bool matches;
};

const Row kRows[] = {
    // Without /: the name, at any depth.
    {"a.txt", "a.txt", true},
    {"a.txt", "x/y/a.txt", true},
    {"a.txt", "x/y/ba.txt", false},
    {"a.txt", "a.txt/b", false},
    {"*.md", "notes/2025/may.md", true},
    {"*.md", "notes.md/may.txt", false},
    {"*", "any/thing", true},
    {"", "a", false},
    {"", "", true},
    // With /: the whole path, from its beginning.
    {"notes/*.md", "notes/a.md", true},
    {"notes/*.md", "old/notes/a.md", false},
    {"notes/*.md", "notes/2025/a.md", false},
    {"*/a.md", "notes/a.md", true},
    {"*/a.md", "a.md", false},
    {"/a.md", "a.md", true},
    {"/a.md", "x/a.md", false},
    {"notes/", "notes/2025/a.md", true},
    {"notes/", "notes", false},
    {"notes/", "old/notes/a.md", false},
    {"/", "a/b", true},
    // ** goes across folders, and there may be none.
    {"notes/**", "notes/a.md", true},
    {"notes/**", "notes/2025/05/a.md", true},
    {"notes/**", "notes", false},
    {"notes/**", "notes2/a.md", false},
    {"**/a.md", "a.md", true},
    {"**/a.md", "x/y/a.md", true},
    {"**/a.md", "x/ya.md", false},
    {"x/**/a.md", "x/a.md", true},
    {"x/**/a.md", "x/y/z/a.md", true},
    {"x/**/a.md", "xa.md", false},
    {"x/**/**/a.md", "x/a.md", true},
    {"**/x/**", "a/x/b", true},
    {"**/x/**", "ax/b", false},
    {"x**y/z", "x/a/y/z", true},
    {"x/***", "x/y/z", true},
    // One character is one of UTF-8; an invalid byte is one too.
    {"?.txt", "a.txt", true},
    {"?.txt", "é.txt", true},
    {"?.txt", "北.txt", true},
    {"?.txt", "ab.txt", false},
    {"?.txt", "\xFF.txt", true},
    {"\xFF*", "\xFF.txt", true},
    {"\xFF*", "\xFE.txt", false},
    {"a?b/c", "a/b/c", false},
    // Sets.
    {"[ab].txt", "b.txt", true},
    {"[ab].txt", "c.txt", false},
    {"[a-cx]1", "b1", true},
    {"[a-cx]1", "x1", true},
    {"[a-cx]1", "d1", false},
    {"[!a-c]", "d", true},
    {"[^a-c]", "b", false},
    {"[à-ü]", "é", true},
    {"[à-ü]", "e", false},
    {"[]]", "]", true},
    {"[]a]", "a", true},
    {"[!]]", "]", false},
    {"[a-]", "-", true},
    {"[-a]", "-", true},
    {"[\\]]", "]", true},
    {"x[!a]y/z", "x/y/z", false},
    {"[ab", "[ab", true},
    {"[ab", "a", false},
    {"[", "[", true},
    {"[]", "[]", true},
    {"[!", "[!", true},
    {"[a\\]", "[a]", true},  // the bracket is escaped, so the set is never closed
    // Alternatives.
    {"*.{md,txt}", "a.txt", true},
    {"*.{md,txt}", "a.md", true},
    {"*.{md,txt}", "a.text", false},
    {"{a,b{1,2}}.md", "b2.md", true},
    {"{a,b{1,2}}.md", "b.md", false},
    {"{,x/}a", "x/a", true},
    {"{a}", "a", true},
    {"{}", "", true},
    {"{a,b", "{a,b", true},
    {"a,b}", "a,b}", true},
    {"{notes,old}/**", "old/x/a.md", true},
    // Escapes.
    {"\\*", "*", true},
    {"\\*", "a", false},
    {"a\\?", "a?", true},
    {"\\{a,b\\}", "{a,b}", true},
    {"\\", "\\", true},
    {"\\a", "a", true},
    // Case counts, a point is a point.
    {"A.txt", "a.txt", false},
    {"a.txt", "axtxt", false},
    {".*", ".profile", true},
};

TEST_CASE("globs") {
    for (const Row& row : kRows) {
        CAPTURE(row.glob);
        CAPTURE(row.path);
        CHECK(glob_matches(row.glob, row.path) == row.matches);
    }
}

// No clock: what tries every way would not end within the suite's limit.
TEST_CASE("no glob makes the match turn back") {
    const std::string path(4000, 'a');
    for (const std::string piece :
         {"*", "**", "*a", "**/", "?", "[", "[a]", "{", "{a,", "{a,a}", "\\", "{*,a}"}) {
        CAPTURE(piece);
        std::string glob;
        while (glob.size() < 2000) glob += piece;
        static_cast<void>(glob_matches(glob, path));
        CHECK_FALSE(glob_matches(glob + "b", path));
        CHECK_FALSE(glob_matches(glob + "/b", path));
    }
}

}  // namespace
}  // namespace locus
