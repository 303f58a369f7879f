// locus-cite: shows and verifies cited places, which needs no index, and looks quotations up in one.
//
// show: exit 0 when the bytes shown are those cited, 1 when they are others by now, 2 when they cannot be
// shown. verify: exit 0 when all are same or moved, 1 when one is edited or gone, 2 when one is not a
// citation. quote: exit 0 when all are verbatim, 1 when one differs, 2 when one is absent or there is
// trouble.
#include <algorithm>
#include <cerrno>
#include <iostream>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "common/citation.h"
#include "common/command_line.h"
#include "common/display.h"
#include "common/error.h"
#include "common/output.h"
#include "common/source.h"
#include "common/standard_streams.h"
#include "query/indexes.h"
#include "query/quote.h"
#include "query/terminal.h"
#include "query/wrap.h"

namespace locus {
namespace {

constexpr const char* kProgram = "locus-cite";
constexpr int kEdited = 1;
constexpr int kTrouble = 2;

constexpr const char* kFooter =
    R"(A citation is PATH#OFFSET+LENGTH~FINGERPRINT, as locus prints it; offset and
length are bytes.

Examples:
  locus-cite show 'a.txt#2125+149~0d3fa1b2c4e59687'
  locus --json Kursk | jq -r .citation | locus-cite verify -
  locus-cite quote 'We read lists the way others read the weather'

verify says for each: same; moved and where it is now; edited, when the file no
longer holds it; gone, when there is no such file.

quote says for each: verbatim and where it stands; differs, where, and how: the
quote with [-what it has-]{+what the text has+}; absent. An ellipsis stands for
anything.

Exit status of verify: 0 all same or moved, 1 some edited or gone, 2 trouble;
of show: 0 the bytes shown are those cited, 1 they have changed, 2 trouble;
of quote: 0 all verbatim, 1 some differ, 2 some are absent, or trouble.
More: locus-cite help COMMAND, man locus-cite.)";

struct CommandLine {
    std::vector<std::string> words;  // citations or quotes
    std::vector<std::string> indexes;
};

/// Calls `one` with each word given; - stands for those on stdin, one a line. The worst status.
template <typename Act>
int for_each_word(const std::vector<std::string>& given, Act&& act) {
    int worst = 0;
    const auto one = [&](const std::string& text) { worst = std::max(worst, act(text)); };
    for (const std::string& text : given) {
        if (text != "-") {
            one(text);
            continue;
        }
        std::string line;
        while (std::getline(std::cin, line)) {
            if (line.ends_with('\r')) line.pop_back();
            if (!line.empty()) one(line);
        }
        check_end_of_input();
    }
    return worst;
}

/// Nothing, and a complaint, when the file cannot be read.
std::optional<SourceFile> read_cited(const Citation& citation) {
    try {
        return read_source(citation.path);
    } catch (const Error& error) {
        complain(kProgram, error.what());
        return std::nullopt;
    }
}

int show(const Citation& citation, Output& out) {
    const std::optional<SourceFile> file = read_cited(citation);
    if (!file) return kTrouble;
    if (citation.span.end > file->bytes.size()) {
        complain(kProgram,
                 citation.print() + ": the file has only " + std::to_string(file->bytes.size()) + " bytes",
                 "find it again with: locus-cite verify");
        return kTrouble;
    }
    const std::string_view bytes =
        std::string_view(file->bytes).substr(citation.span.begin, citation.span.size());
    out.write(bytes);
    if (fingerprint(bytes) == citation.fingerprint) return 0;
    complain(kProgram, citation.print() + ": these are not the bytes that were cited",
             "find them with: locus-cite verify");
    return kEdited;
}

bool exists(const std::string& path) {
    struct stat st {};
    return ::stat(path.c_str(), &st) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

int say(Output& out, const char* state, const Citation& citation, int status) {
    const std::string text = citation.print();
    out.write(std::string(state) + " " + (::isatty(STDOUT_FILENO) != 0 ? printable(text) : text) + "\n");
    return status;
}

int verify(const Citation& citation, Output& out) {
    if (!exists(citation.path)) return say(out, "gone", citation, kEdited);
    const std::optional<SourceFile> file = read_cited(citation);
    if (!file) return kTrouble;
    // find_again prefers the nearest place, which is the cited one while it holds.
    const std::optional<Span> found = find_again(citation, file->bytes);
    if (!found) return say(out, "edited", citation, kEdited);
    Citation now = citation;
    now.span = *found;
    return say(out, now.span == citation.span ? "same" : "moved", now, 0);
}

/// Says how a quote stands; what belongs to it follows on indented lines.
int say(Output& out, const QuoteFinding& finding) {
    using Verdict = QuoteFinding::Verdict;
    if (finding.verdict == Verdict::absent) {
        out.write("absent\n");
        return kTrouble;
    }
    const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    const bool verbatim = finding.verdict == Verdict::verbatim;
    out.write(std::string(verbatim ? "verbatim " : "differs ") +
              (terminal ? printable(finding.citation) : finding.citation) + "\n");
    if (finding.state == State::changed) out.write("  [the file has changed since it was indexed]\n");
    if (finding.state == State::gone) out.write("  [the file is gone]\n");
    if (verbatim) return 0;
    out.write(wrapped(finding.difference, terminal ? terminal_width(STDOUT_FILENO) : 0, 2) + "\n");
    return kEdited;
}

int cite(int (*act)(const Citation&, Output&), const std::vector<std::string>& words, Output& out) {
    return for_each_word(words, [&](const std::string& text) {
        const std::optional<Citation> citation = Citation::parse(text);
        if (!citation)
            complain(kProgram, "not a citation: " + text, "a citation is PATH#OFFSET+LENGTH~FINGERPRINT");
        const int status = citation ? act(*citation, out) : kTrouble;
        out.flush();
        return status;
    });
}

int quote(const CommandLine& line, Output& out) {
    std::vector<Error> failures;
    Searcher searcher(indexes_to_ask(line.indexes), failures);
    for (const Error& failure : failures) complain(kProgram, failure.what(), failure.hint());
    QuoteChecker checker(searcher);
    const int status = for_each_word(line.words, [&](const std::string& text) {
        int one = kTrouble;
        try {
            one = say(out, checker.check(text));
        } catch (const NoQuote& error) {
            complain(kProgram, error.what(), error.hint());
            out.write("absent\n");
        }
        out.flush();
        return one;
    });
    return failures.empty() ? status : kTrouble;
}

void declare(CLI::App& app, CommandLine& line) {
    app.require_subcommand(1);
    app.footer(kFooter);
    const auto subcommand = [&](const char* name, const char* word, const char* words, const char* help) {
        CLI::App* command = app.add_subcommand(name, help);
        command
            ->add_option(word, line.words,
                         std::string(words) + "; - reads them from standard input, one a line")
            ->required()
            ->option_text(" ");
        return command;
    };
    subcommand("show", "CITATION", "Citations", "Print exactly the cited bytes");
    subcommand("verify", "CITATION", "Citations", "Say whether the cited bytes still stand there");
    subcommand("quote", "QUOTE", "Quotations", "Say whether and where the words stand in an index")
        ->add_option("-i,--index", line.indexes, "An index directory; repeatable")
        ->option_text("DIR")
        ->allow_extra_args(false);
}

/// `help` and `help verify` are --help and `verify --help`.
void read_help_command(int& argc, char** argv) {
    static char help[] = "--help";
    if (argc < 2 || std::string_view(argv[1]) != "help") return;
    argc = std::min(argc, 3);
    argv[1] = argv[argc - 1];
    argv[argc - 1] = help;
}

int run(const CLI::App& app, const CommandLine& line, Output& out) {
    if (app.got_subcommand("quote")) return quote(line, out);
    return cite(app.got_subcommand("show") ? show : verify, line.words, out);
}

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    using namespace locus;
    CLI::App app{"Show and verify places that locus cited; check quotations.", kProgram};
    CommandLine line;
    declare(app, line);
    prepare_standard_streams();
    read_help_command(argc, argv);
    Output out(STDOUT_FILENO);
    try {
        if (const auto status = parse_command_line(app, argc, argv)) return *status;
        return run(app, line, out);
    } catch (const BrokenPipe&) {
        return 0;
    } catch (const Error& error) {
        complain(kProgram, error.what(), error.hint());
    } catch (const std::exception& error) {
        complain(kProgram, error.what());
    }
    return kTrouble;
}
