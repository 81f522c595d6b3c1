// A sweep file, and a design by itself or named by a sweep file, as hearth sweep plan reads them.
#include "models/month/model.hpp"
#include "sim/input/sweep_design.hpp"
#include "sim/input/sweep_file.hpp"
#include "sim/run/sweep/plan.hpp"
#include "tests/fuzz/answered.hpp"
#include "tests/fuzz/readers.hpp"
#include "tests/fuzz/shipped_texts.hpp"

#include <string>

namespace hearth::fuzz {
namespace {

// Large designs take their time by right.
constexpr std::size_t most_planned = 16;

void plan_sweep(const std::string& path, const SweepOptions& options, const KeptTexts& texts) {
    answered([&] {
        {
            KeptTexts read;
            const KeepTexts keeping(&texts, read);
            const SweepFile asked = read_sweep(path, options, *children::make_model());
            if (design_scenarios(asked) > most_planned) return;
        }
        const SweepPlan plan(path, options, children::make_model, &texts);
        for (std::size_t scenario = 0; scenario < plan.scenarios(); ++scenario) {
            tell(plan.problem(scenario));
            tell(plan.description().scenarios[scenario]);
        }
        for (const VariedParameter& parameter : plan.description().sweep->parameters)
            for (const std::string& value : parameter.values) tell(value);
    });
}

constexpr std::string_view sweep_of_a_design = "[sweep]\nscenario = \"../tiny.toml\"\ndesign = \"file\"\nfile = \"invented.csv\"\n"
                                               "[arm.as_now]\n[arm.half]\nearly_help.places_per_10000 = 35\n";

}  // namespace

void read_sweep_bytes(std::string_view bytes) {
    const std::string path = "scenarios/sweeps/invented.toml";
    const WithText file(path, bytes);
    plan_sweep(path, {}, file.texts());
}

void read_design_bytes(std::string_view bytes) {
    const std::string design = "scenarios/sweeps/invented.csv", sweep = "scenarios/sweeps/invented_design.toml";
    const WithText file(design, bytes), named_by(sweep, sweep_of_a_design);
    plan_sweep(design, {.scenario = "scenarios/tiny.toml"}, file.texts());
    plan_sweep(sweep, {}, file.texts());
}

}  // namespace hearth::fuzz
