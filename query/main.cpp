// locus: the command line, the streams, the exit status.
//
// Exit: 0 hits, 1 none, 2 trouble. stdout carries answers only; all else goes to stderr. A broken pipe is no
// trouble: the reader has what it wanted.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <unistd.h>

#include "common/command_line.h"
#include "common/display.h"
#include "common/error.h"
#include "common/manifest.h"
#include "query/answer.h"
#include "query/explain.h"
#include "query/printer.h"
#include "query/question.h"

namespace locus {
namespace {

constexpr const char* kProgram = "locus";
constexpr int kHits = 0;
constexpr int kNone = 1;
constexpr int kTrouble = 2;

constexpr const char* kFooter = R"(Questions:
  Kursk civilians            ranked: the more of the words, the better
  '"exact phrase"'           required as it stands (the shell eats one pair of quotes)
  '+must have' 'but -not'    required, excluded; after a -- when it comes first

Examples:
  locus Kursk civilians
  locus -l Zelenskyy | head -3
  locus --json 'prisoners of war' | jq -r .citation
  locus -q 'all-for-all' && echo "someone writes of it"

The index is --index, else $LOCUS_INDEX, else the nearest .locus in this or a parent directory.
A folder is indexed by locus-index FOLDER; locus-cite shows and verifies places.

Every switch has its --no- form. Exit status: 0 hits, 1 none, 2 trouble.)";

struct CommandLine {
    std::vector<std::string> words;
    std::vector<std::string> indexes;
    std::uint64_t limit = 10;
    std::uint64_t per_file = 0;
    std::string format;
    std::string color = "auto";
    std::string batch;
    bool json = false;
    bool files = false;
    bool count = false;
    bool quiet = false;
    bool nul = false;
    bool all = false;
    bool explain = false;
};

void declare(CLI::App& app, CommandLine& line) {
    app.add_option("QUESTION", line.words, "Words, \"phrases\", +must, -not; joined by blanks")
        ->option_text(" ");
    app.add_option("-i,--index", line.indexes, "An index directory; repeatable")
        ->option_text("DIR")
        ->allow_extra_args(false);
    add_number(app, "-n,--limit", line.limit, "Hits shown (10; 0: all)");
    add_number(app, "--per-file", line.per_file, "At most N hits from one file (0: no limit)");
    add_value(app, "--format", line.format, "F",
              "text, grep, jsonl or trec (text on a terminal, grep in a pipe)");
    add_switch(app, "--json", line.json, "The same as --format jsonl");
    add_switch(app, "-l,--files-with-matches", line.files, "File names only, best first");
    add_switch(app, "-c,--count", line.count, "The number of matching passages");
    add_switch(app, "-q,--quiet", line.quiet, "Nothing but the exit status");
    add_switch(app, "-0,--null", line.nul, "A NUL after each file name");
    add_switch(app, "--all", line.all, "Every word must occur");
    add_value(app, "--batch", line.batch, "FILE", "Questions from FILE or -, one a line: ID<TAB>QUESTION");
    add_value(app, "--color", line.color, "WHEN", "auto, always or never");
    add_switch(app, "--explain", line.explain, "How the question was read, on stderr");
    app.footer(kFooter);
}

bool wants_color(const std::string& when, bool terminal) {
    if (when == "always") return true;
    if (when == "never") return false;
    if (when != "auto") throw Error("unknown --color: " + when, "use auto, always or never");
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return terminal && (no_color == nullptr || *no_color == '\0') && term != nullptr &&
           std::string_view(term) != "dumb";
}

std::string format_of(const CommandLine& line, bool terminal) {
    if (line.json) return "jsonl";
    return line.format.empty() ? (terminal ? "text" : "grep") : line.format;
}

std::unique_ptr<Printer> printer_for(const CommandLine& line, Output& out) {
    const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    PrintStyle style;
    style.color = wants_color(line.color, terminal);
    style.terminal = terminal;
    style.nul = line.nul;
    style.whole_files = line.per_file == 1;
    std::unique_ptr<Printer> printer = make_printer(format_of(line, terminal), out, style);
    return line.files ? make_files_printer(out, style) : std::move(printer);
}

std::vector<std::string> indexes_of(const CommandLine& line) {
    if (!line.indexes.empty()) return line.indexes;
    if (const std::optional<std::string> found = find_index("")) return {*found};
    throw Error("no index in this directory or above",
                "make one with: locus-index FOLDER   or name one with --index");
}

/// Asks and prints; one for the whole run.
class Asker {
  public:
    Asker(const CommandLine& line, Output& out, Printer& printer)
        : line_(line),
          out_(out),
          printer_(printer),
          searcher_(indexes_of(line), failures_),
          answerer_(searcher_) {
        for (const Error& failure : failures_) complain(kProgram, failure.what(), failure.hint());
    }

    /// An index could not be searched; the others answer all the same.
    bool incomplete() const { return !failures_.empty(); }

