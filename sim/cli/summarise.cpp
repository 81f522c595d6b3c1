#include "sim/cli/commands.hpp"
#include "sim/cli/errors.hpp"

#if __has_include("analysis/summarise.hpp")
#include "analysis/summarise.hpp"
#endif

#include <iostream>

namespace hearth::cli {

int summarise([[maybe_unused]] const SummariseArguments& arguments) {
#if __has_include("analysis/summarise.hpp")
    analysis::summarise({arguments.path, arguments.year, arguments.places, arguments.json}, std::cout);
    return done;
#else
    throw UsageError("summarise: not in this build yet.");
#endif
}

}  // namespace hearth::cli
