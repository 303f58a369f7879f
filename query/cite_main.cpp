// locus-cite: shows and verifies cited places. Needs no index.
//
// show: exit 0 when the bytes shown are those cited, 1 when they are others by now, 2 when they cannot be
// shown. verify: exit 0 when all are same or moved, 1 when one is edited or gone, 2 when one is not a
// citation.
#include <cerrno>
#include <csignal>
#include <iostream>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include "common/citation.h"
#include "common/command_line.h"
#include "common/display.h"
#include "common/error.h"
#include "common/source.h"
#include "query/output.h"

namespace locus {
namespace {

constexpr const char* kProgram = "locus-cite";
constexpr int kEdited = 1;
constexpr int kTrouble = 2;

constexpr const char* kFooter =
    R"(A citation is PATH#OFFSET+LENGTH~FINGERPRINT, as locus prints it; offset and length are bytes.

Examples:
  locus-cite show 'a.txt#2125+149~0d3fa1b2c4e59687'
  locus --json Kursk | jq -r .citation | locus-cite verify -

verify says for each: same; moved and where it is now; edited, when the file no longer holds it;
gone, when there is no such file.

Exit status of verify: 0 all same or moved, 1 some edited or gone, 2 trouble;
of show: 0 the bytes shown are those cited, 1 they have changed, 2 trouble.)";

struct CommandLine {
    std::vector<std::string> citations;
};

/// Calls `act` with each citation given; - stands for those on stdin, one a line. The worst status.
template <typename Act>
int for_each_citation(const std::vector<std::string>& given, Act&& act) {
    int worst = 0;
    const auto one = [&](const std::string& text) {
        const std::optional<Citation> citation = Citation::parse(text);
        if (!citation)
            complain(kProgram, "not a citation: " + text, "a citation is PATH#OFFSET+LENGTH~FINGERPRINT");
        worst = std::max(worst, citation ? act(*citation) : kTrouble);
    };
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

void declare(CLI::App& app, CommandLine& line) {
    app.require_subcommand(1);
    app.footer(kFooter);
    const auto subcommand = [&](const char* name, const char* help) {
        app.add_subcommand(name, help)
            ->add_option("CITATION", line.citations,
                         "Citations; - reads them from standard input, one a line")
            ->required()
            ->option_text(" ");
    };
    subcommand("show", "Print exactly the cited bytes");
    subcommand("verify", "Say whether the cited bytes still stand there");
}

int run(const CLI::App& app, const CommandLine& line, Output& out) {
    const auto act = app.got_subcommand("show") ? show : verify;
    const int status = for_each_citation(line.citations, [&](const Citation& citation) {
        const int one = act(citation, out);
        out.flush();
        return one;
    });
    return status;
}

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    using namespace locus;
    CLI::App app{"Show and verify places that locus cited.", kProgram};
    CommandLine line;
    declare(app, line);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a write beyond a limit fails, with a message
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
