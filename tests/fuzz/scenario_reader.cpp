// A scenario, as hearth validate and hearth params --resolved read it.
#include "models/month/model.hpp"
#include "sim/input/manual.hpp"
#include "sim/input/parameters.hpp"
#include "sim/run/describe.hpp"
#include "tests/fuzz/answered.hpp"
#include "tests/fuzz/readers.hpp"
#include "tests/fuzz/shipped_texts.hpp"

#include <stdexcept>

namespace hearth::fuzz {
namespace {

const std::string invented_scenario = "scenarios/invented.toml";

Scenario read_as_validate(std::string_view bytes) {
    const WithText file(invented_scenario, bytes);
    KeptTexts read;
    const KeepTexts keeping(&file.texts(), read);
    const auto model = children::make_model();
    Scenario scenario = read_scenario(invented_scenario, {}, *model);
    static_cast<void>(model->places());
    for (const std::string& remark : remarks_of(*model, scenario)) tell(remark);
    return scenario;
}

// What hearth params --resolved prints is a scenario that gives the same values, where its tables are found from here.
void require_same_again(const Scenario& scenario) {
    answered([&] {
        const Scenario again = read_as_validate(resolved_text(scenario));
        for (std::size_t i = 0; i < scenario.values.size(); ++i)
            if (again.values[i].value != scenario.values[i].value)
                throw std::logic_error("resolved " + scenario.values[i].key + " = " + scenario.values[i].value + " is read as " + again.values[i].value);
    });
}

}  // namespace

void read_scenario_bytes(std::string_view bytes) {
    answered([&] {
        const Scenario scenario = read_as_validate(bytes);
        static_cast<void>(resolved_json(scenario));
        require_same_again(scenario);
    });
}

}  // namespace hearth::fuzz
