// locus: the command line, the streams, the exit status.
//
// Exit: 0 hits, 1 none, 2 trouble. stdout carries answers only; all else goes to stderr. A broken pipe is no
// trouble: the reader has what it wanted.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <optional>
#include <unistd.h>
#include <utility>

#include "common/command_line.h"
#include "common/cores.h"
#include "common/display.h"
#include "common/error.h"
#include "common/standard_streams.h"
#include "query/asker.h"
#include "query/batch.h"
#include "query/config_file.h"
#include "query/indexes.h"
#include "query/printer.h"
#include "query/question_file.h"
#include "query/stale.h"
#include "query/terminal.h"
#include "query/warm_heap.h"

namespace locus {
namespace {

constexpr const char* kProgram = "locus";
constexpr int kHits = 0;
constexpr int kNone = 1;
constexpr int kTrouble = 2;

constexpr const char* kFooter = R"(Questions:
  Kursk civilians            ranked: the more of the words, the better
  '"exact phrase"'           as it stands (the shell eats one pair of quotes)
  '+must have' 'but -not'    required, excluded; after a -- when it comes first
  'a AND (b OR c) NOT d'     capitals only; NOT before AND before OR
  'a NEAR/5 b'               at most 5 words apart (NEAR: 10)
  'exchang*' 'Zelensky~'     any word that begins so; that or near spellings
  'path:notes/** ext:md'     where the file is; also title:word and lang:de
  What is no operator in its place is text; --explain tells how it was read.

Examples:
  locus Kursk civilians
  locus -l Zelenskyy | head -3
  locus --json 'prisoners of war' | jq -r .citation
  locus -q 'all-for-all' && echo "someone writes of it"

The index is --index, else $LOCUS_INDEX, else the nearest .locus in this or a
parent directory. A folder is indexed by locus-index FOLDER; locus-cite shows
and verifies places.

Every switch has its --no- form. Exit status: 0 hits, 1 none, 2 trouble.
More: man locus, man 7 locus-query-language, man 5 locus-output.)";

struct CommandLine {
    std::vector<std::string> words;
    std::vector<std::string> indexes;
    std::uint64_t limit = 10;
    std::uint64_t skip = 0;
    std::uint64_t per_file = 0;
    std::uint64_t context = 0;
    std::uint64_t since = 0;
    std::uint64_t width = 0;
    std::uint64_t jobs = usable_cores();
    std::string format;
    std::string color = "auto";
    std::string hyperlink = "auto";
    std::string batch;
    std::vector<std::string> without;
    std::string boilerplate = "demote";
    bool json = false;
    bool files = false;
    bool count = false;
    bool quiet = false;
    bool nul = false;
    bool all = false;
    bool fail_stale = false;
    bool explain = false;
    bool collapse = true;
    bool variants = true;
    bool verbose = false;
    bool config = true;
    bool reads = false;        // -C or -v stand on the command line itself
    std::string configured{};  // where options were read from, and which, for --explain
};

void declare(CLI::App& app, CommandLine& line) {
    app.add_option("QUESTION", line.words, "Words, \"phrases\", +must, -not; joined by blanks")
        ->option_text(" ");
    app.add_option("-i,--index", line.indexes, "An index directory; repeatable")
        ->option_text("DIR")
        ->allow_extra_args(false);
    add_number(app, "-n,--limit", line.limit, "Hits shown (10; 0: all)");
    add_number(app, "--skip", line.skip, "Leave out the first N hits");
    add_number(app, "--per-file", line.per_file, "At most N hits from one file (0: no limit)");
    add_value(app, "--format", line.format, "F",
              "text, html, grep, vimgrep, pick, jsonl, tsv or trec (text on a terminal, grep in a pipe)");
    add_switch(app, "--json", line.json, "The same as --format jsonl");
    add_switch(app, "-l,--files-with-matches", line.files, "File names only, best first");
    add_switch(app, "-c,--count", line.count, "The number of matching passages");
    add_switch(app, "-q,--quiet", line.quiet, "Nothing but the exit status");
    add_switch(app, "-0,--null", line.nul, "A NUL after each file name");
    add_number(app, "-C,--context", line.context, "N lines of context from the source, in text");
    add_number(app, "--width", line.width, "As on a terminal of N columns, in a pipe too");
    add_switch(app, "-v,--verbose", line.verbose,
               "More of each hit, in text: its whole passage, score, all sources");
    add_switch(app, "--all", line.all, "Every word must occur");
    add_number(app, "--since", line.since,
               "Only files added or changed after this generation of the index (0: all)", "GENERATION");
    add_value(app, "--batch", line.batch, "FILE", "Questions from FILE or -, one a line: ID<TAB>QUESTION");
    add_number(app, "-j,--jobs", line.jobs,
               "Questions of a batch answered at once (as many as there are cores)");
    add_value(app, "--color", line.color, "WHEN", "auto, always or never; --no-color: never");
    app.add_flag_callback("--no-color", [&line] { line.color = "never"; })->group("");
    add_value(app, "--hyperlink", line.hyperlink, "WHEN",
              "auto, always, never, or a URI with {path}, {line}: places that a terminal opens");
    add_value(app, "--boilerplate", line.boilerplate, "HOW",
              "demote what matches in boilerplate alone, or keep it where it is");
    add_switch(app, "--fail-stale", line.fail_stale, "Status 2 when a hit's file has changed or is gone");
    add_switch(app, "--explain", line.explain, "How the question was read, on stderr");
    add_switch(app, "--collapse", line.collapse,
               "Copies of a hit stand under it (on); --no-collapse makes each a hit");
    add_switch(app, "--variants", line.variants,
               "Names in every spelling, and acronyms (on); --no-variants: words as they are asked");
    app.add_option("--without", line.without, "Rank without a part, as --explain names them; repeatable")
        ->option_text("PART")
        ->allow_extra_args(false);
    add_switch(app, "--config", line.config,
               "Options of the configuration file first (on); --no-config: only those given here");
    app.footer(kFooter);
}

/// The options of the user's configuration file.
void configure(CLI::App& app, CommandLine& line) {
    const std::optional<std::string> path = config_path();
    if (!path) return;
    std::vector<std::string> words;
    std::string shown = "options   " + printable(*path) + ":";
    for (const ConfigLine& one : read_config(*path)) {
        line = {};
        try {
            parse_options(app, one.words);
            if (!line.words.empty()) throw Error(one.words.front() + " takes no value");
        } catch (const Error& error) {
            throw Error(place_in_config(*path, one) + error.what());
        }
        words.insert(words.end(), one.words.begin(), one.words.end());
        for (const std::string& word : one.words) shown += " " + printable(word);
    }
    line = {};
    parse_options(app, words);
    line.configured = shown + "\n";
}

/// What was given on the command line counts after the configuration. The exit status when help or version
/// was all that was asked.
std::optional<int> read_command_line(CLI::App& app, CommandLine& line, int argc, char** argv) {
    if (const auto status = parse_command_line(app, argc, argv)) return status;
    if (line.config) {
        try {
            configure(app, line);
        } catch (const Error& error) {
            throw Error(error.what(), "mend the configuration file, or ask with --no-config");
        }
        parse_command_line(app, argc, argv);
    }
    line.reads = (app.count("--context") > 0 && line.context > 0) || (app.count("-v") > 0 && line.verbose);
    return std::nullopt;
}

std::string format_of(const CommandLine& line, bool terminal) {
    if (line.json) return "jsonl";
    if (!line.format.empty()) return line.format;
    return terminal || line.reads ? "text" : "grep";
}

std::unique_ptr<Printer> printer_for(const CommandLine& line, Output& out) {
    const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    PrintStyle style;
    style.color = wants_color(line.color, terminal);
    style.terminal = terminal || line.width > 0;
    if (style.terminal) style.width = terminal_width(STDOUT_FILENO, line.width);
    style.nul = line.nul;
    style.verbose = line.verbose;
    style.hyperlink = make_hyperlink(line.hyperlink, terminal && style.color);
    style.whole_files = line.per_file == 1;
    std::unique_ptr<Printer> printer = make_printer(format_of(line, terminal), out, style);
    return line.files ? make_files_printer(out, style) : std::move(printer);
}

/// Where hits are not shown, their order does not matter.
Without without(const CommandLine& line) {
    Without out{line.quiet};
    for (const std::string& part : line.without) leave_out(out, part);
    out.demotion = line.boilerplate == "keep";
    return out;
}

/// Lists of files, and what is measured by, are what they would be without copies.
Copies copies(const CommandLine& line) {
    const bool unseen = line.quiet || line.files || format_of(line, false) == "trec";
    if (unseen || !line.collapse) return Copies::ignored;
    return line.per_file == 1 ? Copies::listed : Copies::grouped;
}

/// The rank of the last one shown; 0: there is no limit.
std::uint64_t last_hit(const CommandLine& line) {
    const std::uint64_t last = line.limit + line.skip;
    return line.limit == 0 || last < line.skip ? 0 : last;
}

Wanted wanted(const CommandLine& line) {
    Wanted out;
    out.limits = line.quiet ? Limits{1, 0} : Limits{last_hit(line), line.files ? 1 : line.per_file};
    out.limits.copies = copies(line);
    out.without = without(line);
    out.all_words = line.all;
    out.skip = line.skip;
    out.count = line.count;
    out.explain = line.explain;
    const bool shown = !line.quiet && !line.files && format_of(line, true) == "text";
    out.context_lines = shown ? line.context : 0;
    return out;
}

/// Prints answers, and remembers what the exit status tells of them.
class Presenter {
  public:
    Presenter(const CommandLine& line, Output& out)
        : line_(line), out_(out), printer_(printer_for(line, out)) {}

