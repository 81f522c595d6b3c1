#include "sim/run/sweep/run.hpp"

#include "sim/output/run_file.hpp"
#include "sim/run/replicates.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_sweep.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>

using namespace hearth;
using toy::ToySweep;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

/// The whole sweep without any interruption.
std::string reference() {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan);
    sweep.run(plan, parts);
    return sweep.merged(plan, {parts});
}

constexpr const char* design =
    "illness.infection,illness.recovery\n0.1,true\n0.5,false\n0.95,false\n0.7,true\n0.2,true\n";   // line 4 does not fit together
constexpr const char* with_design = "[sweep]\nscenario = \"toy.toml\"\ndesign = \"file\"\nfile = \"design.csv\"\nreplicates = 2\n";

}  // namespace

TEST_CASE("A sweep holds what each scenario gives when it is run alone", "[unit]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan);
    const SweepOutcome outcome = sweep.run(plan, parts, {.jobs = 2});
    CHECK(outcome.complete_now == 180);
    CHECK(toy::opened == 180);
    sweep.merged(plan, {parts});
    const RunFile file(sweep.folder.path() / "merged.h5");
    REQUIRE(file.description().scenarios.size() == 60);
    for (const std::size_t scenario : {0u, 1u, 37u, 59u}) {
        const auto model = plan.make(scenario);
        std::size_t column = 0;
        const ReplicateRecord alone = [&] {
            SerialExecutor serial;
            return simulate(*model, 2, serial, LawCheck::none, {});
        }();
        for (const Measure& measure : file.description().measures) {
            const MeasureValues values = file.read(measure.name, scenario, 2);
            REQUIRE(values.steps == 2);   // years, without being asked for
            for (std::size_t step = 0; step < values.steps; ++step)
                for (std::size_t place = 0; place < values.places; ++place)
                    for (std::size_t label = 0; label < values.labels; ++label)
                        CHECK(values.at(step, place, label) == alone.counts[column + label][step * values.places + place]);
            column += values.labels;
        }
    }
}

TEST_CASE("Any number of threads and any split into shards gives the same file, byte for byte", "[invariance]") {
    const std::string whole = reference();
    for (const std::size_t count : {1u, 2u, 7u}) {
        const ToySweep sweep;
        const SweepPlan plan = sweep.plan();
        const SweepFolder parts = sweep.parts(plan);
        for (std::size_t index = count; index >= 1; --index) sweep.run(plan, parts, {.shard = {index, count}, .jobs = static_cast<int>(count % 3) + 1});
        CHECK(toy::opened == 180);
        CHECK(sweep.merged(plan, {parts}) == whole);
    }
}

TEST_CASE("Shards may work in folders of their own and are merged from both", "[invariance]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const SweepFolder here = sweep.parts(plan, "here"), there = sweep.parts(plan, "there");
    sweep.run(plan, here, {.shard = {1, 2}});
    sweep.run(plan, there, {.shard = {2, 2}});
    CHECK(sweep.merged(plan, {there, here}) == reference());
}

TEST_CASE("A sweep that was interrupted again and again ends as if it had not been, and no run is counted twice", "[invariance]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan);
    std::size_t complete = 0, interruptions = 0;
    while (complete < 180) {
        const SweepOutcome outcome = sweep.run(plan, parts, {.jobs = 2}, 7 + static_cast<int>(interruptions) * 5);
        complete += outcome.complete_now;
        interruptions += outcome.interrupted ? 1 : 0;
        REQUIRE(outcome.complete_now > 0);
    }
    CHECK(interruptions >= 4);
    CHECK(complete == 180);
    CHECK(toy::opened == 180);   // what was under way was finished and kept
    CHECK(sweep.merged(plan, {parts}) == reference());
}

TEST_CASE("A run that cannot be made fails alone, with its row and reason, and after mending only it is run", "[unit]") {
    const ToySweep sweep(with_design);
    sweep.folder.write("design.csv", design);
    std::string mended;
    {
        const SweepPlan plan = sweep.plan();
        const SweepFolder parts = sweep.parts(plan);
        CHECK(plan.problem(2).find("everybody is ill for ever") != std::string::npos);
        const SweepOutcome outcome = sweep.run(plan, parts);
        CHECK(outcome.complete_now == 8);
        CHECK(outcome.failed_now == 2);
        SweepState state(plan);
        state.read(parts);
        REQUIRE(state.failures().size() == 2);
        CHECK(state.failures()[0].scenario == 2);
        CHECK(state.failures()[0].why.find("design.csv:4") != std::string::npos);
        CHECK(state.failures()[0].why.find("0.95") != std::string::npos);
        sweep.merged(plan, {parts});
        const RunFile file(sweep.folder.path() / "merged.h5");
        CHECK(file.status(2, 1) == RunStatus::failed);
        CHECK(file.status(3, 1) == RunStatus::complete);
        REQUIRE(file.description().failures.size() == 2);
        CHECK(file.description().failures[1].why == state.failures()[1].why);
    }
    sweep.folder.write("design.csv", replaced(design, "0.95", "0.85"));
    {
        const SweepPlan plan = sweep.plan();
        const SweepFolder parts = sweep.parts(plan);
        toy::opened = 0;
        const SweepOutcome outcome = sweep.run(plan, parts);
        CHECK(outcome.complete_now == 2);
        CHECK(outcome.failed_now == 0);
        CHECK(toy::opened == 2);
        mended = sweep.merged(plan, {parts});
    }
    const ToySweep fresh(with_design);
    fresh.folder.write("design.csv", replaced(design, "0.95", "0.85"));
    const SweepPlan plan = fresh.plan();
    const SweepFolder parts = fresh.parts(plan);
    fresh.run(plan, parts);
    CHECK(mended == fresh.merged(plan, {parts}));
}

