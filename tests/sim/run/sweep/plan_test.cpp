#include "sim/run/sweep/plan.hpp"

#include "sim/input/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_sweep.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>

using namespace hearth;
using toy::ToySweep;

namespace {

constexpr const char* head = "[sweep]\nscenario = \"toy.toml\"\n";

const VariedParameter& parameter(const SweepPlan& plan, std::string_view key) {
    const auto& all = plan.description().sweep->parameters;
    const auto found = std::find_if(all.begin(), all.end(), [&](const VariedParameter& p) { return p.key == key; });
    REQUIRE(found != all.end());
    return *found;
}

std::string problem_of(const ToySweep& sweep) {
    try {
        sweep.plan();
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("A part is a few seconds of work, whole points where they fit, and never more than there is", "[unit]") {
    const auto is = [](ChunkShape shape, std::size_t scenarios, std::size_t replicates) {
        return shape.scenarios == scenarios && shape.replicates == replicates;
    };
    constexpr double authority = 60000, england = 12e6;
    CHECK(is(choose_chunk(40000, 2, 4, authority, 20, false), 18, 4));   // 20 years and the histories: 73 runs, 72 of whole points
    CHECK(is(choose_chunk(3, 3, 50000, authority, 20, false), 1, 73));
    CHECK(is(choose_chunk(40000, 2, 4, england, 20, false), 1, 1));      // each run is a part
    CHECK(is(choose_chunk(400, 2, 4, authority, 20, false), 2, 4));      // shards find a share each
    CHECK(is(choose_chunk(12, 2, 4, authority, 1, false), 1, 1));
    CHECK(is(choose_chunk(2, 2, 1, 0, 1, false), 1, 1));
    CHECK(is(choose_chunk(400, 2, 4, authority, 20, true), 2, 4));       // a stop rule looks at points one by one
    CHECK(is(choose_chunk(400, 2, 4, england, 20, true), 1, 4));
}

TEST_CASE("Shards have equal shares of a small sweep, and each is a sample of all of it", "[unit]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    for (const std::size_t count : {2u, 6u, 9u}) {
        for (std::size_t index = 1; index <= count; ++index) {
            double runs = 0, points = 0;
            std::set<std::size_t> arms, replicates;
            for (std::size_t s = 0; s < plan.scenario_chunks(); ++s)
                for (std::size_t r = 0; r < plan.replicate_chunks(); ++r)
                    if (plan.belongs({s, r}, {index, count}))
                        for (const SweepPlan::Run run : plan.runs({s, r})) runs += 1, points += static_cast<double>(run.scenario) / 2, arms.insert(run.scenario % 2), replicates.insert(run.replicate);
            CHECK(std::abs(runs - 180.0 / static_cast<double>(count)) <= 1);
            // Dealt in turn, a sixth would hold one arm and one replicate alone.
            CHECK(arms.size() == 2);
            CHECK(replicates.size() == 3);
            // Mean of a sample of 30 points 0 to 29, each six times over; four standard errors.
            CHECK(std::abs(points / runs - 14.75) < 4 * 8.66 / std::sqrt(runs));
        }
    }
}

TEST_CASE("Every run of a sweep is in exactly one part and one shard", "[unit]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    for (const std::size_t count : {1u, 2u, 7u}) {
        std::set<std::pair<std::size_t, std::size_t>> runs;
        for (std::size_t index = 1; index <= count; ++index)
            for (std::size_t s = 0; s < plan.scenario_chunks(); ++s)
                for (std::size_t r = 0; r < plan.replicate_chunks(); ++r)
                    if (plan.belongs({s, r}, {index, count}))
                        for (const SweepPlan::Run run : plan.runs({s, r})) CHECK(runs.emplace(run.scenario, run.replicate).second);
        CHECK(runs.size() == 180);
    }
}

TEST_CASE("Arms share their luck, points do or do not, as asked", "[unit]") {
    const ToySweep common;
    const SweepPlan shared = common.plan();
    const auto& seeds = shared.description().sweep->seed;
    CHECK(std::set<std::string>(seeds.begin(), seeds.end()).size() == 1);
    std::string text = toy::sweep;
    const ToySweep own(text.insert(text.find("[vary]"), "luck = \"by_point\"\n"));
    const SweepPlan apart = own.plan();
    const SweepDescription& d = *apart.description().sweep;
    std::set<std::string> different(d.seed.begin(), d.seed.end());
    CHECK(different.size() == 30);
    for (std::size_t s = 0; s < 60; s += 2) {
        CHECK(d.seed[s] == d.seed[s + 1]);
        CHECK(apart.make(s)->run_settings().seed == apart.make(s + 1)->run_settings().seed);
        CHECK(std::to_string(apart.make(s)->run_settings().seed) == d.seed[s]);
    }
}

TEST_CASE("The description tells what varies, the design's parameters first, with every scenario's value", "[unit]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const auto& all = plan.description().sweep->parameters;
    REQUIRE(all.size() == 3);
    CHECK(all[0].key == "illness.infection");
    CHECK(all[0].range == std::pair(0.1, 0.8));
    CHECK(all[0].unit == "per month");
    const VariedParameter& people = parameter(plan, "towns.people");
    const VariedParameter& mixing = parameter(plan, "illness.mixing");
    CHECK(people.values[0] == "20");   // the scenario's own
    CHECK(people.values[1] == "30");
    CHECK(mixing.values[0] == "\"within_town\"");
    CHECK(mixing.values[1] == "\"everywhere\"");
    CHECK(plan.make(1)->declarations().size() == plan.make(0)->declarations().size());
    CHECK(static_cast<const toy::Model&>(*plan.make(1)).parameters().people == 30);
    CHECK(static_cast<const toy::Model&>(*plan.make(0)).parameters().people == 20);
}

TEST_CASE("An arm may have a scenario of its own, as long as what is written has the same shape", "[unit]") {
    ToySweep sweep(std::string(head) + "[arm.small]\n[arm.other]\nscenario = \"other.toml\"\n");
    sweep.folder.write("other.toml", "extends = \"toy.toml\"\n[illness]\ninfection = 0.9\n");
    const SweepPlan plan = sweep.plan();
    CHECK(parameter(plan, "illness.infection").values == std::vector<std::string>{"0.3", "0.9"});
    CHECK(plan.description().given.size() == 3);
    sweep.folder.write("other.toml", "extends = \"toy.toml\"\n[run]\nyears = 3\n[towns]\nnames = [\"Corby\"]\n");
    const std::string problem = problem_of(sweep);
    CHECK(problem.find("run.years = 3, but 2 in arm small") != std::string::npos);
    sweep.folder.write("other.toml", "extends = \"toy.toml\"\n[towns]\nnames = [\"Corby\"]\n");
    CHECK(problem_of(sweep).find("arm other: other places than arm small") != std::string::npos);
}

TEST_CASE("A design of seeds alone varies luck and no parameter", "[unit]") {
    const ToySweep sweep(std::string(head) + "design = \"file\"\nfile = \"d.csv\"\n");
    sweep.folder.write("d.csv", "scenario,run.seed\na,5\nb,6\n");
    const SweepPlan plan = sweep.plan();
    CHECK(plan.description().sweep->parameters.empty());
    CHECK(plan.description().sweep->seed == std::vector<std::string>{"5", "6"});
}

TEST_CASE("Seeds of a design and luck by point cannot both be meant", "[unit]") {
    const ToySweep sweep(std::string(head) + "design = \"file\"\nfile = \"d.csv\"\nluck = \"by_point\"\n");
    sweep.folder.write("d.csv", "illness.infection,run.seed\n0.2,5\n0.3,6\n");
    CHECK(problem_of(sweep).find("d.csv:1:19: run.seed (with luck = \"by_point\"") != std::string::npos);
}

TEST_CASE("A scenario that would simulate other places fails alone", "[unit]") {
    const ToySweep sweep(std::string(head) + "design = \"file\"\nfile = \"d.csv\"\n");
    sweep.folder.write("d.csv", "illness.infection,towns.names\n0.2,\n0.3,\"[\"\"Ashby\"\"]\"\n");
    const SweepPlan plan = sweep.plan();
    CHECK(plan.problem(0).empty());
    CHECK(plan.problem(1).find("other places than the rest") != std::string::npos);
    CHECK_THROWS_AS(plan.make(1), InputError);
}

TEST_CASE("A scenario's fingerprint follows its inputs and nothing else", "[unit]") {
    const ToySweep sweep(std::string(head) + "design = \"file\"\nfile = \"d.csv\"\n");
    sweep.folder.write("d.csv", "illness.infection,towns.people\n0.2,30\n0.3,30\n");
    const SweepPlan first = sweep.plan();
    sweep.folder.write("d.csv", "# turned round\ntowns.people,illness.infection\n30,0.20\n30,0.4\n");
    const SweepPlan second = sweep.plan();
    CHECK(first.frame() == second.frame());
    CHECK(first.fingerprint_of(0) == second.fingerprint_of(0));
    CHECK(first.fingerprint_of(1) != second.fingerprint_of(1));
    sweep.folder.write("toy.toml", std::string(toy::scenario) + "label = \"new\"\n");
    CHECK(sweep.plan().fingerprint_of(0) != second.fingerprint_of(0));
    CHECK(sweep.plan().frame() == second.frame());
    CHECK(SweepPlan(sweep.path, {.replicates = "5"}, toy::make_model).frame() != second.frame());
    CHECK(SweepPlan(sweep.path, {.replicates = "5"}, toy::make_model).fingerprint_of(0) == sweep.plan().fingerprint_of(0));
}

TEST_CASE("A table of an arm is known by its path from the sweep file, wherever the user stands", "[invariance]") {
    const ToySweep sweep(std::string(head) + "[arm.a]\n[arm.b]\ntowns.table = \"towns.csv\"\n");
    sweep.folder.write("towns.csv", "# source: invented\ncode,people,share\nashby,50,\nbrigg,60,\n");
    const SweepPlan there = sweep.plan();
    const SweepPlan here(std::filesystem::relative(sweep.path).string(), {}, toy::make_model);
    CHECK(parameter(there, "towns.table").values == std::vector<std::string>{"\"\"", "\"towns.csv\""});
    CHECK(parameter(here, "towns.table").values == parameter(there, "towns.table").values);
    for (const std::size_t scenario : {0u, 1u}) CHECK(here.fingerprint_of(scenario) == there.fingerprint_of(scenario));
    REQUIRE(here.description().tables.size() == 1);
    CHECK(here.description().tables[0].path == "towns.csv");
    CHECK(there.description().tables[0].path == "towns.csv");
    for (const std::string& input : here.inputs()) CHECK(std::filesystem::exists(input));
}

TEST_CASE("A table of the first arm leaves no path of its user's machine behind", "[unit]") {
    const ToySweep sweep(std::string(head) + "[arm.a]\ntowns.table = \"towns.csv\"\n[arm.b]\n");
    sweep.folder.write("towns.csv", "# source: invented\ncode,people,share\nashby,50,\nbrigg,60,\n");
    const SweepPlan plan = sweep.plan();
    const RunDescription& d = plan.description();
    const auto resolved = std::find_if(d.resolved.begin(), d.resolved.end(), [](const ResolvedValue& v) { return v.key == "towns.table"; });
    REQUIRE(resolved != d.resolved.end());
    CHECK(resolved->value == "\"towns.csv\"");
}

TEST_CASE("What stands in a table is part of a scenario's inputs", "[unit]") {
    const ToySweep sweep(std::string(head) + "[arm.a]\n[arm.b]\ntowns.table = \"towns.csv\"\n");
    sweep.folder.write("towns.csv", "# source: invented\ncode,people,share\nashby,50,\nbrigg,60,\n");
    const SweepPlan before = sweep.plan();
    sweep.folder.write("towns.csv", "# source: invented\ncode,people,share\nashby,50,\nbrigg,61,\n");
    const SweepPlan after = sweep.plan();
    CHECK(before.fingerprint_of(0) == after.fingerprint_of(0));
    CHECK(before.fingerprint_of(1) != after.fingerprint_of(1));
}

TEST_CASE("A plan read from the texts it kept is the same plan, without any file", "[unit]") {
    ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    REQUIRE(plan.texts().size() == 2);
    std::filesystem::remove(sweep.path);
    std::filesystem::remove(sweep.folder.path() / "toy.toml");
    CHECK_THROWS_AS(sweep.plan(), InputError);
    const SweepPlan again(sweep.path, {}, toy::make_model, &plan.texts());
    CHECK(again.frame() == plan.frame());
    CHECK(again.texts() == plan.texts());
    for (std::size_t s = 0; s < plan.scenarios(); ++s) CHECK(again.fingerprint_of(s) == plan.fingerprint_of(s));
    const KeptTexts half = {*plan.texts().find(sweep.path)};
    CHECK_THROWS_AS(SweepPlan(sweep.path, {}, toy::make_model, &half), InputError);
    CHECK_THROWS_AS(sweep.plan(), InputError);   // nothing is kept beyond a plan
}
