// locus-index: the command line, what is said on stderr, the exit status.
//
// Exit: 0 all done; 1 done, but a wanted file could not be read; 2 trouble, the old index stands.
#include <algorithm>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fstream>
#include <iostream>
#include <malloc.h>
#include <optional>
#include <unistd.h>

#include "common/command_line.h"
#include "common/cores.h"
#include "common/display.h"
#include "common/error.h"
#include "common/languages.h"
#include "common/manifest.h"
#include "common/output.h"
#include "common/paths.h"
#include "common/standard_streams.h"
#include "indexer/check.h"
#include "indexer/dry_run.h"
#include "indexer/file_list.h"
#include "indexer/index.h"
#include "indexer/progress.h"
#include "indexer/report.h"
#include "indexer/stats.h"
#include "indexer/variants_list.h"

namespace locus {
namespace {

constexpr const char* kProgram = "locus-index";
constexpr int kUnreadable = 1;
constexpr int kTrouble = 2;

constexpr const char* kFooter = R"(Examples:
  locus-index articles          index a folder, for: locus "Kursk civilians"
  locus-index                   bring all folders of the index up to date
  locus-index -L german texte   articles in German
  locus-index -i ~/news ~/articles ~/notes
  locus-index -g '*.txt' -g '*.md' --exclude drafts notes
  git ls-files -z | locus-index -0 --files-from -

The index is a directory: --index, else $LOCUS_INDEX, else the nearest .locus in
this or a parent directory, else a new ./.locus.

Every switch has its --no- form. Exit status: 0 all done; 1 done, but a file
could not be read (each is named); 2 trouble, and the old index stands.
More: man locus-index.)";

volatile std::sig_atomic_t g_interrupted = 0;

void on_signal(int) { g_interrupted = 1; }

/// The first signal ends the run in order, the second one at once.
void catch_signals() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESETHAND;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        ::sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN)
            ::sigaction(signal, &action, nullptr);  // nohup, a script's background
    }
}

/// What the parts of a segment take is freed and taken again and again; from the system each page would cost
/// a fault.
void keep_freed_memory() {
#ifdef __GLIBC__
    constexpr int kLargest = 32 << 20;  // bytes
    ::mallopt(M_MMAP_THRESHOLD, kLargest);
    ::mallopt(M_TRIM_THRESHOLD, 4 * kLargest);
#endif
}

struct CommandLine {
    std::string index;
    std::vector<std::string> paths;
    std::string files_from;
    bool nul = false;
    std::vector<std::string> globs;
    std::vector<std::string> excludes;
    bool hidden = false;
    bool follow = false;
    std::string language;
    std::string max_filesize;
    std::uint64_t jobs = usable_cores();
    std::string memory;
    std::string engine;
    std::vector<std::string> removed;
    bool rebuild = false;
    bool dry_run = false;
    bool check = false;
    bool stats = false;
    bool list = false;
    bool variants = false;
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    bool progress = true;
};

void add_list(CLI::App& app, const char* names, std::vector<std::string>& list, const char* kind,
              const std::string& help) {
    app.add_option(names, list, help)->option_text(kind)->allow_extra_args(false);
}

void declare(CLI::App& app, CommandLine& line) {
    app.add_option("PATH", line.paths,
                   "Folders or files to add or to bring up to date; without any, all of the index, or . for "
                   "a new one")
        ->option_text(" ");
    add_value(app, "-i,--index", line.index, "DIR", "The index directory");
    add_list(app, "-g,--glob", line.globs, "GLOB", "Of the PATHs only files that match; repeatable");
    add_list(app, "--exclude", line.excludes, "GLOB", "Leave out files and folders that match; repeatable");
    add_switch(app, "--hidden", line.hidden, "Names that begin with a dot too");
    add_switch(app, "--follow", line.follow, "Symbolic links too");
    add_value(app, "--files-from", line.files_from, "FILE", "Further PATHs from FILE or -, one a line");
    add_switch(app, "-0,--null", line.nul, "They, and the names that --list prints, are ended by NULs");
    add_value(app, "-L,--language", line.language, "LANG",
              "Language of the articles, by name or code (german or de, ...), or none; default auto: "
              "detected for each");
    add_value(app, "--max-filesize", line.max_filesize, "SIZE",
              "Larger files are named and not read (256M); K, M, G are powers of 1024");
    add_number(app, "-j,--jobs", line.jobs, "Workers (as many as there are cores)");
    add_value(app, "--memory", line.memory, "SIZE",
              "Memory for a run beside the texts that it reads, about (192M)");
    add_value(app, "--engine", line.engine, "NAME",
              "bulk writes Xapian's tables directly, api through Xapian, slowly; default auto");
    add_list(app, "--remove", line.removed, "PATH", "Give up a folder or file of the index; repeatable");
    add_switch(app, "--rebuild", line.rebuild, "Start anew; with PATHs, forget the folders of the old index");
    add_switch(app, "--dry-run", line.dry_run, "Print what would be done, and do nothing");
    add_switch(app, "--check", line.check, "Verify the index and name what is damaged");
    add_switch(app, "--stats", line.stats, "Print figures of the index");
    add_switch(app, "--json", line.json, "--stats as JSON");
    add_switch(app, "--list", line.list,
               "Print the files of the index; -v: what path: and lang: compare too");
    add_switch(app, "--variants", line.variants, "List the names that have several spellings, and acronyms");
    add_switch(app, "-q,--quiet", line.quiet, "Say nothing but errors");
    add_switch(app, "-v,--verbose", line.verbose, "Name every file that is skipped");
    add_switch(app, "--progress", line.progress, "Progress on a terminal (default; --no-progress)");
    app.footer(kFooter);
}

