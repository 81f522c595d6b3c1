#include "sim/run/sweep/reuse.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/toy_sweep.hpp"

using namespace hearth;
using toy::ToySweep;

namespace {

std::string with(std::string text, const std::string& what, const std::string& by) { return text.replace(text.find(what), what.size(), by); }

struct Reused { std::size_t taken = 0; int run = 0; std::string bytes = {}; };

/// The changed sweep, begun from the parts of the first.
Reused go_on(const ToySweep& sweep, const SweepFolder& old, const std::string& text) {
    sweep.folder.write("sweep.toml", text);
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan, "more");
    SweepState state(plan);
    state.read(parts);
    toy::opened = 0;
    Reused found{.taken = reuse_runs(plan, old, parts, state)};
    sweep.run(plan, parts);
    found.run = toy::opened;
    found.bytes = sweep.merged(plan, {parts});
    return found;
}

std::string afresh(const std::string& text) {
    const ToySweep sweep(text);
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan);
    sweep.run(plan, parts);
    return sweep.merged(plan, {parts});
}

}  // namespace

TEST_CASE("More replicates, points or arms cost only what is new, and give the file of a sweep made afresh", "[invariance]") {
    const std::string grid = with(with(toy::sweep, "design = \"latin_hypercube\"\npoints = 30", "design = \"grid\""), "[0.1, 0.8]", "[0.1, 0.2, 0.3]");
    const ToySweep sweep(grid);
    const SweepPlan plan = sweep.plan();
    const SweepFolder old = sweep.parts(plan, "old");
    sweep.run(plan, old);   // 3 points x 2 arms x 3 replicates
    const std::string replicates = with(grid, "replicates = 3", "replicates = 5"), points = with(grid, "0.2, 0.3]", "0.15, 0.2, 0.3]"),
                      arms = grid + "[arm.half]\nillness.recovery = false\n";
    for (const auto& [text, taken, run] : {std::tuple{replicates, 18u, 12}, std::tuple{points, 18u, 6}, std::tuple{arms, 18u, 9}}) {
        const Reused found = go_on(sweep, old, text);
        CHECK(found.taken == taken);
        CHECK(found.run == run);
        CHECK(found.bytes == afresh(text));
        std::filesystem::remove_all(sweep.folder.path() / "more");
    }
}

TEST_CASE("A damaged part of the earlier sweep has nothing to take, and its runs are made again", "[unit]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const SweepFolder old = sweep.parts(plan, "old");
    sweep.run(plan, old);
    const PartAt damaged = old.parts().front();
    std::filesystem::resize_file(old.part(damaged), 2000);
    const Reused found = go_on(sweep, old, toy::sweep);
    CHECK(found.taken == 180 - plan.runs(damaged).size());
    CHECK(found.run == static_cast<int>(plan.runs(damaged).size()));
}

TEST_CASE("What was made with other inputs is not taken, and what has another shape is refused", "[unit]") {
    const ToySweep sweep;
    const SweepPlan plan = sweep.plan();
    const SweepFolder old = sweep.parts(plan, "old");
    sweep.run(plan, old);
    CHECK(go_on(sweep, old, with(toy::sweep, "towns.people = 30", "towns.people = 31")).taken == 90);   // the other arm is as it was
    std::filesystem::remove_all(sweep.folder.path() / "more");
    sweep.folder.write("toy.toml", with(toy::scenario, "years = 2", "years = 3"));
    CHECK_THROWS_AS(go_on(sweep, old, toy::sweep), SweepConflict);
}

TEST_CASE("A part under the name of another is not taken for other replicates", "[unit]") {
    const std::string text = with(toy::sweep, "points = 30\nreplicates = 3", "points = 2\nreplicates = 100");   // two parts of each scenario
    const ToySweep sweep(text);
    const SweepPlan plan = sweep.plan();
    REQUIRE(plan.replicate_chunks() > 1);
    const SweepFolder old = sweep.parts(plan, "old");
    sweep.run(plan, old, {}, 1);
    const std::size_t parts = old.parts().size(), runs = go_on(sweep, old, text).taken;
    std::filesystem::remove_all(sweep.folder.path() / "more");
    std::filesystem::copy_file(old.part({0, 0}), old.part({3, 1}));
    CHECK(old.parts().size() == parts + 1);
    CHECK(go_on(sweep, old, text).taken == runs);
}
