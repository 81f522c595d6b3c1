#include "analysis/sensitivity.hpp"
#include "analysis/summarise.hpp"
#include "sim/cli/commands.hpp"
#include "sim/cli/errors.hpp"

#include <iostream>

namespace hearth::cli {

int sensitivity(const SensitivityArguments& arguments) {
    try {
        analysis::sensitivity(arguments, std::cout);
    } catch (const analysis::QuestionError& error) {
        throw UsageError(std::string("sensitivity: ") + error.what());
    }
    return done;
}

}  // namespace hearth::cli
