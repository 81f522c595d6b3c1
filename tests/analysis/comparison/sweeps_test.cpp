// `hearth compare` on files of sweeps: arms set against each other point by point.
#include "analysis/comparison/comparison.hpp"
#include "analysis/read/question_error.hpp"

#include "tests/analysis/sweeps.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace hearth;
using namespace hearth::analysis;
using support::has;
using sample::Outcome;
using sample::Sweep;

TEST_CASE("Arms of a sweep are compared point by point", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "grid", .base_points = 2, .points = {{1}, {2}}, .arms = {"as_now", "half", "none"}, .replicates = 3};
    // Arm a adds a * x at point x, in replicate r another r, in all arms.
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t arm, std::size_t r) { return static_cast<int>(40 + arm * x[0] + r); });
    const Comparison c = comparison_of({.paths = {path}, .measures = {"looked_after"}});
    CHECK(c.base == "as_now");
    CHECK(c.points == 2);
    REQUIRE(c.arms.size() == 2);
    CHECK(c.arms[0].pairs == 6);
    CHECK(c.arms[0].rows[0].difference->mean == 1.5);
    CHECK(c.arms[1].rows[0].difference->mean == 3);
    CHECK(c.arms[0].rows[0].difference->replicates == 3);
    const Comparison by_point = comparison_of({.paths = {path}, .base = "none", .arms = {"half"}, .measures = {"looked_after"}, .by = "point"});
    REQUIRE(by_point.arms.size() == 1);
    CHECK(by_point.arms[0].rows[0].group == "p0");
    CHECK(by_point.arms[0].rows[1].difference->mean == -2);
    CHECK(has(as_text(by_point), "p1: test.x1 = 2\n"));
    CHECK(has(as_csv(by_point), ",group,test.x1,points,"));
    CHECK(nlohmann::json::parse(as_json(by_point))["arms"][0]["rows"][1]["test.x1"] == "2");
}

TEST_CASE("A pair is lost where either run failed, and the first reason is told", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "grid", .base_points = 2, .points = {{1}, {2}}, .arms = {"as_now", "half"}, .replicates = 3};
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t arm, std::size_t r) { return arm == 1 && x[0] == 2 && r == 1 ? -1 : 40; });
    const Comparison c = comparison_of({.paths = {path}, .measures = {"looked_after"}});
    CHECK(c.arms[0].pairs == 5);
    CHECK(c.arms[0].lost == 1);
    CHECK(std::any_of(c.notes.begin(), c.notes.end(), [](const std::string& n) {
        return has(n, "1 of 6 pairs were lost") && has(n, "(1 failed; the first: books do not balance)");
    }));
}

TEST_CASE("A sweep without arms compares its scenarios with the first, unless their luck differs", "[unit]") {
    const support::TemporaryFolder folder;
    const Outcome outcome = [](const auto& x, std::size_t, std::size_t) { return static_cast<int>(40 + x[0]); };
    const Comparison c = comparison_of({.paths = {Sweep{.design = "grid", .base_points = 2, .points = {{1}, {3}}}.write(folder, outcome)},
                                        .measures = {"looked_after"}});
    CHECK(c.base == "p0");
    CHECK(c.arms.at(0).rows[0].difference->mean == 2);
    CHECK(c.arms.at(0).differs == std::vector<std::string>{"test.x1 = 3 instead of 1"});
    const Sweep apart{.design = "grid", .base_points = 2, .points = {{1}, {3}}, .by_point = true};
    CHECK_THROWS_AS(comparison_of({.paths = {apart.write(folder, outcome, "apart.h5")}}), QuestionError);
}

TEST_CASE("Points are put together by what a parameter is, in fifths where it takes many values", "[unit]") {
    const support::TemporaryFolder folder;
    Sweep sweep{.design = "grid", .base_points = 4, .points = {{1, 0}, {1, 5}, {2, 0}, {10, 5}}, .arms = {"as_now", "half"}};
    const Outcome outcome = [](const auto& x, std::size_t arm, std::size_t) { return static_cast<int>(40 + static_cast<double>(arm) * x[0]); };
    const std::string path = sweep.write(folder, outcome);
    const auto by = [&](const std::string& file, const std::string& key) {
        return comparison_of({.paths = {file}, .measures = {"looked_after"}, .by = key}).arms.at(0).rows;
    };
    const auto values = by(path, "test.x1");
    REQUIRE(values.size() == 3);
    CHECK(values[0].group == "1");
    CHECK(values[0].difference->points == 2);
    CHECK(values[0].difference->mean == 1);
    CHECK(values[2].group == "10");             // by size, not as text
    CHECK(by(path, "test.x2")[1].difference->mean == 5.5);
    Sweep many{.design = "sobol", .base_points = 13, .points = {}, .arms = {"as_now", "half"}};
    for (int i = 0; i < 13; ++i) many.points.push_back({i / 2.0});   // 0 to 6 of a range of 0 to 10
    const auto fifths = by(many.write(folder, outcome, "many.h5"), "test.x1");
    REQUIRE(fifths.size() == 4);                // nothing above 8
    CHECK(fifths[1].group == "2 to 4");
    CHECK(fifths[1].difference->points == 4);   // 2, 2.5, 3 and 3.5
    CHECK_THROWS_AS(by(path, "test.x3"), QuestionError);
}

