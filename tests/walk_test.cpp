#include "indexer/walk.h"

#include <doctest/doctest.h>
#include <unistd.h>
#include <vector>

#include "tests/temporary_directory.h"

namespace locus {
namespace {

struct Walked {
    std::string files;    // relative to the root, one blank behind each
    std::string skipped;  // the same, with their kind
};

Walked walk(const TemporaryDirectory& directory, const Root& options,
            const std::set<std::string>& borders = {}, const std::string& start = "") {
    Walked out;
    const auto relative = [&](const std::string& path) { return path.substr(directory.path().size() + 1); };
    Walk walk(start.empty() ? directory.path() : directory / start, directory.path(), options, borders,
              [&](const std::string& path, const std::string& kind) {
                  out.skipped += relative(path) + " (" + kind + ") ";
              });
    while (const std::optional<Seen> seen = walk.next())
        out.files += relative(seen->path) + (seen->unreachable.empty() ? "" : "!") + " ";
    return out;
}

struct Row {
    Root options;
    std::string files;
};

TEST_CASE("a walk yields the wanted files in the order of their paths' bytes") {
    const TemporaryDirectory directory;
    for (const char* name : {"a/x.txt", "a/y.md", "a-b/z.txt", "a.txt", "b/.hidden/h.txt", "b/.dot.txt",
                             "b/c/d/e.txt", "B.txt", "\xFF.txt", "empty/x/../../z.txt"})
        directory.write(name);
    directory.write("other/manifest", "locus index 2\n");
    directory.write("other/inside.txt");
    directory.write("manifest", "a text of that name");
    ::symlink("a", (directory / "link").c_str());
    ::symlink("..", (directory / "b/up").c_str());
    ::symlink("nowhere", (directory / "dangling").c_str());

    const std::string all = "B.txt a-b/z.txt a.txt a/x.txt a/y.md b/c/d/e.txt manifest z.txt \xFF.txt ";
    const Row rows[] = {
        {{"", "", {}, {}, false, false}, all},
        {{"", "", {"*.md"}, {}, false, false}, "a/y.md "},
        {{"", "", {"*.md", "B*"}, {}, false, false}, "B.txt a/y.md "},
        {{"", "", {"a/*"}, {}, false, false}, "a/x.txt a/y.md "},
        {{"", "", {"**/c/**"}, {}, false, false}, "b/c/d/e.txt "},
        {{"", "", {}, {"a", "*.md", "c"}, false, false}, "B.txt a-b/z.txt a.txt manifest z.txt \xFF.txt "},
        {{"", "", {}, {"*"}, false, false}, ""},
        {{"", "", {"h.txt", ".dot*"}, {}, true, false}, "b/.dot.txt b/.hidden/h.txt "},
        {{"", "", {"x.txt"}, {}, false, true}, "a/x.txt link/x.txt "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.options.globs);
        CAPTURE(row.options.excludes);
        CHECK(walk(directory, row.options).files == row.files);
    }
    CHECK(walk(directory, {}).skipped ==
          "b/up (symbolic links) dangling (symbolic links) link (symbolic links) ");
    CHECK(walk(directory, {"", "", {}, {}, false, true}).skipped ==
          "b/up (links to a folder that they lie in) dangling (symbolic links) ");
    CHECK(walk(directory, {}, {directory / "a", directory / "b/c"}).files ==
          "B.txt a-b/z.txt a.txt manifest z.txt \xFF.txt ");
    CHECK(walk(directory, {"", "", {"a/*"}, {}}, {}, "a").files ==
          "a/x.txt a/y.md ");  // below the root, not the start
    CHECK(walk(directory, {"", "", {"nothing"}, {}}, {}, "a/x.txt").files == "a/x.txt ");
    CHECK(walk(directory, {}, {}, "nosuch").files == "nosuch! ");
    CHECK(walk(directory, {}, {}, "other").files == "");
}

TEST_CASE("a path is wanted when no folder on the way is left out") {
    const Root options{"", "", {"*.txt"}, {"drafts"}, false, false};
    for (const char* path : {"a.txt", "a/b/c.txt", "drafts.txt"}) CHECK(is_wanted(options, path));
    for (const char* path :
         {"a.md", ".a.txt", ".git/a.txt", "a/.b/c.txt", "drafts/a.txt", "a/drafts/b/c.txt"})
        CHECK_FALSE(is_wanted(options, path));
}

TEST_CASE("a look at what is there, and at what is not") {
    const TemporaryDirectory directory;
    directory.write("a.txt", "12345");
    CHECK(look_at(directory / "a.txt").size == 5);
    CHECK(look_at(directory / "a.txt").unreachable == "");
    CHECK(look_at(directory / "b.txt").absent);
    CHECK(look_at(directory / "a.txt/b").absent);
    CHECK_FALSE(look_at(directory.path()).absent);
    CHECK(look_at(directory.path()).unreachable != "");
    CHECK(look_at("/dev/null").unreachable == "not a regular file");
}

}  // namespace
}  // namespace locus
