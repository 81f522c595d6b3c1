// Slips on the command line, answered with what to type.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace hearth::cli {

/// UsageError for the first word that nobody asked for, before the command or in it; `where` is "" or the command so far, with a colon.
void refuse_extras(const CLI::App& app, const std::string& where = "");
/// UsageError for what the parser refused.
[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& error);

}  // namespace hearth::cli
