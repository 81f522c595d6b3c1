// `hearth sensitivity` on files of sweeps whose outcomes are functions one can work out.
#include "analysis/read/question_error.hpp"
#include "analysis/sensitivity/methods.hpp"
#include "analysis/sensitivity/sensitivity.hpp"

#include "tests/analysis/sweeps.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace hearth;
using namespace hearth::analysis;
using support::has;
using Catch::Matchers::WithinAbs;
using sample::Outcome;
using sample::Sweep;

namespace {

SensitivityTable table(const std::string& path, SensitivityOptions options = {}) {
    options.path = path;
    options.measures = {"looked_after"};
    return sensitivity_of(options).tables.at(0);
}

std::string question(const SensitivityOptions& options) {
    try {
        sensitivity_of(options);
    } catch (const QuestionError& error) {
        return error.what();
    }
    return "answered";
}

double value(const SensitivityTable& t, const std::string& parameter, std::size_t column) {
    for (const Influence& row : t.rows)
        if (row.parameter == parameter) return row.figures.at(column).value.value();
    FAIL("no row " << parameter);
    return 0;
}

const std::vector<std::vector<double>> two_trajectories = {{0, 0}, {5, 0}, {5, 5}, {10, 10}, {10, 5}, {5, 5}};

}  // namespace

TEST_CASE("A Morris design gives elementary effects for the whole range", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "morris", .base_points = 2, .points = two_trajectories};
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t, std::size_t r) { return static_cast<int>(40 + 3 * x[0] - x[1] + r); });
    const SensitivityTable t = table(path);
    CHECK(t.rows[0].parameter == "test.x1");   // the larger first
    CHECK(value(t, "test.x1", 0) == 30);
    CHECK(value(t, "test.x2", 0) == 10);
    CHECK(value(t, "test.x2", 1) == -10);
    CHECK(value(t, "test.x1", 2) == 0);
    CHECK(t.points == 6);
    CHECK(t.random->of_point == 0);   // what all points share is taken out
}

TEST_CASE("A trajectory with a point that never ran is left out whole", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "morris", .base_points = 2, .points = two_trajectories};
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t, std::size_t) { return x[1] == 10 ? -1 : static_cast<int>(40 + x[0] * x[1]); });
    SensitivityOptions options{.path = path, .measures = {"looked_after"}};
    const Sensitivity s = sensitivity_of(options);
    CHECK(s.tables[0].points == 3);
    CHECK(value(s.tables[0], "test.x1", 0) == 0);    // the first trajectory alone: x1 moves where x2 is 0
    CHECK(value(s.tables[0], "test.x2", 0) == 50);
    CHECK(has(s.notes.at(0), "1 of 2 trajectories are left out whole"));
}

TEST_CASE("A Saltelli design gives shares of the variance", "[unit]") {
    const support::TemporaryFolder folder;
    Sweep sweep{.design = "saltelli", .base_points = 4, .points = {}};
    for (const auto& [a1, a2, b1, b2] : std::vector<std::array<double, 4>>{{1, 7, 9, 2}, {8, 3, 2, 6}, {4, 9, 6, 1}, {3, 2, 7, 8}})
        for (const auto& point : std::vector<std::vector<double>>{{a1, a2}, {b1, b2}, {b1, a2}, {a1, b2}}) sweep.points.push_back(point);
    const SensitivityTable t = table(sweep.write(folder, [](const auto& x, std::size_t, std::size_t) { return static_cast<int>(40 + 2 * x[0]); }));
    CHECK(t.rows[0].parameter == "test.x1");
    CHECK(value(t, "test.x2", 1) == 0);
    // Jansen: squares of 16, -12, 4 and 8 over twice four times the variance of 1, 8, 4, 3, 9, 2, 6 and 7, doubled.
    CHECK_THAT(value(t, "test.x1", 1), WithinAbs((256 + 144 + 16 + 64) / (2.0 * 4) / (4 * 7.5), 1e-9));
    CHECK(t.points == 16);
    CHECK(value(t, "test.x1", 1) > 1);   // an estimate from four base points
    CHECK(has(t.in_words, "more base points narrow them"));
}