std::uint64_t parse_size(const std::string& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    constexpr std::string_view kUnits = "KMGT";
    const std::size_t place = unit.empty() ? 0 : kUnits.find(static_cast<char>(std::toupper(unit[0]))) + 1;
    const unsigned shift = static_cast<unsigned>(10 * place);
    if (error != std::errc() || unit.size() > 1 || (!unit.empty() && place == 0) ||
        (number << shift) >> shift != number)
        throw Error("not a size: " + text, "a size is a number, or one with K, M or G behind it: 512M");
    return number << shift;
}

Engine parse_engine(const std::string& name) {
    if (name == "auto") return Engine::automatic;
    if (name == "bulk") return Engine::bulk;
    if (name == "api") return Engine::api;
    throw Error("unknown engine: " + name, "use one of: auto, bulk, api");
}

Resources resources(const CommandLine& line) {
    Resources out;
    out.jobs = static_cast<unsigned>(std::min<std::uint64_t>(line.jobs, ~0U));
    if (!line.memory.empty()) out.memory = parse_size(line.memory);
    if (!line.engine.empty()) out.engine = parse_engine(line.engine);
    return out;
}

/// As --files-from gives them; an empty name is none.
std::vector<std::string> read_names(const std::string& file, char end) {
    std::ifstream opened;
    if (file != "-") opened.open(file);
    if (file != "-" && !opened) throw Error(file + ": " + std::strerror(errno));
    std::istream& in = file == "-" ? std::cin : opened;
    std::vector<std::string> names;
    for (std::string name; std::getline(in, name, end);)
        if (!name.empty()) names.push_back(name);
    if (g_interrupted != 0) throw Interrupted{};
    if (in.bad()) throw Error(file + ": cannot be read to its end");
    if (file == "-") check_end_of_input();
    return names;
}

/// An empty GLOB stands for none, so that those of before can be taken back.
std::optional<std::vector<std::string>> given(const CLI::App& app, const char* name,
                                              std::vector<std::string> globs) {
    if (app.count(name) == 0) return std::nullopt;
    std::erase(globs, "");
    return globs;
}

RootWish root_wish(const CLI::App& app, const CommandLine& line) {
    RootWish wish;
    if (app.count("--language") > 0) wish.language = language_name(line.language);
    wish.globs = given(app, "--glob", line.globs);
    wish.excludes = given(app, "--exclude", line.excludes);
    if (app.count("--hidden") > 0) wish.hidden = line.hidden;
    if (app.count("--follow") > 0) wish.follow = line.follow;
    return wish;
}

IndexRun index_run(const CLI::App& app, const CommandLine& line, const std::string& index_dir) {
    IndexRun run;
    run.index_dir = index_dir;
    run.scope.paths = line.paths;
    if (!line.files_from.empty())
        for (std::string& name : read_names(line.files_from, line.nul ? '\0' : '\n'))
            run.scope.paths.push_back(std::move(name));
    run.scope.removed = line.removed;
    run.scope.rebuild = line.rebuild;
    run.scope.options = root_wish(app, line);
    run.resources = resources(line);
    if (app.count("--max-filesize") > 0) run.largest_file = parse_size(line.max_filesize);
    const bool names_any = !run.scope.paths.empty() || !line.removed.empty() || !line.files_from.empty();
    if (!names_any && !has_manifest(index_dir)) run.scope.paths = {"."};
    if (run.scope.paths.empty() && !run.scope.options.empty())
        throw Error("options of folders, and no PATH", "name the folders that they are meant for");
    return run;
}

RunEvents events_of(const CommandLine& line, Progress& progress) {
    RunEvents events;
    events.unreadable = [&](const std::string& path, const std::string& reason) {
        progress.clear();
        complain(kProgram, path + ": " + reason);
    };
    events.skipped = [&](const std::string& path, const std::string& kind) {
        if (!line.verbose) return;
        progress.clear();
        complain(kProgram, path + ": skipped, one of: " + kind);
    };
    events.looked_at = [&](std::uint64_t files) { progress.show_looking(files); };
    events.progress = [&](const IndexCounts& counts) { progress.show(counts); };
    events.interrupted = [] { return g_interrupted != 0; };
    events.finishing = [&] { progress.show_writing(); };
    events.note = [&](const std::string& what) {
        progress.clear();
        complain(kProgram, what);
    };
    return events;
}

