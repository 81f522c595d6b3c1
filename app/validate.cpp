#include "app/answer.hpp"
#include "app/commands.hpp"
#include "app/errors.hpp"
#include "app/given.hpp"
#include "sim/input/parameters.hpp"
#include "sim/run/describe.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>

namespace hearth::cli {
int validate(const ValidateArguments& arguments, ModelFactory make_model) {
    const auto model = make_model();
    try {
        const Scenario scenario = read_given(arguments.scenario, arguments.sets, *model).scenario;
        const auto given = std::count_if(scenario.values.begin(), scenario.values.end(),
                                         [](const ScenarioValue& value) { return value.origin != "default"; });
        const RunSettings& run = model->run_settings();
        const std::size_t places = model->places().size();
        const std::vector<std::string> remarks = remarks_of(*model, scenario);
        if (arguments.json) {
            print({{"valid", true}, {"parameters", scenario.values.size()}, {"given", given}, {"tables", scenario.tables.size()},
                   {"places", places}, {"months", run.years * 12}, {"replicates", run.replicates}, {"remarks", remarks}});
        } else {
            std::cout << fmt::format("{}: valid. {} parameters, {} of them given; {} tables; {} place{}; {} months from {}; {} replicate{}.\n",
                                     arguments.scenario, scenario.values.size(), given, scenario.tables.size(), places, places == 1 ? "" : "s", run.years * 12,
                                     to_text(run.start), run.replicates, run.replicates == 1 ? "" : "s");
            for (const std::string& remark : remarks) std::cout << remark << '\n';
        }
        return done;
    } catch (const InputError& error) {
        if (!arguments.json) throw;
        print({{"valid", false}, {"problems", problems_json(error.problems())}});
        return invalid_input;
    }
}

}  // namespace hearth::cli
