// What went wrong, told once for all commands.
#pragma once

#include "sim/input/error.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <stdexcept>

namespace hearth::cli {

/// The command line asks for something that cannot be: exit code 2.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Runs a command; turns what it throws into a message on stderr and an exit code. A result that stdout would not take is an
/// error as well. `json`: on stdout, too, as {"problems": [...]}.
int guarded(const std::function<int()>& command, bool json);

/// Each with file, line, column and message.
nlohmann::ordered_json problems_json(const Problems& problems);

}  // namespace hearth::cli