/// What people see cannot command their terminal; in a pipe, and where a NUL ends them, paths are raw.
std::string printed(const std::string& path, bool nul) {
    return nul || ::isatty(STDOUT_FILENO) == 0 ? path : printable(path);
}

int run_dry(const IndexRun& wish, RunEvents events, Progress& progress, Output& out) {
    bool unreadable = false;
    const auto said = events.unreadable;
    events.unreadable = [&](const std::string& path, const std::string& reason) {
        unreadable = true;
        said(path, reason);
    };
    const std::string here = current_directory();
    plan_index(wish, events, [&](const std::string& what, const std::string& path, const std::string& from) {
        progress.clear();
        out.write(what + "\t" + printed(shown_path(here, path), false));
        if (!from.empty()) out.write("\t" + printed(shown_path(here, from), false));
        out.write("\n");
    });
    return unreadable ? kUnreadable : 0;
}

int check(const std::string& index_dir, bool quiet, Output& out) {
    const std::vector<std::string> findings = check_index(index_dir);
    for (const std::string& finding : findings) complain(kProgram, finding);
    if (!findings.empty())
        throw Error(index_dir + ": the index is damaged", "build it anew: locus-index --rebuild");
    if (!quiet) out.write(printable(index_dir) + ": sound\n");
    return 0;
}

/// As it is shown: from here.
std::optional<std::string> index_at(const std::string& wish) {
    const std::optional<std::string> found = find_index(wish);
    if (found) return shown_path(current_directory(), *found);
    return std::nullopt;
}

std::string existing_index(const std::string& wish) {
    if (const std::optional<std::string> found = index_at(wish)) return *found;
    throw Error("no index in this directory or above", "make one with: locus-index FOLDER");
}

/// Paths as they open from here.
void list(const std::string& index_dir, const CommandLine& line, Output& out) {
    const std::string here = current_directory();
    list_files(index_dir, [&](const IndexedFile& file) {
        out.write(printed(shown_path(here, file.path), line.nul));
        if (line.verbose)
            out.write("\t" + printed(file.below_root, line.nul) + "\t" + std::string(file.language));
        out.write(line.nul ? std::string_view("\0", 1) : "\n");
    });
}

/// Options that would have no effect are slips of the hand.
void check_options(const CommandLine& line) {
    constexpr const char* kOwnRun = "give each a run of its own";
    if (line.jobs == 0) throw Error("--jobs wants at least 1", "leave it out to use all cores");
    if (line.json && !line.stats) throw Error("--json without --stats", "ask for both: --stats --json");
    if (line.nul && line.files_from.empty() && !line.list)
        throw Error("-0 without --files-from or --list", "name the file that holds the names, or -");
    const int looks = line.check + line.list + line.stats + line.variants;
    if (looks > 1) throw Error("--check, --list, --stats and --variants: one at a time", kOwnRun);
    const bool writes = !line.paths.empty() || !line.files_from.empty() || !line.removed.empty() ||
                        line.rebuild || line.dry_run;
    if (looks > 0 && writes)
        throw Error("--check, --list, --stats and --variants only look at an index", kOwnRun);
}

bool only_looks(const CommandLine& line) { return line.check || line.list || line.stats || line.variants; }

int look(const CommandLine& line, Output& out) {
    const std::string index_dir = existing_index(line.index);
    if (line.check) return check(index_dir, line.quiet, out);
    if (line.list) list(index_dir, line, out);
    if (line.stats) out.write(line.json ? stats_json(index_dir) : stats_text(index_dir));
    if (line.variants) print_variants(index_dir, [&](std::string_view text) { out.write(text); });
    return 0;
}

int run(const CLI::App& app, const CommandLine& line, Output& out) {
    check_options(line);
    if (only_looks(line)) return look(line, out);
    catch_signals();
    const IndexRun wish = index_run(app, line, index_at(line.index).value_or(std::string(kIndexName)));
    Progress progress(line.progress && !line.quiet);
    const RunEvents events = events_of(line, progress);
    if (line.dry_run) return run_dry(wish, events, progress, out);
    const IndexCounts counts = run_index(wish, events);
    progress.clear();
    if (!line.quiet) std::cerr << report(counts, wish.index_dir, line.verbose);
    if (!line.quiet && counts.all_files == 0)
        complain(kProgram, "no articles were found", "name a folder that holds text files");
    return counts.unreadable > 0 ? kUnreadable : 0;
}

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    using namespace locus;
    CLI::App app{"Index folders of articles, so that locus finds their passages.", kProgram};
    CommandLine line;
    declare(app, line);
    prepare_standard_streams();
    keep_freed_memory();
    Output out(STDOUT_FILENO);
    try {
        if (const auto status = parse_command_line(app, argc, argv)) return *status;
        const int status = run(app, line, out);
        out.flush();
        return status;
    } catch (const BrokenPipe&) {  // the reader has what it wanted
        return 0;
    } catch (const Interrupted&) {
        complain(kProgram, "interrupted; the old index stands");
        return 130;
    } catch (const Error& error) {
        complain(kProgram, error.what(), error.hint());
    } catch (const std::exception& error) {
        complain(kProgram, error.what());
    }
    return kTrouble;
}