TEST_CASE("Points are put together by several parameters at once, a cell for each that has points", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "grid", .base_points = 5, .points = {{1, 0}, {1, 5}, {2, 0}, {2, 0}, {3, 5}}, .arms = {"as_now", "half"}};
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t arm, std::size_t) { return static_cast<int>(40 + static_cast<double>(arm) * (x[0] + x[1])); });
    const CompareOptions options{.paths = {path}, .measures = {"looked_after"}, .by = "test.x1,test.x2"};
    const Comparison c = comparison_of(options);
    const auto& rows = c.arms.at(0).rows;
    REQUIRE(rows.size() == 4);   // nothing at 2 and 5, or at 3 and 0
    CHECK(rows[0].group == "test.x1 = 1, test.x2 = 0");
    CHECK(rows[1].difference->mean == 6);
    CHECK(rows[2].difference->points == 2);
    CHECK(rows[3].group == "test.x1 = 3, test.x2 = 5");
    CHECK(has(as_csv(c), ",group,test.x1,test.x2,points,"));
    CHECK(nlohmann::json::parse(as_json(c))["arms"][0]["rows"][3]["test.x2"] == "5");
    for (const char* by : {"test.x1,year", "test.x1,test.x3", "test.x1,"})
        CHECK_THROWS_AS(comparison_of({.paths = {path}, .measures = {"looked_after"}, .by = by}), QuestionError);
}

TEST_CASE("A table sets groups against arms, says who is lower how surely, and counts the cells", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "grid", .base_points = 4, .points = {{1}, {2}, {3}, {4}}, .arms = {"as_now", "half", "none"}, .replicates = 4};
    // half: lower at 1, the same at 2, open at 3, higher by less than matters at 4; none: lower everywhere.
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t arm, std::size_t r) {
        const int place = static_cast<int>(x[0]), luck = static_cast<int>(r), swing = r % 2 == 0 ? 9 : -9;
        const int half = place == 1 ? -100 - luck : place == 2 ? 0 : place == 3 ? swing : 10 + luck;
        return 1000 + (arm == 1 ? half : arm == 2 ? -300 - luck : 0);
    });
    const std::string text = as_table(comparison_of({.paths = {path}, .measures = {"looked_after"}, .by = "test.x1"}));
    CHECK(has(text, "lower -10.05 % (-10.3 to -9.8)  lower -29.85 %"));
    CHECK(has(text, " the same  lower -29.85 %"));
    CHECK(has(text, "open 0.0 % (-1.6 to +1.6)"));
    CHECK(has(text, "half against as_now: lower in 1, higher in 1 of 4 cells (1 by more than matters); the same in 1, open in 1."));
    CHECK(has(text, "none against as_now: lower in 4, higher in 0 of 4 cells (4 by more than matters); the same in 0, open in 0."));
    CHECK(has(as_table(comparison_of({.paths = {path}, .measures = {"looked_after"}, .by = "point"})), "\n  p3 test.x1 = 4"));
    const std::string by_arm = as_table(comparison_of({.paths = {path}, .measures = {"looked_after"}}));
    CHECK(has(by_arm, "Against as_now"));
    CHECK_FALSE(has(by_arm, "of 1 cell"));
}

TEST_CASE("Where every point has a seed of its own, points are the unit and the text says so", "[unit]") {
    const support::TemporaryFolder folder;
    Sweep sweep{.design = "grid", .base_points = 3, .points = {{1}, {2}, {3}}, .arms = {"as_now", "half"}, .replicates = 1, .by_point = true};
    const Outcome outcome = [](const auto& x, std::size_t arm, std::size_t) { return static_cast<int>(40 + static_cast<double>(arm) * x[0]); };
    const Comparison own = comparison_of({.paths = {sweep.write(folder, outcome)}, .measures = {"looked_after"}});
    CHECK(own.arms[0].rows[0].difference->interval == mean_interval(std::vector<double>{1, 2, 3}));
    CHECK(has(as_text(own), "3 points with luck of their own: each counts once"));
    CHECK_FALSE(has(as_text(own), "One replicate"));
    sweep.by_point = false;
    const Comparison shared = comparison_of({.paths = {sweep.write(folder, outcome, "shared.h5")}, .measures = {"looked_after"}});
    CHECK_FALSE(shared.arms[0].rows[0].difference->interval);
    CHECK(has(as_text(shared), "points may share luck"));
    CHECK(has(as_text(shared), "More: hearth sweep run ... --replicates 20\n"));
}

TEST_CASE("An arm that is compared at fewer points than others is said to be, before its table", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "grid", .base_points = 3, .points = {{1}, {2}, {3}}, .arms = {"as_now", "half", "none"}};
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t arm, std::size_t) { return arm == 1 && x[0] > 1 ? -1 : 40 + static_cast<int>(arm); });
    const Comparison c = comparison_of({.paths = {path}, .measures = {"looked_after"}});
    CHECK(has(as_text(c), "half against as_now: 2 pairs at 1 of 3 points\n"
                          "Warning: arm half: 1 of 3 points only; its means are of other points than the others'.\n\nMeans"));
    CHECK(has(as_text(c), "none against as_now: 6 pairs at 3 points\n\n"));
    CHECK(c.arms[1].warning.empty());
}
