// What pairs say, on numbers that can be worked out on paper. Coverage is held by simulation: tests/statistical/intervals_test.cpp.
#include "analysis/statistics/descriptive.hpp"
#include "analysis/statistics/differences.hpp"

#include "tests/support/catch.hpp"

#include <cmath>
#include <limits>

using namespace hearth::analysis;
using Catch::Matchers::WithinAbs;

namespace {

const double none = std::numeric_limits<double>::quiet_NaN();

Grid grid(std::size_t points, std::vector<double> values) {
    Grid made(points, values.size() / points);
    made.values = std::move(values);
    return made;
}

}  // namespace

TEST_CASE("The difference of pairs has Student's interval over replicates", "[unit]") {
    const auto d = compare_paired(grid(1, {10, 20, 30, 40}), grid(1, {11, 22, 33, 44}), {3, true}).value();
    CHECK(d.pairs == 4);
    CHECK(d.replicates == 4);
    CHECK(d.base_mean == 25);
    CHECK(d.other_mean == 27.5);
    CHECK(d.mean == 2.5);
    CHECK(d.percent == 10.0);
    // Differences 1, 2, 3, 4: standard deviation 1.290994, t(3) = 3.182446.
    CHECK_THAT(d.interval->first, WithinAbs(2.5 - 3.182446 * 1.290994 / 2, 1e-5));
    CHECK_THAT(d.interval->second, WithinAbs(2.5 + 3.182446 * 1.290994 / 2, 1e-5));
    CHECK(d.of_pairs->median == 2.5);
    CHECK_THAT(d.of_pairs->low, WithinAbs(1.15, 1e-12));
    CHECK(d.lower == 0);
    CHECK_FALSE(d.points_beyond_chance);
    CHECK(d.of_pairs->lowest == 1);
    CHECK(d.of_pairs->highest == 4);
    CHECK(d.minimum_effect == 0.75);
    CHECK(d.verdict == Verdict::not_settled);
    CHECK(d.more_needed.value() >= 1);
    // Variance of 1..4 is 5/3; of the arms 100 and 121 times that.
    CHECK_THAT(d.variance_ratio.value(), WithinAbs(1 / 221.0, 1e-12));
}

TEST_CASE("A tie counts half", "[unit]") {
    const auto d = compare_paired(grid(1, {1, 1, 1, 1}), grid(1, {0, 1, 1, 2}), {0, false}).value();
    CHECK(d.lower == 0.5);
    CHECK_THAT(d.lower_interval->first + d.lower_interval->second, WithinAbs(1, 1e-9));
    CHECK(d.lower_interval->first > 0.1);
}

TEST_CASE("The verdict looks at all of the interval", "[unit]") {
    const auto verdict = [](Interval interval) { return judge(interval, 3); };
    CHECK(verdict({3.1, 5}) == Verdict::higher);
    CHECK(verdict({-5, -3.1}) == Verdict::lower);
    CHECK(verdict({-2.9, 2.9}) == Verdict::too_small);
    CHECK(verdict({2, 4}) == Verdict::not_settled);
    CHECK(verdict({-4, 4}) == Verdict::not_settled);
    CHECK(verdict({-4, -2}) == Verdict::not_settled);
}

TEST_CASE("Identical arms do not differ in any pair, and need no interval to say so", "[unit]") {
    const auto same = compare_paired(grid(1, {5, 6, 7}), grid(1, {5, 6, 7}), {3, true}).value();
    CHECK(same.verdict == Verdict::no_difference);
    CHECK(same.interval == Interval{0, 0});
    CHECK(same.variance_ratio == 0.0);
    CHECK(compare_paired(grid(1, {5}), grid(1, {5}), {3, true})->verdict == Verdict::no_difference);
    // All differ by the same: nothing is left to luck.
    const auto shifted = compare_paired(grid(1, {5, 6, 7}), grid(1, {6, 7, 8}), {3, true}).value();
    CHECK(shifted.verdict == Verdict::higher);
    CHECK(shifted.interval == Interval{1, 1});
}

TEST_CASE("One replicate gives a difference without an interval", "[unit]") {
    const auto d = compare_paired(grid(1, {5}), grid(1, {9}), {3, true}).value();
    CHECK(d.mean == 4);
    CHECK(d.replicates == 1);
    CHECK_FALSE(d.interval);
    CHECK(d.verdict == Verdict::unknown);
    CHECK_FALSE(d.more_needed);
    CHECK_FALSE(d.lower_interval);   // one pair has no range
}

TEST_CASE("Several points are averaged within each replicate first", "[unit]") {
    // Two points, three replicates. Differences: point 0: 1, 2, 3; point 1: 3, 2, 1. Averages: 2, 2, 2.
    const auto d = compare_paired(grid(2, {0, 0, 0, 10, 10, 10}), grid(2, {1, 2, 3, 13, 12, 11}), {3, true}).value();
    CHECK(d.points == 2);
    CHECK(d.pairs == 6);
    CHECK(d.replicates == 3);
    CHECK(d.mean == 2);
    CHECK(d.interval == Interval{2, 2});
    CHECK(d.of_pairs->median == 2);
}

