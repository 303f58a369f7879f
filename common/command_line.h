// What the command lines of the three programs share. Included by mains only.        [door: CLI11]
//
// A wrong command line ends with status 2, one line that says what is wrong, with what was probably meant,
// and one that says what to do; help and version end with 0. Every switch has its --no- form, the last one
// given counts.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "common/complain.h"
#include "common/error.h"
#include "common/folding.h"
#include "common/output.h"
#include "common/suggestion.h"
#include "common/version.h"

namespace locus {

/// Names options without their --no- forms: help says once that they are there. Lines fit on a terminal of
/// eighty columns.
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
    std::string make_option_desc(const CLI::Option* option) const override {
        std::string text = CLI::Formatter::make_option_desc(option);
        const std::size_t width = 80 - get_column_width();
        for (std::size_t line = 0; text.size() - line > width;) {
            const std::size_t blank = text.rfind(' ', line + width);
            if (blank == std::string::npos || blank <= line) break;
            text[blank] = '\n';  // which CLI11 indents
            line = blank + 1;
        }
        return text;
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

inline std::string see_help(const CLI::App& app) { return "see " + app.get_name() + " --help"; }

/// A whole number; CLI11's own conversion takes signs, octal and an empty word.
inline void add_number(CLI::App& app, const std::string& names, std::uint64_t& value, const std::string& help,
                       const std::string& kind = "N") {
    const std::string name = names.substr(names.rfind("--"));
    const auto convert = [&app, &value, name](const CLI::results_t& words) {
        const std::string& word = words.back();
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        const bool number = end == word.data() + word.size() && !word.empty();
        if (number && error == std::errc::result_out_of_range)
            throw Error(name + " is too large: " + word, see_help(app));
        if (!number || error != std::errc())
            throw Error(name + " wants a whole number, not " + word, see_help(app));
        return true;
    };
    app.add_option(names, convert, help)
        ->option_text(kind)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// The long names of the options of `app` and of the command that was given.
inline std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const CLI::App* command : app.get_subcommands())
        for (const std::string& name : option_names(*command)) names.push_back(name);
    return names;
}

inline std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// A word that begins with a dash and is no option.
inline std::optional<Error> unknown_option(const CLI::App& app) {
    for (const std::string& word : app.remaining(true)) {
        if (word.size() < 2 || word.front() != '-') continue;
        const std::string name = word.substr(0, word.find('='));
        const std::string spelled = name.starts_with("--") ? name : "-" + name;
        const bool one_letter = name.size() == 2;
        const auto meant = one_letter ? std::nullopt : nearest(spelled, option_names(app));
        return Error("no option " + name + did_you_mean(meant),
                     see_help(app) + "; a word that begins with a dash goes after --");
    }
    return std::nullopt;
}

/// A word where a command is wanted, or none at all.
inline std::optional<Error> unknown_command(const CLI::App& app) {
    const std::vector<std::string> commands = command_names(app);
    if (commands.empty() || !app.get_subcommands().empty()) return std::nullopt;
    const std::vector<std::string> left = app.remaining(false);
    if (!left.empty())
        return Error("no command " + left.front() + did_you_mean(nearest(left.front(), commands)),
                     see_help(app));
    std::string all;
    for (const std::string& name : commands) all.append(all.empty() ? "" : ", ").append(name);
    return Error("no command given; there are: " + all, see_help(app));
}

/// "--color: 1 required TEXT missing", said for people.
inline std::string missing_value(const CLI::App& app, const std::string& message) {
    const std::string name = message.substr(0, message.find(':'));
    const CLI::Option* option = app.get_option_no_throw(name);
    for (const CLI::App* command : app.get_subcommands())
        if (option == nullptr) option = command->get_option_no_throw(name);
    if (option == nullptr) return message;
    std::string help = option->get_description();
    if (help.size() > 1 && help[1] >= 'a') help.replace(0, 1, lower(help.substr(0, 1)));
    return name + " wants a value, " + option->get_option_text() + ": " + help;
}

/// What CLI11 found wrong.
inline Error command_line_error(const CLI::App& app, const CLI::ParseError& error) {
    if (const std::optional<Error> unknown = unknown_option(app)) return *unknown;
    if (const std::optional<Error> unknown = unknown_command(app)) return *unknown;
    std::string message = error.what();
    constexpr std::string_view kConversion = "Could not convert: ";  // of switches only
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) message = missing_value(app, message);
    if (message.starts_with(kConversion))
        message =
            message.substr(kConversion.size(), message.find(" = ") - kConversion.size()) + " takes no value";
    return Error(message, see_help(app));
}

/// In the order that CLI11 takes them, the last one first. It would take the word behind "--name=" for the
/// value; that is empty.
inline std::vector<std::string> words_of(int argc, char** argv) {
    std::vector<std::string> words;
    bool options = true;
    for (int i = 1; i < argc; ++i) {
        std::string word = argv[i];
        options &= word != "--";
        const bool empty_value =
            options && word.size() > 3 && word.starts_with("--") && word.find('=') == word.size() - 1;
        if (empty_value) word.pop_back();
        words.push_back(std::move(word));
        if (empty_value) words.emplace_back();
    }
    std::reverse(words.begin(), words.end());
    return words;
}

/// The exit status when help or version was all that was asked. Throws Error for a wrong command line, and
/// what Output throws.
inline std::optional<int> parse_command_line(CLI::App& app, int argc, char** argv) {
    app.set_version_flag("-V,--version", app.get_name() + " " + kVersionText, "Print the version and exit");
    std::vector<CLI::App*> commands = app.get_subcommands([](CLI::App*) { return true; });
    commands.push_back(&app);
    for (CLI::App* command : commands) {
        command->set_help_flag("-h,--help", "Print this help and exit");
        command->formatter(std::make_shared<HelpFormatter>());
    }
    const auto print = [](const std::string& text) {
        Output out(STDOUT_FILENO);
        out.write(text);
        out.flush();
        return 0;
    };
    try {
        app.parse(words_of(argc, argv));
        return std::nullopt;
    } catch (const Error&) {  // a wrong value does not stand in the way of help
        if (app.get_help_ptr()->count() == 0) throw;
        return print(app.help());
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() != 0) throw command_line_error(app, error);
        std::ostringstream text;
        app.exit(error, text, text);
        return print(text.str());
    }
}

/// Options that stand elsewhere. Throws Error for what is none.
inline void parse_options(CLI::App& app, std::vector<std::string> words) {
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    try {
        app.parse(std::move(words));
    } catch (const CLI::Success&) {
        throw Error("help and version are for the command line");
    } catch (const CLI::ParseError& error) {
        throw command_line_error(app, error);
    }
}

}  // namespace locus
