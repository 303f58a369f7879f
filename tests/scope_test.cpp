#include "indexer/scope.h"

#include <doctest/doctest.h>

#include "common/error.h"
#include "common/paths.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

const std::vector<std::string> kNoPaths;

Root root(const std::string& path, const std::string& language = "english") {
    return {path, language, {}, {}};
}

/// The scope of a run in `directory`, where the index is too: parts as START@ROOT, then listed files with a
/// +.
std::string scope_of(const TemporaryDirectory& directory, const std::vector<Root>& roots, ScopeWish wish) {
    for (std::string& path : wish.paths) path = directory / path;
    for (std::string& path : wish.removed) path = directory / path;
    const Scope scope = make_scope(wish, roots, directory.path(), directory / ".locus");
    const auto name = [&](const std::string& path) {
        return path == directory.path() ? "." : relative_when_below(directory.path(), path);
    };
    std::string out;
    for (const Scope::Part& part : scope.parts)
        out += name(part.start) + "@" + scope.roots[part.root].path + " ";
    for (const std::string& path : scope.listed) out += "+" + name(path) + " ";
    return out;
}

struct Row {
    std::vector<Root> roots;
    std::vector<std::string> paths;
    std::string parts;
};

TEST_CASE("which parts of which roots a run walks") {
    const TemporaryDirectory directory;
    for (const char* name : {"a/x/t.txt", "a/x/y/t.txt", "a/.h/t.txt", "b/t.txt", "lone.txt"})
        directory.write(name);
    const Root picky{"a", "english", {"*.md"}, {"x"}};
    const Row rows[] = {
        {{root("a"), root("b")}, {}, "a@a b@b "},
        {{root("a"), root("b")}, {"b"}, "b@b "},
        {{root("a")}, {"b"}, "b@b "},  // a root from now on
        {{root("a")}, {"a/x"}, "a/x@a "},
        {{root("a")}, {"a/x/t.txt"}, "a/x/t.txt@a "},
        {{root("a")}, {"a/x", "a/x/y", "a/x/t.txt"}, "a/x@a "},
        {{root("a"), root("a/x")}, {"a/x/y"}, "a/x/y@a/x "},
        {{root("a"), root("a/x")}, {"a"}, "a@a a/x@a/x "},
        {{root("a"), root("a/x")}, {"."}, "a@a a/x@a/x .@. "},
        {{root("a")}, {"lone.txt"}, "+lone.txt "},
        {{root("a")}, {"a/.h"}, "a/.h@a/.h "},  // what its root leaves out is a root of its own
        {{picky}, {"a/x"}, "a/x@a/x "},
        {{picky}, {"a/x/t.txt"}, "+a/x/t.txt "},
        {{root("a")}, {"a/gone"}, ""},
        {{root("gone")}, {}, "gone@gone "},
        {{root("gone")}, {"gone/t.txt"}, "gone/t.txt@gone "},  // on a disk that is not there
    };
    for (const Row& row : rows) {
        CAPTURE(row.paths);
        CHECK(scope_of(directory, row.roots, {row.paths, {}, {}, false}) == row.parts);
    }
    RootWish german;
    german.language = "german";
    CHECK(scope_of(directory, {root("a")}, {{"a/x"}, {}, german, false}) == "a/x@a/x ");
    CHECK(scope_of(directory, {root("a"), root("b")}, {kNoPaths, {"a"}, {}, false}) == "");
    CHECK(scope_of(directory, {root("a"), root("a/x")}, {kNoPaths, {"a/x"}, {}, false}) == "a/x@a ");
    CHECK(scope_of(directory, {root("a")}, {{"b"}, {}, {}, true}) == "b@b ");
    CHECK(scope_of(directory, {root("a")}, {kNoPaths, {}, {}, true}) == "a@a ");
}

TEST_CASE("a root around the index's home is walked in two parts") {
    const TemporaryDirectory directory;
    directory.write("home/t.txt");
    directory.write("t.txt");
    const std::string home = directory / "home";
    const Scope scope = make_scope({{directory.path()}, {}, {}, false}, {}, home, home + "/.locus");
    REQUIRE(scope.parts.size() == 2);
    CHECK(scope.parts[0].start == directory.path());
    CHECK(scope.parts[1].start == home);
    CHECK(scope.borders.contains(home));
    CHECK(scope.borders.contains(home + "/.locus"));
}

TEST_CASE("what a scope holds") {
    Scope scope;
    scope.places = {"/a/b", "/c"};
    for (const char* path : {"/a/b", "/a/b/c", "/c/d/e"}) CHECK(scope.holds(path));
    for (const char* path : {"/a", "/a/bc", "/a/b.txt", "/d", "/"}) CHECK_FALSE(scope.holds(path));
    scope.places = {"/"};
    CHECK(scope.holds("/x"));
    scope.places = {};
    CHECK_FALSE(scope.holds("/x"));
    scope.everything = true;
    CHECK(scope.holds("/x"));
}

TEST_CASE("the deepest root holds a path") {
    const std::vector<Root> roots = {root("/n"), root("/n/a/b"), root("/n/a"), root(".")};
    CHECK(root_of(roots, "/home", "/n/a/b/c") == 1);
    CHECK(root_of(roots, "/home", "/n/a/bc") == 2);
    CHECK(root_of(roots, "/home", "/n") == 0);
    CHECK(root_of(roots, "/home", "/home/x") == 3);
    CHECK(root_of(roots, "/home", "/homes") == std::nullopt);
    CHECK(root_of({root("/")}, "/home", "/x") == 0);
}

TEST_CASE("an unknown language is refused before anything is done") {
    const TemporaryDirectory directory;
    directory.write("a/t.txt");
    RootWish wish;
    wish.language = "klingon";
    CHECK_THROWS_AS(scope_of(directory, {}, {{"a"}, {}, wish, false}), Error);
}

}  // namespace
}  // namespace locus