TEST_CASE("At a failure a sweep can stop instead", "[unit]") {
    const ToySweep sweep(with_design);
    sweep.folder.write("design.csv", design);
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan);
    const SweepOutcome outcome = sweep.run(plan, parts, {.on_error = OnError::stop});
    CHECK(outcome.gave_up);
    CHECK_FALSE(outcome.interrupted);
    CHECK(outcome.complete_now >= 4);
    CHECK(outcome.complete_now < 8);
    CHECK(outcome.failed_now >= 1);
    CHECK(sweep.run(plan, parts).complete_now == 8 - outcome.complete_now);   // later, and what failed fails again
}

TEST_CASE("Complete runs that were made with other inputs are noticed, counted and only then made again", "[unit]") {
    const ToySweep sweep(with_design);
    sweep.folder.write("design.csv", replaced(design, "0.95", "0.85"));
    {
        const SweepPlan plan = sweep.plan();
        sweep.run(plan, sweep.parts(plan));
    }
    sweep.folder.write("design.csv", replaced(replaced(design, "0.95", "0.85"), "0.7", "0.6"));
    const SweepPlan plan = sweep.plan();
    SweepState state(plan);
    state.read(sweep.parts(plan));
    CHECK(state.outdated() == 2);
    CHECK(state.tally({}).missing == 2);
    merge_sweep(plan, state, sweep.folder.path() / "partial.h5");
    const RunFile file(sweep.folder.path() / "partial.h5");
    CHECK(file.status(3, 0) == RunStatus::missing);   // its old values are not passed off as those of the new row
    CHECK(file.status(4, 0) == RunStatus::complete);
    sweep.folder.write("toy.toml", std::string(toy::scenario) + "label = \"changed\"\n");
    const SweepPlan changed = sweep.plan();
    SweepState after(changed);
    after.read(sweep.parts(changed));
    CHECK(after.outdated() == 10);   // the scenario itself is an input of all
}

TEST_CASE("Parts of another frame are no parts of a sweep", "[unit]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan);
    sweep.run(plan, parts);
    const SweepPlan other(sweep.path, {.replicates = "4"}, toy::make_model);
    SweepState state(other);
    state.read(parts);
    CHECK(state.tally({}).missing == 240);
    CHECK(state.outdated() == 0);
    CHECK(state.problems().empty());
}

TEST_CASE("A damaged part is told and its runs are made again", "[unit]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan);
    sweep.run(plan, parts);
    const auto damaged = parts.part(parts.parts().at(1));
    std::fstream(damaged, std::ios::in | std::ios::out | std::ios::binary).seekp(3000).put('\x55').put('\x33').put('\x77');
    SweepState state(plan);
    state.read(parts);
    REQUIRE(state.problems().size() == 1);
    CHECK(state.problems()[0].find(damaged.filename().string()) != std::string::npos);
    CHECK(state.tally({}).missing == plan.runs(parts.parts()[1]).size());
    sweep.run(plan, parts);
    CHECK(sweep.merged(plan, {parts}) == reference());
}

TEST_CASE("A part under the name of another is told and its runs are made again", "[unit]") {
    std::string text = toy::sweep;
    const ToySweep sweep(replaced(text, "replicates = 3", "replicates = 300"));   // two parts of each scenario
    const SweepPlan plan = sweep.plan();
    REQUIRE(plan.replicate_chunks() > 1);
    const SweepFolder parts = sweep.parts(plan);
    sweep.run(plan, parts, {}, 1);
    std::filesystem::copy_file(parts.part({0, 0}), parts.part({0, 1}), std::filesystem::copy_options::overwrite_existing);
    SweepState state(plan);
    state.read(parts);
    REQUIRE(state.problems().size() == 1);
    CHECK(state.problems()[0].find("another part") != std::string::npos);
    CHECK(state.outdated() == 0);
}

TEST_CASE("Of two folders with the same part, the fuller one counts, in either order", "[unit]") {
    const ToySweep sweep(with_design);
    sweep.folder.write("design.csv", design);
    const SweepPlan plan = sweep.plan();
    const SweepFolder all = sweep.parts(plan, "all"), begun = sweep.parts(plan, "begun");
    sweep.run(plan, all);
    sweep.run(plan, begun, {}, 1);
    const auto complete = [&](const SweepFolder& first, const SweepFolder& second) {
        SweepState state(plan);
        state.read(first);
        state.read(second);
        return state.tally({}).complete;
    };
    CHECK(complete(begun, begun) < 8);
    CHECK(complete(all, begun) == 8);
    CHECK(complete(begun, all) == 8);
}

TEST_CASE("Laws that do not hold end a sweep, and what was complete is kept", "[law]") {
    static toy::Probe broken;
    static std::atomic<int> worlds{0};
    worlds = 0;
    broken.broken_law_in = {};
    broken.history = [](std::size_t town) {
        if (town == 0 && ++worlds == 3) broken.broken_law_in = make_month(2000, 6);
    };
    const ToySweep sweep;
    const SweepPlan plan(sweep.path, {}, [] { return std::unique_ptr<hearth::Model>(new toy::Model(&broken)); });
    const SweepFolder parts = sweep.parts(plan);
    CHECK_THROWS_AS(sweep.run(plan, parts, {.laws = LawCheck::every_month}), BrokenLaws);
    SweepState state(plan);
    state.read(parts);
    CHECK(state.tally({}).complete == 2);
}
