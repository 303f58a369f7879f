// What is asked of locus: by its command line, and before that by the configuration file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "common/cores.h"
#include "common/output.h"
#include "query/asker.h"
#include "query/printer.h"

namespace locus {

inline constexpr const char* kProgram = "locus";

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

    std::vector<std::string> configured_indexes{};  // asked where none is named or found
    std::string configured{};                       // where options were read from, and which, for --explain
    bool reads = false;                             // -C or -v stand on the command line itself
    bool ends_names = false;                        // so does -0
};

/// Throws Error for a value that no option has.
void check_values(const CommandLine& line);

/// Throws Error for options that cannot go together, or would have no effect.
void check(const CommandLine& line);

/// Of the answers, if they go to a terminal or not.
std::string format_of(const CommandLine& line, bool terminal);

std::unique_ptr<Printer> printer_for(const CommandLine& line, Output& out);

Wanted wanted(const CommandLine& line);

}  // namespace locus
