// What the command lines of the three programs share. Included by mains only.        [door: CLI11]
//
// A wrong command line ends with status 2 and one line that says what to do, help and version with 0; every
// switch has its --no- form, the last one given counts.
#pragma once

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>

#include "common/display.h"
#include "common/error.h"
#include "common/version.h"

namespace locus {

/// Names options without their --no- forms: help says once that they are there.
class HelpFormatter : public CLI::Formatter {
  public:
    HelpFormatter() { column_width(30); }
    std::string make_option_name(const CLI::Option* option, bool positional) const override {
        std::string name = CLI::Formatter::make_option_name(option, positional);
        const std::size_t negated = name.find(",--no-");
        if (negated != std::string::npos && name.find("{false}", negated) != std::string::npos)
            name.resize(negated);
        return name;
    }
};

/// `names` as "-q,--quiet": adds --no-quiet.
inline void add_switch(CLI::App& app, const std::string& names, bool& value, const std::string& help) {
    const std::string longest = names.substr(names.rfind("--") + 2);
    app.add_flag(names + ",!--no-" + longest, value, help)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

template <typename Value>
void add_value(CLI::App& app, const char* names, Value& value, const char* kind, const std::string& help) {
    app.add_option(names, value, help)
        ->option_text(kind)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// A whole number; CLI11's own conversion takes signs, octal and an empty word.
inline void add_number(CLI::App& app, const char* names, std::uint64_t& value, const std::string& help) {
    const auto convert = [&value](const CLI::results_t& words) {
        const std::string& word = words.back();
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        return error == std::errc() && end == word.data() + word.size() && !word.empty();
    };
    app.add_option(names, convert, help)
        ->option_text("N")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

inline void complain(const std::string& program, const std::string& message, const std::string& hint = "") {
    std::cerr << program << ": " << printable(message) << "\n";
    if (!hint.empty()) std::cerr << program << ": " << printable(hint) << "\n";
}

/// The exit status when help or version was all that was asked. Throws Error for a wrong command line.
inline std::optional<int> parse_command_line(CLI::App& app, int argc, char** argv) {
    app.set_version_flag("-V,--version", app.get_name() + " " + kVersionText, "Print the version and exit");
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.formatter(std::make_shared<HelpFormatter>());
    try {
        app.parse(argc, argv);
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() != 0) throw Error(error.what(), "see " + app.get_name() + " --help");
        app.exit(error, std::cout, std::cerr);
        if (!std::cout.flush()) throw Error("cannot write to standard output");
        return 0;
    }
}

}  // namespace locus
