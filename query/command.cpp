#include "query/command.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unistd.h>

#include "common/error.h"
#include "common/suggestion.h"
#include "query/terminal.h"

namespace locus {
namespace {

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

/// Who asks for NULs is going to split by them.
void check_null(const CommandLine& line) {
    const std::string format = format_of(line, false);
    const bool names = line.files || format == "grep" || format == "vimgrep";
    if (line.ends_names && !line.quiet && (line.count || !names))
        throw Error("-0 ends the names of -l, grep and vimgrep, and no others", "leave it out, or use -l");
}

}  // namespace

std::string format_of(const CommandLine& line, bool terminal) {
    if (!line.format.empty()) return line.format;
    return terminal ? "text" : "grep";
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

void check_values(const CommandLine& line) {
    Output nowhere(-1);
    printer_for(line, nowhere);
    without(line);
    if (line.boilerplate != "demote" && line.boilerplate != "keep")
        throw Error("unknown --boilerplate: " + line.boilerplate +
                        did_you_mean(nearest(line.boilerplate, {"demote", "keep"})),
                    "demote (the default) or keep");
    if (line.jobs == 0) throw Error("--jobs wants at least 1", "leave it out to use all cores");
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
    check_null(line);
    if (line.batch.empty() || line.batch == "-") return;
    std::error_code error;
    if (std::filesystem::is_directory(line.batch, error)) throw Error(line.batch + ": is a directory");
    if (::access(line.batch.c_str(), R_OK) != 0) throw Error(line.batch + ": " + std::strerror(errno));
}

}  // namespace locus
