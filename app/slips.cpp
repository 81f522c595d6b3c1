#include "app/slips.hpp"

#include "app/errors.hpp"
#include "sim/core/shell.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>
#include <vector>

namespace hearth::cli {
namespace {

std::vector<std::string> names_of_commands(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) names.push_back(command->get_name());
    return names;
}

// A word processor's dash at the start of a word, or 0 for none: its bytes.
std::size_t typographic_dash(const std::string& word) {
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"})
        if (word.starts_with(dash)) return dash.size();
    return 0;
}

// "--set KEY VALUE" for "--set KEY=VALUE": the last key that has no value, or "".
std::string key_without_value(const CLI::App& command) {
    const CLI::Option* set = command.get_option_no_throw("--set");
    if (set == nullptr || set->results().empty() || set->results().back().find('=') != std::string::npos) return "";
    return set->results().back();
}

[[noreturn]] void refuse_option(const CLI::App& command, const std::string& where, const std::string& word) {
    std::vector<std::string> options;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) options.push_back("--" + name);
    }
    throw UsageError(fmt::format("{}unknown option {}.{}", where, word, did_you_mean(word.substr(0, word.find('=')), options)));
}

}  // namespace

// What nobody asked for, before the command or in it; `where` is "" or the command so far, with a colon.
void refuse_extras(const CLI::App& app, const std::string& where) {
    for (const std::string& word : app.remaining()) {
        if (word == "--") continue;   // all after it are names, and have been taken
        if (const std::string key = key_without_value(app); !key.empty())
            throw UsageError(fmt::format("{}--set {} {}: write --set {}={}", where, key, word, shell_word(key), shell_word(word)));
        if (const std::size_t dash = typographic_dash(word))
            throw UsageError(fmt::format("{}{} begins with a long dash (copied from a document?): write --{}", where, word, word.substr(dash)));
        if (word.starts_with("-")) refuse_option(app, where, word);
        const auto commands = names_of_commands(app);
        if (commands.empty()) throw UsageError(fmt::format("{}{} is one argument too many.", where, word));
        throw UsageError(fmt::format("{}unknown command {}; there are {}.{}", where, word, fmt::join(commands, ", "), did_you_mean(word, commands)));
    }
    for (const CLI::App* command : app.get_subcommands())
        refuse_extras(*command, (where.empty() ? "" : where.substr(0, where.size() - 2) + " ") + command->get_name() + ": ");
}

[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& error) {
    refuse_extras(app);   // a slip explains more than what it left missing
    std::string where;
    for (const CLI::App* command = &app; !command->get_subcommands().empty();) {
        command = command->get_subcommands().front();
        where += (where.empty() ? "" : " ") + command->get_name();
    }
    if (!where.empty()) where += ": ";
    const std::string what = error.what();
    const bool twice = what.find("At Most 1") != std::string::npos || what.find("at most 1") != std::string::npos;
    const bool no_value = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
    throw UsageError(where + (twice ? what.substr(0, what.find(':')) + " is given twice."
                              : no_value ? what.substr(0, what.find(':')) + " needs a value." : what + "."));
}

}  // namespace hearth::cli
