// What a command may write over: nothing it was not told to, and never what it reads from.
#pragma once

#include "sim/input/parameters.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hearth::cli {

/// UsageError where another hearth on this machine is writing just now, or where something stands that may not be replaced. --force is for old results: not for a device, nor for a link,
/// whose target the user would think written.
void refuse_to_replace(const std::filesystem::path& path, bool force);

/// Says where the result lies, if something that may not be replaced came into being at its place during the run.
/// Returns the exit code for that, else `code`.
int tell_other_name(const std::filesystem::path& asked, const std::filesystem::path& written, int code);

/// The files a scenario is read from.
std::vector<std::string> inputs_of(const Scenario& scenario);
/// A slip of -o must not cost a scenario or a table, even with --force.
void refuse_to_replace_inputs(const std::filesystem::path& path, const std::vector<std::string>& inputs);

}  // namespace hearth::cli
