#include "analysis/summary/command.hpp"
#include "app/answer.hpp"

namespace hearth::cli {

int summarise(const SummariseArguments& arguments) {
    return answer<analysis::SummariseOptions>("summarise", analysis::summarise, {arguments.path, arguments.year, arguments.places, arguments.json, arguments.scenarios});
}

}  // namespace hearth::cli
