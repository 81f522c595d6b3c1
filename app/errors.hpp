// What went wrong, told once for all commands.
#pragma once

#include <functional>
#include <stdexcept>

namespace hearth::cli {

/// The command line asks for something that cannot be: exit code 2.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Runs a command; turns what it throws into a message on stderr and an exit code. A result that stdout would not take is an
/// error as well.
int guarded(const std::function<int()>& command);

}  // namespace hearth::cli