TEST_CASE("One at a time: each value against the base point, with elasticity", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "one_at_a_time", .base_points = 4, .points = {{2, 5}, {4, 5}, {2, 0}, {2, 5}}, .replicates = 3};
    const Outcome outcome = [](const auto& x, std::size_t, std::size_t r) { return static_cast<int>(40 + 10 * x[0] + x[1] * r); };
    const std::string path = sweep.write(folder, outcome);
    const SensitivityTable t = table(path);
    REQUIRE(t.rows.size() == 2);   // the fourth point is the base point again
    CHECK(t.rows[0].value == "4");
    CHECK(value(t, "test.x1", 1) == 20);
    CHECK(t.rows[0].figures[1].interval == Interval{20, 20});   // shared luck drops out
    CHECK(t.mean == 75);                                        // Alton's 10, and 60 + 5 r
    CHECK_THAT(value(t, "test.x1", 3), WithinAbs(20.0 / 75 / 1, 1e-12));
    CHECK(value(t, "test.x2", 1) == -5);
    Sweep apart = sweep;
    apart.by_point = true;
    const SensitivityTable independent = table(apart.write(folder, outcome, "apart.h5"));
    CHECK(independent.rows[0].figures[1].interval->first < 20);   // luck is another at each point: Welch
}

TEST_CASE("Other designs are read by least squares, numbers only", "[unit]") {
    const support::TemporaryFolder folder;
    Sweep sweep{.design = "latin_hypercube", .base_points = 8, .points = {}, .words = {"a", "b", "a", "b", "a", "b", "a", "b"}};
    for (const int x : {0, 1, 2, 3, 4, 5, 6, 7}) sweep.points.push_back({static_cast<double>(x), static_cast<double>(x * 5 % 8)});
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t, std::size_t) { return static_cast<int>(40 + x[0] * x[0] * x[0]); });
    const Sensitivity s = sensitivity_of({.path = path, .measures = {"looked_after"}});
    CHECK(s.columns.at(0) == "partial_rank_correlation");
    CHECK(value(s.tables[0], "test.x1", 0) > 0.999);
    CHECK(s.tables[0].rank_explained.value() > 0.999);
    CHECK(s.tables[0].explained.value() < 0.95);
    CHECK(has(s.notes.at(0), "Left out, because their values are no numbers: test.word."));
    CHECK(has(as_text(s), "see only effects that go one way"));
}

TEST_CASE("What decides is told in words, unless points are too few for it", "[unit]") {
    const support::TemporaryFolder folder;
    Sweep sweep{.design = "latin_hypercube", .base_points = 12, .points = {}};
    for (const int x : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) sweep.points.push_back({static_cast<double>(x), static_cast<double>(x * 5 % 12)});
    const Outcome outcome = [](const auto& x, std::size_t, std::size_t) { return static_cast<int>(40 + 3 * x[0] + static_cast<int>(7 * x[1]) % 3); };
    CHECK(table(sweep.write(folder, outcome)).in_words == "test.x1 decides most; test.x2 cannot be told from nothing.");
    sweep.points.pop_back();
    sweep.base_points = 11;
    CHECK(table(sweep.write(folder, outcome, "few.h5")).in_words ==
          "11 points are too few to say in words which of 2 parameters decides (at least 12).");
}

TEST_CASE("Against a base that may be nothing there is no elasticity", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "one_at_a_time", .base_points = 2, .points = {{2}, {4}}, .arms = {"as_now", "half"}};
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t arm, std::size_t r) {   // -1 and 3 more at the base point
        return static_cast<int>(40 + static_cast<int>(arm) * (x[0] == 2 ? -1 + 4 * static_cast<int>(r) : 20));
    });
    CHECK_FALSE(table(path, {.path = "", .difference = true}).rows.at(0).figures.at(3).value);
    CHECK(table(path, {.path = "", .arm = "half"}).rows.at(0).figures.at(3).value);
}

