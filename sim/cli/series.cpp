#include "analysis/series.hpp"
#include "analysis/summarise.hpp"
#include "sim/cli/commands.hpp"
#include "sim/cli/errors.hpp"

#include <iostream>

namespace hearth::cli {

int series(const SeriesArguments& arguments) {
    try {
        analysis::series(arguments, std::cout);
    } catch (const analysis::QuestionError& error) {
        throw UsageError(std::string("series: ") + error.what());
    }
    return done;
}

}  // namespace hearth::cli
