#include "analysis/summary/command.hpp"
#include "app/answer.hpp"

namespace hearth::cli {

int summarise(const SummariseArguments& arguments, ModelFactory make_model) {
    const auto model = make_model();
    return answer<analysis::SummariseOptions>("summarise", analysis::summarise, {arguments.path, arguments.year, arguments.places, arguments.json, arguments.scenarios,
                                                                                      {model->derived_measures(), model->declarations()}});
}

}  // namespace hearth::cli