TEST_CASE("A point is on a side where its own interval excludes zero, and is not counted without an interval", "[unit]") {
    const auto d = compare_paired(grid(5, {0, 0, 0, 0, 0, 0, 0, 0, 0, none}), grid(5, {-1, -1.05, -1, 3, 2, 2.1, 0, 0, -4, 5}), {0, false}).value();
    CHECK(d.points == 5);
    REQUIRE(d.points_beyond_chance);   // -1 and -1.05; -1 and 3; 2 and 2.1; twice 0; one pair
    CHECK(d.points_beyond_chance->lower == 1);
    CHECK(d.points_beyond_chance->higher == 1);
    CHECK(d.points_beyond_chance->of == 4);
    CHECK_FALSE(compare_paired(grid(2, {0, 0}), grid(2, {-1, -1}), {0, false})->points_beyond_chance);
}

TEST_CASE("Points with luck of their own are the unit of the interval, also with one replicate", "[unit]") {
    const Grid base = grid(4, {0, 0, 0, 0}), other = grid(4, {1, 2, 3, 4});
    CHECK_FALSE(compare_paired(base, other, {3, true})->interval);
    const auto d = compare_paired(base, other, {0.5, false}, PointSeeds::own).value();
    CHECK(d.over_points);
    CHECK(d.replicates == 1);
    CHECK_THAT(d.interval->first, WithinAbs(2.5 - 3.182446 * 1.290994 / 2, 1e-5));
    CHECK(d.more_needed.value() >= 1);
    CHECK(d.lower_interval == jeffreys_interval(0, 4));
    // Two replicates: the point's mean, however many pairs it is of.
    const auto uneven = compare_paired(grid(3, {0, 0, 0, none, 0, 0}), grid(3, {1, 3, 5, 5, 8, 8}), {3, true}, PointSeeds::own).value();
    CHECK(uneven.interval == mean_interval(std::vector<double>{2, 5, 8}));
    CHECK_FALSE(compare_paired(grid(1, {1, 2}), grid(1, {2, 4}), {3, true}, PointSeeds::own)->over_points);   // one point: its replicates
}

TEST_CASE("Pairs without a value on one side are left out on both", "[unit]") {
    const auto d = compare_paired(grid(1, {1, none, 3, 100}), grid(1, {2, 2, 4, none}), {3, true}).value();
    CHECK(d.pairs == 2);
    CHECK(d.base_mean == 2);
    CHECK(d.mean == 1);
    CHECK_FALSE(compare_paired(grid(1, {none, 1}), grid(1, {1, none}), {3, true}));
}

TEST_CASE("A missing run takes its point's own mean with it", "[unit]") {
    // Points far apart; replicate 1 lacks the high one. Luck 0 throughout, so every replicate's average is the same.
    CHECK(replicate_means(grid(2, {1, 1, 1, 101, none, 101})) == std::vector<double>{51, 51, 51});
    CHECK(replicate_means(grid(2, {1, 2, 3, 101, 102, 103})) == std::vector<double>{51, 52, 53});
    CHECK(replicate_means(grid(2, {1, 2, 3, 101, none, none})) == std::vector<double>{50.5, 51.5, 52.5});   // one run tells no luck
    CHECK(replicate_means(grid(1, {none, none})).empty());
}

TEST_CASE("A base of nothing has no percentage, and its minimum effect is nothing", "[unit]") {
    const auto d = compare_paired(grid(1, {0, 0, 0}), grid(1, {1, 2, 3}), {3, true}).value();
    CHECK_FALSE(d.percent);
    CHECK(d.minimum_effect == 0);
    CHECK(compare_paired(grid(1, {-10, -10}), grid(1, {-9, -9}), {3, true})->percent == 10.0);   // a rise, also below zero
}

TEST_CASE("Independent samples are compared by Welch, every run against every run", "[unit]") {
    const auto d = compare_unpaired(grid(1, {1, 2, 3}), grid(1, {2, 3, 4, 5, 6}), {0, false}).value();
    CHECK(d.mean == 2);
    CHECK(d.pairs == 0);
    CHECK(d.replicates == 3);
    CHECK_FALSE(d.of_pairs);
    CHECK_FALSE(d.variance_ratio);
    CHECK_THAT(d.lower, WithinAbs((1 + 0.5 + 0.5) / 15, 1e-12));   // 3 over 2; 2 with 2 and 3 with 3 tie
    // Variances 1 and 2.5: error root(1/3 + 1/2), degrees of freedom (5/6)^2 / ((1/3)^2 / 2 + (1/2)^2 / 4) = 5.882.
    CHECK_THAT(d.interval->second - d.mean, WithinAbs(t_quantile(25.0 / 36 / (1.0 / 18 + 1.0 / 16)) * std::sqrt(5.0 / 6), 1e-9));
    CHECK_FALSE(compare_unpaired(grid(1, {1}), grid(1, {2, 3}), {0, false})->interval);
}

TEST_CASE("Quantiles of Student and Jeffreys are those of published tables", "[unit]") {
    CHECK_THAT(t_quantile(1), WithinAbs(12.7062, 1e-4));
    CHECK_THAT(t_quantile(9), WithinAbs(2.2622, 1e-4));
    CHECK_THAT(t_quantile(29), WithinAbs(2.0452, 1e-4));
    // Brown, Cai and DasGupta 2001: nothing of n, and all of it, end at 0 and 1.
    CHECK(jeffreys_interval(0, 10).first == 0);
    CHECK(jeffreys_interval(10, 10).second == 1);
    CHECK_THAT(jeffreys_interval(0, 10).second, WithinAbs(0.2172, 1e-3));
    CHECK(clustered_share_interval(std::vector<double>{1, 1, 1, 1}, 100) == jeffreys_interval(4, 4));
    CHECK_FALSE(clustered_share_interval(std::vector<double>{1}, 100));
}
