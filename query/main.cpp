// locus: the command line, the streams, the exit status.
//
// Exit: 0 hits, 1 none, 2 trouble. stdout carries answers only; all else goes to stderr. A broken pipe is no
// trouble: the reader has what it wanted.
#include <algorithm>
#include <iostream>
#include <optional>
#include <unistd.h>
#include <utility>

#include "common/command_line.h"
#include "common/display.h"
#include "common/error.h"
#include "common/standard_streams.h"
#include "query/asker.h"
#include "query/batch.h"
#include "query/command.h"
#include "query/config_file.h"
#include "query/indexes.h"
#include "query/presenter.h"
#include "query/question_file.h"
#include "query/warm_heap.h"

namespace locus {
namespace {

constexpr int kHits = Presenter::kHits;
constexpr int kTrouble = Presenter::kTrouble;

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
parent directory, else the configuration's. A folder is indexed by locus-index
FOLDER; locus-cite shows and verifies places.

Every switch has its --no- form. Exit status: 0 hits, 1 none, 2 trouble.
More: man locus, man 7 locus-query-language, man 5 locus-output.)";

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

/// Of --json and --format the last one counts.
void settle_format(const CLI::App& app, CommandLine& line) {
    const bool json = std::exchange(line.json, false);
    if (app.count("--json") == 0) return;
    const std::vector<CLI::Option*>& order = app.parse_order();  // what was parsed before stands there too
    const auto last = std::find_if(order.rbegin(), order.rend(), [&](const CLI::Option* one) {
        return one == app.get_option("--json") || one == app.get_option("--format");
    });
    if (last == order.rend() || *last != app.get_option("--json")) return;
    if (json)
        line.format = "jsonl";
    else if (line.format == "jsonl")
        line.format.clear();
}

/// One line of the configuration file alone, so that what is wrong with it is told by its place.
void check_configured(CLI::App& app, CommandLine& line, const ConfigLine& one) {
    line = {};
    parse_options(app, one.words);
    if (!line.words.empty()) throw Error(one.words.front() + " takes no value");
    if (!line.batch.empty()) throw Error("--batch is for the command line");
    settle_format(app, line);
    check_values(line);
}

/// The options of the user's configuration file.
void configure(CLI::App& app, CommandLine& line) {
    const std::optional<std::string> path = config_path();
    if (!path) return;
    std::vector<std::string> words;
    std::string shown = "options   " + printable(*path) + ":";
    for (const ConfigLine& one : read_config(*path)) {
        try {
            check_configured(app, line, one);
        } catch (const Error& error) {
            throw Error(place_in_config(*path, one) + error.what());
        }
        words.insert(words.end(), one.words.begin(), one.words.end());
        for (const std::string& word : one.words) shown += " " + printable(word);
    }
    line = {};
    parse_options(app, words);
    settle_format(app, line);
    line.configured_indexes = std::move(line.indexes);
    line.indexes.clear();
    line.configured = shown + "\n";
}

/// What was configured for other ways to ask than this one is passed over; what was given here is not.
void settle(const CLI::App& app, CommandLine& line) {
    settle_format(app, line);
    const auto given = [&](const char* name) { return app.count(name) > 0; };
    line.ends_names = given("--null") && line.nul;
    line.reads = (given("--context") && line.context > 0) || (given("--verbose") && line.verbose);
    const bool names_format = !line.format.empty() && (given("--format") || given("--json"));
    if (!names_format && (line.reads || (given("--width") && line.width > 0))) line.format = "text";
    if (line.count && !given("--fail-stale")) line.fail_stale = false;
    if ((line.count || line.quiet) && !given("--skip")) line.skip = 0;
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
    settle(app, line);
    return std::nullopt;
}

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

int run(const CommandLine& line, Output& out) {
    check_values(line);
    check(line);
    Presenter presenter(line, out);
    warm_heap();
    std::vector<Error> failures;
    Searcher searcher(indexes_to_ask(line.indexes, line.configured_indexes), failures);
    if (!line.variants) searcher.vocabulary().other_spellings().forget();
    if (line.since > 0) searcher.find_only_since(line.since, failures);
    Asker asker(std::move(searcher), wanted(line));
    for (const Error& failure : failures) presenter.tell(failure);
    line.batch.empty() ? ask_one(line, asker, presenter) : ask_all(line, asker, presenter);
    presenter.finish();
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