    /// Throws what the answer failed with.
    void present(const Answer& answer) {
        if (line_.explain) std::cerr << std::exchange(configured_, "") << answer.explanation;
        if (answer.failure) std::rethrow_exception(answer.failure);
        any_ |= answer.any();
        if (line_.fail_stale)
            std::for_each(answer.hits.begin(), answer.hits.end(), [&](const Hit& hit) { stale_.note(hit); });
        if (line_.quiet) return;
        print(answer);
        if (!answer.nothing.empty()) complain(kProgram, answer.nothing);
    }

    void finish() {
        if (!line_.quiet && !line_.count) printer_->finish();
    }

    bool any() const { return any_; }

    void tell_stale() {
        if (stale_.any()) tell(stale_.error());
    }

    /// On stderr, and in JSON where that is what is printed.
    void tell(const Error& error) {
        trouble_ = true;
        complain(kProgram, error.what(), error.hint());
        const bool prints_json = format_of(line_, false) == "jsonl" && !line_.files && !line_.count;
        if (prints_json && !line_.quiet) print_json_failure(out_, error.what(), error.hint());
    }

    int status() const { return trouble_ ? kTrouble : any_ ? kHits : kNone; }

  private:
    void print(const Answer& answer) {
        if (line_.count) {
            out_.write((answer.id.empty() ? "" : answer.id + "\t") + std::to_string(answer.count) + "\n");
        } else {
            printer_->begin(answer.id, answer.question);
            for (const Hit& hit : answer.hits) printer_->hit(hit);
            printer_->end(answer.hits.size());
        }
        out_.flush();
    }

