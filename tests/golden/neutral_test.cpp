// Fairness: structures of accountability differ in who answers, who hears and on whom blame falls, and in nothing else; so where
// everything contested that follows from these is switched off, structure does not matter, to the last bit.
#include "models/month/model.hpp"
#include "sim/input/parameters.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/world_state.hpp"

#include <algorithm>
#include <variant>

using namespace hearth;
using namespace hearth::support;

namespace {

const std::string scenarios = HEARTH_SOURCE_DIR "/scenarios/";
using Sets = std::vector<std::string>;

/// Nine invented places, with as many crises as may be, so that what answers to them has something to do.
Sets tiny(Sets more) {
    Sets sets = {"place.authority=\"\"", "place.table=\"" + scenarios + "data/tiny_authorities.csv\"", "place.population=\"" + scenarios + "data/tiny_child_population.csv\"",
                  "place.unaccompanied=\"\"", "place.observed=\"\"", "run.start=\"2014-04\"", "run.years=5", "run.burn_in_months=12", "crisis.rate=2"};
    sets.insert(sets.end(), more.begin(), more.end());
    return sets;
}

/// All that is left of five years: every family of every place, and every measure.
struct Lived {
    std::vector<State> families;
    std::vector<std::vector<double>> measures;
    int crises = 0, changes = 0;
};

Lived live(Sets sets) {
    ChildrenModel model;
    read_scenario(scenarios + "neutral.toml", tiny(std::move(sets)), model);
    const Parameters& p = model.parameters();
    SerialExecutor serial;
    Simulation world(p, {static_cast<std::uint64_t>(p.run.seed), 0}, serial);
    Lived lived;
    for (std::int64_t m = 0; m < p.run.burn_in_months + 12 * p.run.years; ++m) {
        world.step(serial);
        for (const Authority& a : world.authorities) {
            lived.crises += a.leadership.crises;
            lived.changes += std::accumulate(a.leadership.changes.begin(), a.leadership.changes.end(), 0);
        }
    }
    lived.families = states_of(world.authorities);
    for (std::size_t place = 0; place < world.authorities.size(); ++place) lived.measures.push_back(measured(world, place));
    return lived;
}

/// Every structure a scenario can name, but custom.
Sets structures() {
    const ChildrenModel model;
    for (const Declaration& d : model.declarations())
        if (d.key == "leadership.structure") {
            Sets all = d.options;
            std::erase(all, "custom");
            return all;
        }
    FAIL("leadership.structure is not declared");
    return {};
}

std::string structure(const std::string& name) { return "leadership.structure=\"" + name + "\""; }

}  // namespace

TEST_CASE("Where everything contested is switched off, all structures give every family the same life to the last bit", "[golden][neutral]") {
    const Sets all = structures();
    REQUIRE(all.size() >= 7);
    const Lived usual = live({structure(all.front())});
    CHECK(usual.crises > 20);
    CHECK(usual.changes > 20);
    for (std::size_t s = 1; s < all.size(); ++s) {
        CAPTURE(all[s]);
        const Lived other = live({structure(all[s])});
        CHECK(other.families == usual.families);
        CHECK(other.measures == usual.measures);
        CHECK(other.changes == usual.changes);
    }
}

TEST_CASE("Each contested mechanism alone lets structure matter", "[golden][neutral]") {
    const auto channel = GENERATE(Sets{"attention.stake=2"}, Sets{"attention.stake=2", "attention.stake_rule=\"complements\""}, Sets{"effort.incentive=1"},
                                  Sets{"effort.clarity_loss=0.2"}, Sets{"effort.coordination_delay=0.5"}, Sets{"effort.bottleneck_delay=1"},
                                  Sets{"leadership.same_information=false"}, Sets{"tenure.blame=3"}, Sets{"appointment.gap=10"}, Sets{"crisis.fear=0.3"},
                                  Sets{"crisis.fear=0.3", "crisis.fear_rule=\"total_blame\""},
                                  Sets{"crisis.fear=0.3", "crisis.mode=\"volunteer\""}, Sets{"crisis.fear=0.3", "crisis.mode=\"cost_sharing\""}, Sets{"complexity.on=true"});
    CAPTURE(channel);
    Sets one = channel, four = channel;
    one.push_back(structure("single_point")), four.push_back(structure("quartet"));
    const bool differ = live(one).families != live(four).families;
    CHECK(differ);
}

TEST_CASE("Structures differ in who answers and who hears alone", "[golden][neutral]") {
    ChildrenModel first;
    const Sets all = structures();
    const Scenario usual = read_scenario(scenarios + "authority.toml", Sets{structure(all.front())}, first);
    const Structure before = make_structure(first.parameters().leadership.structure, first.parameters().leadership.structure.levers);
    for (const std::string& name : all) {
        CAPTURE(name);
        ChildrenModel model;
        const Scenario scenario = read_scenario(scenarios + "authority.toml", Sets{structure(name)}, model);
        for (std::size_t k = 0; k < scenario.values.size(); ++k)
            if (scenario.values[k].value != usual.values[k].value) CHECK(scenario.values[k].key == "leadership.structure");
        const StructureParameters& p = model.parameters().leadership.structure;
        const Structure here = make_structure(p, p.levers);
        CHECK(here.control == before.control);
        CHECK(here.influence == before.influence);
        CHECK(here.answers_to == before.answers_to);
        if (name != all.front()) CHECK(here.responsibility != before.responsibility);
    }
}
