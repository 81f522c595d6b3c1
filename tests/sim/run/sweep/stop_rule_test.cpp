#include "sim/run/sweep/stop_rule.hpp"

#include "sim/core/distributions.hpp"
#include "sim/output/run_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_sweep.hpp"

#include <cmath>
#include <vector>

using namespace hearth;
using toy::ToySweep;

namespace {

const double none = std::nan("");

std::string until(const std::string& width, int at_most) {
    return "[sweep]\nscenario = \"toy.toml\"\ndesign = \"list\"\nreplicates = 4\n[vary]\nillness.infection = [0.1, 0.3, 0.5, 0.7]\n"
           "[arm.open]\n[arm.larger]\ntowns.people = 40\n[until]\nmeasure = \"fell_ill\"\n" + width + "\nat_most = " + std::to_string(at_most) + "\n";
}

/// 95 % half-widths of the paired difference at each point, from the merged file, by the textbook.
std::vector<double> half_widths(const RunFile& file) {
    std::vector<double> widths;
    for (std::size_t point = 0; point < 4; ++point) {
        double sum = 0, squares = 0, n = 0;
        for (std::size_t r = 0; r < file.description().replicates; ++r) {
            if (file.status(2 * point, r) != RunStatus::complete || file.status(2 * point + 1, r) != RunStatus::complete) continue;
            double difference = 0;
            for (const double v : file.read("fell_ill", 2 * point + 1, r).values) difference += v;
            for (const double v : file.read("fell_ill", 2 * point, r).values) difference -= v;
            sum += difference, squares += difference * difference, ++n;
        }
        const double critical = quantile(StudentsT(n - 1), 0.975);
        widths.push_back(critical * std::sqrt((squares - sum * sum / n) / (n - 1) / n));
    }
    return widths;
}

}  // namespace

TEST_CASE("A difference is settled when the interval of its mean is narrow enough", "[unit]") {
    const std::vector<std::vector<double>> outcomes = {{10, 12, 14, 16}, {11, 14, 15, 20}};   // differences 1 2 1 4: sd 1.4142, n 4
    const double half = 3.182446 * std::sqrt(2.0) / 2;
    CHECK_FALSE(settled({"m", half - 0.001, false, 100}, outcomes));
    CHECK(settled({"m", half + 0.001, false, 100}, outcomes));
    CHECK_FALSE(settled({"m", 100 * half / 13 - 0.01, true, 100}, outcomes));   // in percent of the first arm's mean
    CHECK(settled({"m", 100 * half / 13 + 0.01, true, 100}, outcomes));
}

TEST_CASE("Pairs count, not runs, one pair settles nothing, no pair at all needs no more", "[unit]") {
    const StopRule rule{"m", 1000, false, 100};
    CHECK(settled(rule, std::vector<std::vector<double>>{{1, 2, none}, {5, 7, 9}}));
    CHECK_FALSE(settled(rule, std::vector<std::vector<double>>{{1, none, none}, {5, 7, 9}}));
    CHECK(settled(rule, std::vector<std::vector<double>>{{1, 2, 3}, {none, none, none}}));
    CHECK_FALSE(settled(rule, std::vector<std::vector<double>>{{1, 2, 3}, {1, 2, 4}, {5, none, none}}));   // every arm
}

TEST_CASE("The outcome of a run is all of a flow, and the mean of a stock, over labels, places and steps", "[unit]") {
    const CodeList sex{"sex", "sex", {"female", "male"}};
    const RunDescription d = [&] {
        RunDescription described;
        described.code_lists = {sex};
        described.measures = {{"fell_ill", "person", MeasureKind::flow, MeasureType::count, "", "", "sex"},
                              {"ill", "person", MeasureKind::stock, MeasureType::count, "", "", ""}};
        return described;
    }();
    const ReplicateRecord record{2, 1, {{1, 2}, {3, 4}, {10, 30}}, {{}, {}, {}}, {{}, {}, {}}};   // steps, places, columns of counts, reals and pounds
    CHECK(outcome_of(record, d, "fell_ill") == 10);
    CHECK(outcome_of(record, d, "ill") == 20);
    CHECK(std::isnan(outcome_of(record, d, "nothing")));
}

TEST_CASE("A failed run does not keep a stop rule from going on with the others", "[unit]") {
    static toy::Probe probe;
    static std::atomic<int> worlds{0};
    worlds = 0;
    probe.history = [](std::size_t town) {
        if (town == 0 && ++worlds == 2) throw std::runtime_error("the second world");
    };
    const ToySweep sweep(until("half_width = 0.01", 12));
    const SweepPlan plan(sweep.path, {}, [] { return std::unique_ptr<hearth::Model>(new toy::Model(&probe)); });
    const SweepOutcome outcome = sweep.run(plan, sweep.parts(plan));
    CHECK(outcome.failed_now == 1);
    CHECK(outcome.complete_now == 4 * 2 * 12 - 1);
}

TEST_CASE("A sweep runs until its differences are known, and no further", "[unit]") {
    const ToySweep sweep(until("half_width = 60", 100));
    const SweepPlan plan = sweep.plan();
    const SweepFolder parts = sweep.parts(plan);
    sweep.run(plan, parts, {.jobs = 2});
    sweep.merged(plan, {parts});
    const RunFile file(sweep.folder.path() / "merged.h5");
    for (const double width : half_widths(file)) CHECK(width <= 60);
    CHECK(file.description().replicates < 100);
    const int needed = toy::opened;
    CHECK(needed < 4 * 2 * 100);
    SweepState state(plan);
    state.read(parts);
    CHECK(state.points_settled() == 4);
    CHECK(state.tally({}).missing == 0);
}

TEST_CASE("A stop rule ends at its limit, and shards and interruptions change nothing", "[invariance]") {
    const auto whole = [](const std::string& text) {
        const ToySweep sweep(text);
        const SweepPlan plan = sweep.plan();
        const SweepFolder parts = sweep.parts(plan);
        sweep.run(plan, parts);
        return sweep.merged(plan, {parts});
    };
    for (const std::string& text : {until("half_width = 0.01", 10), until("half_width_percent = 12", 40)}) {
        const ToySweep sweep(text);
        const SweepPlan plan = sweep.plan();
        const SweepFolder parts = sweep.parts(plan);
        for (int again = 0; again < 40 && sweep.run(plan, parts, {.shard = {1, 2}, .jobs = 2}, 5).interrupted; ++again) {}
        sweep.run(plan, parts, {.shard = {1, 2}});
        sweep.run(plan, parts, {.shard = {2, 2}});
        CHECK(sweep.merged(plan, {parts}) == whole(text));
    }
    const ToySweep limited(until("half_width = 0.01", 10));
    const SweepPlan plan = limited.plan();
    limited.run(plan, limited.parts(plan));
    CHECK(toy::opened == 4 * 2 * 10);
}