    const CommandLine& line_;
    Output& out_;
    std::unique_ptr<Printer> printer_;
    StaleFiles stale_;
    std::string configured_ = line_.configured;  // not told yet
    bool any_ = false;
    bool trouble_ = false;
};

void ask_one(const CommandLine& line, Asker& asker, Presenter& presenter) {
    Answer answer;
    for (const std::string& word : line.words)
        answer.question.append(answer.question.empty() ? "" : " ").append(word);
    asker.ask(answer);
    presenter.present(answer);
}

void ask_all(const CommandLine& line, Asker& asker, Presenter& presenter) {
    QuestionFile questions(line.batch);
    answer_all(questions, asker, line.jobs, [&](const Answer& answer) {
        presenter.present(answer);
        return !(presenter.any() && line.quiet);
    });
}

void check(const CommandLine& line) {
    if (line.batch.empty() && line.words.empty())
        throw Error("no question", "ask one: locus \"Kursk civilians\"; see locus --help");
    if (!line.batch.empty() && !line.words.empty())
        throw Error("a question and --batch at once", "ask either one question or those of a file");
    if (line.reads && format_of(line, false) != "text")
        throw Error("-C and -v show more in the text format only",
                    "leave out --format, or use --format text");
    if (line.skip > 0 && (line.count || line.quiet))
        throw Error(std::string(line.count ? "-c" : "-q") + " with --skip: no hit is shown",
                    "leave out either");
    if (line.fail_stale && line.count)
        throw Error("-c with --fail-stale: no hit is shown", "leave out either");
    if (line.boilerplate != "demote" && line.boilerplate != "keep")
        throw Error("unknown --boilerplate: " + line.boilerplate +
                        did_you_mean(nearest(line.boilerplate, {"demote", "keep"})),
                    "demote (the default) or keep");
    if (line.jobs == 0) throw Error("--jobs wants at least 1", "leave it out to use all cores");
    if (line.batch.empty() || line.batch == "-") return;
    std::error_code error;
    if (std::filesystem::is_directory(line.batch, error)) throw Error(line.batch + ": is a directory");
    if (::access(line.batch.c_str(), R_OK) != 0) throw Error(line.batch + ": " + std::strerror(errno));
}

int run(const CommandLine& line, Output& out) {
    Presenter presenter(line, out);
    check(line);
    warm_heap();
    std::vector<Error> failures;
    Searcher searcher(indexes_to_ask(line.indexes), failures);
    if (!line.variants) searcher.vocabulary().other_spellings().forget();
    if (line.since > 0) searcher.find_only_since(line.since);
    Asker asker(std::move(searcher), wanted(line));
    for (const Error& failure : failures) presenter.tell(failure);
    line.batch.empty() ? ask_one(line, asker, presenter) : ask_all(line, asker, presenter);
    presenter.finish();
    presenter.tell_stale();
    out.flush();
    return presenter.status();
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

/// -json with one dash would be -j with the number "son".
void check_one_dash(const CLI::App& app, int argc, char** argv) {
    for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with("-j") || word.size() < 3 || word[2] < 'a') continue;
        const auto meant = nearest("-" + word, option_names(app));
        if (meant)
            throw Error("no option " + word + did_you_mean(meant),
                        see_help(app) + "; a word that begins with a dash goes after --");
    }
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
    prepare_standard_streams();
    Output out(STDOUT_FILENO);
    bool json = asks_for_json(argc, argv);
    try {
        check_one_dash(app, argc, argv);
        if (const auto status = read_command_line(app, line, argc, argv)) return *status;
        json |= format_of(line, false) == "jsonl";
        return run(line, out);
    } catch (const BrokenPipe&) {
        return kHits;
    } catch (const Error& error) {
        return fail(error, out, json);
    } catch (const std::exception& error) {
        return fail(Error(error.what()), out, json);
    }
}