TEST_CASE("What decides who wins is the difference between arms", "[unit]") {
    const support::TemporaryFolder folder;
    const Sweep sweep{.design = "morris", .base_points = 2, .points = two_trajectories, .arms = {"as_now", "half"}};
    const std::string path = sweep.write(folder, [](const auto& x, std::size_t arm, std::size_t) { return static_cast<int>(40 + 3 * x[0] + arm * x[1]); });
    const SensitivityTable own = table(path), other = table(path, {.path = "", .arm = "half"}), difference = table(path, {.path = "", .difference = true});
    CHECK(value(own, "test.x2", 0) == 0);
    CHECK(value(other, "test.x2", 0) == 10);
    CHECK(value(difference, "test.x1", 0) == 0);
    CHECK(value(difference, "test.x2", 0) == 10);
    CHECK(question({.path = path, .arm = "hlaf"}) == "arm 'hlaf' is not there; as_now, half are. Did you mean half?");
    CHECK(question({.path = path, .arm = "as_now", .difference = true}) == "as_now is the first arm itself: it does not differ from itself.");
}

TEST_CASE("Questions that a file cannot answer are told so", "[unit]") {
    const support::TemporaryFolder folder;
    const Outcome flat = [](const auto&, std::size_t, std::size_t) { return 40; };
    const std::string plain = sample::write_pair(folder, "run.h5", sample::pair_description(2), {0});
    CHECK(has(question({.path = plain}), "run.h5 is no sweep: its scenarios vary no parameter."));
    const std::string grid = Sweep{.design = "grid", .base_points = 2, .points = {{1}, {2}}}.write(folder, flat);
    CHECK(question({.path = grid, .difference = true}) == "--difference goes with a sweep that has arms; this one has none.");
    CHECK(question({.path = grid, .arm = "half"}) == "--arm goes with a sweep that has arms; this one has none.");
    CHECK(question({.path = grid, .measures = {"loked_after"}}) == "measure 'loked_after' is not in this file. Did you mean 'looked_after'? There are referral_rate, looked_after_rate, "
          "school_percent, looked_after_ratio, children, referrals, looked_after, contacts and 2 more; --measure list tells them all.");
    CHECK(question({.path = Sweep{.design = "list", .base_points = 2, .points = {{1}, {1}}}.write(folder, flat, "same.h5")}) ==
          "the points of this sweep vary no parameter.");
    CHECK(has(question({.path = Sweep{.design = "list", .base_points = 2, .points = {{}, {}}, .words = {"a", "b"}}.write(folder, flat, "words.h5")}),
              "test.word has no numbers, so that no line can be drawn through its points; hearth compare"));
    CHECK(has(table(grid).why_empty, "2 points are too few for 1 parameter "));
    CHECK(has(table(Sweep{.design = "grid", .base_points = 6, .points = {{1}, {2}, {3}, {4}, {5}, {6}}}.write(folder, flat)).why_empty, "is the same at all points"));
    CHECK(has(question({.path = Sweep{.design = "morris", .base_points = 4, .points = two_trajectories}.write(folder, flat)}), "does not work out."));
}

TEST_CASE("How much of what differs between points is luck", "[unit]") {
    Grid outcomes(3, 2);
    outcomes.values = {10, 12, 20, 22, 30, 32};   // replicates differ alike everywhere
    CHECK(random_share(outcomes)->of_point == 0);
    outcomes.values = {10, 12, 20, 18, 30, 30};   // squares of residuals 4 over 2 degrees of freedom; means 11, 19, 30
    CHECK_THAT(random_share(outcomes)->of_point, WithinAbs(1 / 91.0, 1e-12));
    CHECK_THAT(random_share(outcomes)->of_run, WithinAbs(2 / 92.0, 1e-12));   // 2 within, 91 - 1 between
    CHECK_FALSE(random_share(Grid(3, 2)));
    Grid one(3, 1);
    one.values = {1, 2, 3};
    CHECK_FALSE(random_share(one));
}
