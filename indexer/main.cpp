// locus-index: the command line, what is said on stderr, the exit status.
//
// Exit: 0 all done; 1 done, but a wanted file could not be read; 2 trouble, the old index stands.
#include <csignal>
#include <cstdio>
#include <iostream>
#include <optional>

#include "common/command_line.h"
#include "common/display.h"
#include "common/error.h"
#include "common/languages.h"
#include "common/manifest.h"
#include "indexer/index.h"
#include "indexer/progress.h"

namespace locus {
namespace {

constexpr const char* kProgram = "locus-index";
constexpr int kUnreadable = 1;
constexpr int kTrouble = 2;

constexpr const char* kFooter = R"(Examples:
  locus-index articles            index a folder; ask with: locus "Kursk civilians"
  locus-index                     bring all folders of the nearest index up to date
  locus-index -L german texte     articles in German
  locus-index -i ~/news ~/articles ~/notes

The index is a directory: --index, else $LOCUS_INDEX, else the nearest .locus in this or a
parent directory, else a new ./.locus.

Exit status: 0 all done; 1 done, but a file could not be read (each is named);
2 trouble, and the old index stands.)";

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

struct CommandLine {
    std::string index;
    std::vector<std::string> paths;
    std::optional<std::string> language;
    bool rebuild = false;
    bool quiet = false;
    bool verbose = false;
    bool progress = true;
};

void declare(CLI::App& app, CommandLine& line) {
    app.add_option("PATH", line.paths,
                   "Folders or files to add; without any, those of the index, or . for a new one")
        ->option_text(" ");
    add_value(app, "-i,--index", line.index, "DIR", "The index directory");
    add_value(app, "-L,--language", line.language, "LANG",
              "Language of the articles: a Snowball stemmer (english or en, german or de, ...) or none");
    add_switch(app, "--rebuild", line.rebuild, "Start anew; with PATHs, forget the folders of the old index");
    add_switch(app, "-q,--quiet", line.quiet, "Say nothing but errors");
    add_switch(app, "-v,--verbose", line.verbose, "Name every file that is skipped");
    add_switch(app, "--progress", line.progress, "Progress on a terminal (default; --no-progress)");
    app.footer(kFooter);
}

void report(const IndexCounts& counts, const std::string& index_dir, bool verbose) {
    std::cerr << "indexed " << counted(counts.files, "file", "files") << " (" << byte_size(counts.bytes)
              << ") as " << counted(counts.passages, "passage", "passages") << " in " << printable(index_dir)
              << "\n";
    for (const auto& [kind, number] : counts.skipped)
        std::cerr << "skipped: " << kind << ", " << grouped(number) << (verbose ? "" : " (-v names them)")
                  << "\n";
    if (counts.unreadable > 0)
        std::cerr << counted(counts.unreadable, "file or folder", "files or folders")
                  << " could not be read\n";
    if (counts.files == 0)
        complain(kProgram, "no articles were found", "name a folder that holds text files");
}

int run(const CommandLine& line) {
    IndexRun wish;
    wish.index_dir = find_index(line.index).value_or(std::string(kIndexName));
    wish.paths = line.paths;
    if (line.language) wish.language = language_name(*line.language);
    wish.rebuild = line.rebuild;
    if (wish.paths.empty() && !has_manifest(wish.index_dir)) wish.paths = {"."};
    if (wish.paths.empty() && line.language)
        throw Error("-L without a PATH", "name the folders whose articles are in that language");

    Progress progress(line.progress && !line.quiet);
    IndexEvents events;
    events.unreadable = [&](const std::string& path, const std::string& reason) {
        progress.clear();
        complain(kProgram, path + ": " + reason);
    };
    events.skipped = [&](const std::string& path, const std::string& kind) {
        if (!line.verbose) return;
        progress.clear();
        complain(kProgram, path + ": skipped, one of: " + kind);
    };
    events.progress = [&](const IndexCounts& counts) { progress.show(counts); };
    events.interrupted = [] { return g_interrupted != 0; };

    const IndexCounts counts = run_index(wish, events);
    progress.clear();
    if (!line.quiet) report(counts, wish.index_dir, line.verbose);
    return counts.unreadable > 0 ? kUnreadable : 0;
}

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    using namespace locus;
    CLI::App app{"Index folders of articles, so that locus finds their passages.", kProgram};
    CommandLine line;
    declare(app, line);
    catch_signals();
    try {
        if (const auto status = parse_command_line(app, argc, argv)) return *status;
        return run(line);
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