    /// True when there was a hit. `id` is empty outside a batch.
    bool ask(const std::string& id, const std::string& text) {
        const Node question = parse_question(text);
        const Plan plan = make_plan(question, searcher_.analyzers(), line_.all);
        if (line_.explain) std::cerr << explain_plan(question, plan, searcher_);
        if (line_.count) return count(id, plan);

        const std::vector<Hit> hits = answerer_.answer(plan, limits());
        if (line_.explain) std::cerr << explain_hits(hits);
        if (!line_.quiet) print(id, text, hits);
        if (hits.empty() && id.empty() && !line_.quiet) complain(kProgram, explain_nothing(plan, searcher_));
        return !hits.empty();
    }

  private:
    Limits limits() const {
        if (line_.quiet) return {1, 0};
        return {line_.limit, line_.files ? 1 : line_.per_file};
    }

    bool count(const std::string& id, const Plan& plan) {
        const std::uint64_t number = answerer_.count(plan);
        if (!line_.quiet) out_.write((id.empty() ? "" : id + "\t") + std::to_string(number) + "\n");
        return number > 0;
    }

    void print(const std::string& id, const std::string& text, const std::vector<Hit>& hits) {
        printer_.begin(id, text);
        for (const Hit& hit : hits) printer_.hit(hit);
        printer_.end(hits.size());
        out_.flush();
    }

    const CommandLine& line_;
    Output& out_;
    Printer& printer_;
    std::vector<Error> failures_;
    Searcher searcher_;
    Answerer answerer_;
};

/// id, TAB, question; without a TAB the line's number is the id. Blank lines are passed over.
bool ask_batch(std::istream& lines, Asker& asker, bool first_hit_ends) {
    bool any = false;
    std::string line;
    for (std::uint64_t number = 1; !(any && first_hit_ends) && std::getline(lines, line); ++number) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        const std::size_t tab = line.find('\t');
        const bool named = tab != std::string::npos && tab > 0;
        const std::string id = named ? line.substr(0, tab) : std::to_string(number);
        any |= asker.ask(id, tab == std::string::npos ? line : line.substr(tab + 1));
    }
    return any;
}

bool ask_all(const CommandLine& line, Asker& asker) {
    if (line.batch.empty()) {
        std::string question;
        for (const std::string& word : line.words) question.append(question.empty() ? "" : " ").append(word);
        return asker.ask("", question);
    }
    if (line.batch == "-") return ask_batch(std::cin, asker, line.quiet);
    std::ifstream lines(line.batch);  // a pipe will do
    const bool any = ask_batch(lines, asker, line.quiet);
    if (lines.bad()) throw Error(line.batch + ": cannot be read to its end");
    return any;
}

void check(const CommandLine& line) {
    if (line.batch.empty() && line.words.empty())
        throw Error("no question", "ask one: locus \"Kursk civilians\"; see locus --help");
    if (!line.batch.empty() && !line.words.empty())
        throw Error("a question and --batch at once", "ask either one question or those of a file");
    if (line.batch.empty() || line.batch == "-") return;
    std::error_code error;
    if (std::filesystem::is_directory(line.batch, error)) throw Error(line.batch + ": is a directory");
    if (::access(line.batch.c_str(), R_OK) != 0) throw Error(line.batch + ": " + std::strerror(errno));
}

int run(const CommandLine& line, Output& out) {
    const std::unique_ptr<Printer> printer = printer_for(line, out);
    check(line);
    Asker asker(line, out, *printer);
    const bool any = ask_all(line, asker);
    out.flush();
    if (asker.incomplete()) return kTrouble;
    return any ? kHits : kNone;
}

/// Whoever asked for JSON is told in JSON too, even if the rest of the command line cannot be read.
bool asks_for_json(int argc, char** argv) {
    for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i) {
        const std::string_view word = argv[i];
        if (word == "--json" || word == "--format=jsonl") return true;
        if (word == "--format" && i + 1 < argc && std::string_view(argv[i + 1]) == "jsonl") return true;
    }
    return false;
}

int fail(const Error& error, Output& out, bool json) {
    complain(kProgram, error.what(), error.hint());
    try {
        if (json) print_json_failure(out, error.what(), error.hint());
        out.flush();
    } catch (...) {  // stdout is what failed
    }
    return kTrouble;
}

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    using namespace locus;
    CLI::App app{"Find passages, with their file and byte offset, in an index of articles.", kProgram};
    CommandLine line;
    declare(app, line);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a write beyond a limit fails, with a message
    Output out(STDOUT_FILENO);
    const bool json = asks_for_json(argc, argv);
    try {
        if (const auto status = parse_command_line(app, argc, argv)) return *status;
        return run(line, out);
    } catch (const BrokenPipe&) {
        return kHits;
    } catch (const Error& error) {
        return fail(error, out, json);
    } catch (const std::exception& error) {
        return fail(Error(error.what()), out, json);
    }
}
