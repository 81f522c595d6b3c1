#include "analysis/elasticity.hpp"
#include "analysis/summarise.hpp"
#include "sim/cli/commands.hpp"
#include "sim/cli/errors.hpp"

#include <iostream>

namespace hearth::cli {

int elasticity(const ElasticityArguments& arguments) {
    try {
        analysis::elasticity(arguments, std::cout);
    } catch (const analysis::QuestionError& error) {
        throw UsageError(std::string("elasticity: ") + error.what());
    }
    return done;
}

}  // namespace hearth::cli
