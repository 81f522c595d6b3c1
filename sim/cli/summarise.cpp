#include "analysis/summarise.hpp"
#include "sim/cli/commands.hpp"
#include "sim/cli/errors.hpp"

#include <iostream>

namespace hearth::cli {

int summarise(const SummariseArguments& arguments) {
    try {
        analysis::summarise({arguments.path, arguments.year, arguments.places, arguments.json, arguments.scenarios}, std::cout);
    } catch (const analysis::QuestionError& error) {
        throw UsageError(std::string("summarise: ") + error.what());
    }
    return done;
}

}  // namespace hearth::cli
