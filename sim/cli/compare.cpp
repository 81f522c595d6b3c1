#include "analysis/compare.hpp"
#include "analysis/summarise.hpp"
#include "sim/cli/commands.hpp"
#include "sim/cli/errors.hpp"

#include <iostream>

namespace hearth::cli {

int compare(const CompareArguments& arguments) {
    try {
        analysis::compare(arguments, std::cout);
    } catch (const analysis::QuestionError& error) {
        throw UsageError(std::string("compare: ") + error.what());
    }
    return done;
}

}  // namespace hearth::cli
