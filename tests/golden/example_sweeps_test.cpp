// The sweeps in scenarios/sweeps are examples: they must be accepted whole, by the model as it is now.
#include "models/month/model.hpp"
#include "sim/input/scenario_variants.hpp"
#include "sim/run/design.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>

using namespace hearth;

namespace {

const std::filesystem::path scenarios = HEARTH_SOURCE_DIR "/scenarios";

struct Counts { std::size_t points = 0, arms = 0, scenarios = 0, parameters = 0; };

// How much it is; every scenario is checked as a run would check it.
Counts accepted(const std::string& name, const SweepOptions& options = {}) {
    const SweepFile sweep = read_sweep((scenarios / "sweeps" / name).string(), options, *children::make_model());
    const ScenarioVariants variants(sweep.scenario, sweep.sets, children::make_model);
    const Design design = make_design(sweep);
    for (const SweepScenario& made : design.scenarios) {
        for (const Problem& problem : variants.check(made.sets, made.at, [](const Model&) { return Problems{}; })) {
            FAIL_CHECK(made.name << ": " << to_text(problem));
        }
    }
    return {design.points, sweep.arms.size(), design.scenarios.size(), sweep.factors.size()};
}

}  // namespace

TEST_CASE("Each example sweep is accepted, every value in its range", "[golden]") {
    const Counts question = accepted("early_help_or_demand.toml");
    CHECK(question.points == 200);
    CHECK(question.arms == 2);
    CHECK(question.scenarios == 400);
    CHECK(question.parameters == 6);

    const Counts first = accepted("first_try.toml");
    CHECK(first.points == 6);
    CHECK(first.scenarios == 12);

    const Counts channels = accepted("channels.toml");
    CHECK(channels.points == 21);
    CHECK(channels.arms == 6);

    const Counts map = accepted("win_map.toml");
    CHECK(map.points == 81);
    CHECK(map.arms == 2);
    CHECK(map.parameters == 4);

    const Counts pace = accepted("restructuring.toml");
    CHECK(pace.points == 12);
    CHECK(pace.arms == 6);
    CHECK(accepted("restructuring_whom.toml").scenarios == 18);

    const Counts futures = accepted("three_futures.csv", {.scenario = (scenarios / "tiny.toml").string()});
    CHECK(futures.points == 3);
    CHECK(futures.scenarios == 6);
    CHECK(futures.parameters == 3);
}
