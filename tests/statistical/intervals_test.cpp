// The intervals of analysis by simulation: each holds the truth as often as it says, and a wrong version of it does not.
#include "analysis/statistics/descriptive.hpp"
#include "analysis/statistics/differences.hpp"
#include "analysis/statistics/intervals.hpp"
#include "sim/core/math.hpp"
#include "sim/core/random.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

using namespace hearth;
using namespace hearth::analysis;

namespace {

constexpr std::size_t trials = 20'000;
constexpr double normal_quantile_975 = 1.959963984540054;

// One number for each trial, run and purpose.
double uniform_of(std::size_t trial, std::size_t run, std::uint16_t purpose) {
    const Words words = draw({7, 0}, {static_cast<std::uint32_t>(trial), static_cast<std::uint16_t>(run)}, std::uint16_t{0}, Purpose{purpose});
    return uniform(words[0], words[1]);
}
double normal_of(std::size_t trial, std::size_t run, std::uint16_t purpose) { return math::normal_quantile(uniform_of(trial, run, purpose)); }
// Mean 0, variance 1, skewness 1.75: a log-normal whose logarithm has a standard deviation of 0.5.
double skewed_of(std::size_t trial, std::size_t run, std::uint16_t purpose) {
    constexpr double s = 0.5;
    const double mean = std::exp(s * s / 2), deviation = mean * std::sqrt(std::expm1(s * s));
    return (std::exp(s * normal_of(trial, run, purpose)) - mean) / deviation;
}

using Sample = std::function<double(std::size_t, std::size_t, std::uint16_t)>;
using Intervals = std::function<std::optional<Interval>(const std::vector<double>&)>;

double share(const std::function<bool(std::size_t)>& holds, std::size_t tried = trials) {
    std::size_t count = 0;
    for (std::size_t trial = 0; trial < tried; ++trial) count += holds(trial);
    return static_cast<double>(count) / static_cast<double>(tried);
}

double coverage(const Sample& sample, std::size_t replicates, const Intervals& interval) {
    return share([&](std::size_t trial) {
        std::vector<double> values;
        for (std::size_t r = 0; r < replicates; ++r) values.push_back(sample(trial, r, 1));
        const Interval found = interval(values).value();
        return found.first <= 0 && 0 <= found.second;
    });
}

std::optional<Interval> with_quantile(const std::vector<double>& values, double quantile, double root_of) {
    const double half = quantile * std::sqrt(variance(values) / root_of);
    return Interval{mean(values) - half, mean(values) + half};
}

// 4.4 standard errors of a share of trials.
bool agrees(double found, double expected, std::size_t tried = trials) {
    return std::abs(found - expected) <= 4.4 * std::sqrt(expected * (1 - expected) / static_cast<double>(tried));
}

}  // namespace

TEST_CASE("Student's interval of a mean holds it 95 times in 100, for 5, 10 and 30 replicates", "[statistical]") {
    for (const std::size_t n : {5, 10, 30}) {
        CAPTURE(n);
        CHECK(agrees(coverage(normal_of, n, mean_interval), 0.95));
        CHECK_FALSE(agrees(coverage(normal_of, n, [&](const auto& v) { return with_quantile(v, t_quantile(1e9), 1); }), 0.95));   // no root of n
    }
    const auto normal = [](const auto& v) { return with_quantile(v, normal_quantile_975, static_cast<double>(v.size())); };
    CHECK_FALSE(agrees(coverage(normal_of, 5, normal), 0.95));
    CHECK_FALSE(agrees(coverage(normal_of, 10, normal), 0.95));
}

TEST_CASE("Student's interval loses at most eight in a hundred where differences are skewed", "[statistical]") {
    CHECK(coverage(skewed_of, 5, mean_interval) > 0.87);
    CHECK(coverage(skewed_of, 10, mean_interval) > 0.89);
    CHECK(coverage(skewed_of, 30, mean_interval) > 0.92);
    CHECK(coverage(skewed_of, 5, [](const auto& v) { return with_quantile(v, normal_quantile_975, 5); }) < 0.87);
}

TEST_CASE("Welch's interval holds the difference of samples of unlike size and spread", "[statistical]") {
    const auto holds = [](std::size_t trial, auto interval) {
        std::vector<double> base, other;
        for (std::size_t r = 0; r < 6; ++r) base.push_back(3 * normal_of(trial, r, 1));
        for (std::size_t r = 0; r < 20; ++r) other.push_back(1 + normal_of(trial, r, 2));
        const Interval found = interval(base, other);
        return found.first <= 1 && 1 <= found.second;
    };
    const double welch = share([&](std::size_t trial) { return holds(trial, [](const auto& a, const auto& b) { return welch_interval(a, b).value(); }); });
    const double pooled = share([&](std::size_t trial) {   // as if both had one variance
        return holds(trial, [](const auto& a, const auto& b) {
            const double n = static_cast<double>(a.size()), m = static_cast<double>(b.size());
            const double common = ((n - 1) * variance(a) + (m - 1) * variance(b)) / (n + m - 2);
            const double half = t_quantile(n + m - 2) * std::sqrt(common * (1 / n + 1 / m)), middle = mean(b) - mean(a);
            return Interval{middle - half, middle + half};
        });
    });
    CHECK(std::abs(welch - 0.95) < 0.01);   // Satterthwaite's degrees of freedom are themselves an approximation
    CHECK(pooled < 0.9);
}

TEST_CASE("Jeffreys' interval of a share holds it about 95 times in 100, averaged over shares", "[statistical]") {
    double held = 0, wald = 0;
    for (const std::size_t n : {10, 20, 50}) {
        const auto holds = [&](std::size_t trial, bool simple) {
            const double truth = 0.02 + 0.96 * uniform_of(trial, 0, 3);
            double successes = 0;
            for (std::size_t r = 0; r < n; ++r) successes += uniform_of(trial, r, 4) < truth;
            const double tried = static_cast<double>(n), p = successes / tried, half = normal_quantile_975 * std::sqrt(p * (1 - p) / tried);
            const Interval found = simple ? Interval{p - half, p + half} : jeffreys_interval(successes, tried);
            return found.first <= truth && truth <= found.second;
        };
        held += share([&](std::size_t trial) { return holds(trial, false); }) / 3;
        wald += share([&](std::size_t trial) { return holds(trial, true); }) / 3;
    }
    CHECK(std::abs(held - 0.95) < 0.01);
    CHECK(wald < 0.91);   // the textbook's p +- 1.96 root of p (1 - p) / n
}

namespace {

// Far apart, and 0 on average.
double effect_of(std::size_t point, std::size_t points) { return 10 * (static_cast<double>(point) - static_cast<double>(points - 1) / 2); }

// Differences of `points` points over replicates: an effect of each point, luck that all points share, luck of their own.
Grid shared_luck(std::size_t trial, std::size_t points, std::size_t replicates, double common) {
    Grid grid(points, replicates);
    for (std::size_t r = 0; r < replicates; ++r) {
        const double all = std::sqrt(common) * normal_of(trial, r, 5);
        for (std::size_t p = 0; p < points; ++p) {
            const double own = std::sqrt(1 - common) * normal_of(trial, r * points + p, 6);
            grid.at(p, r) = effect_of(p, points) + all + own;
        }
    }
    return grid;
}

}  // namespace

TEST_CASE("Where points share luck, averaging over them first keeps the interval, counting every pair does not", "[statistical]") {
    constexpr std::size_t points = 8, replicates = 10, tried = 5'000;
    const auto covers = [&](std::size_t trial, bool all_pairs) {
        const Grid grid = shared_luck(trial, points, replicates, 0.6);
        const Interval found = mean_interval(all_pairs ? grid.values : replicate_means(grid)).value();
        return found.first <= 0 && 0 <= found.second;
    };
    CHECK(agrees(share([&](std::size_t trial) { return covers(trial, false); }, tried), 0.95, tried));
    // The spread between points widens the naive interval and the shared luck narrows it: without the first it fails badly.
    const auto naive = [&](std::size_t trial) {
        Grid grid = shared_luck(trial, points, replicates, 0.6);
        for (std::size_t r = 0; r < replicates; ++r)
            for (std::size_t p = 0; p < points; ++p) grid.at(p, r) -= effect_of(p, points);
        const Interval found = mean_interval(grid.values).value();
        return found.first <= 0 && 0 <= found.second;
    };
    CHECK(share(naive, tried) < 0.7);
}

TEST_CASE("Where points have luck of their own, points are the unit of the interval, where they share it, that fails", "[statistical]") {
    constexpr std::size_t points = 12, tried = 5'000;
    // Differences of worlds drawn at random, 0 on average; `common` is the share of luck's variance that all points have.
    const auto covers = [&](std::size_t trial, std::size_t replicates, double common) {
        const Grid base(points, replicates);
        Grid zero = base, differences = base;
        for (std::size_t p = 0; p < points; ++p)
            for (std::size_t r = 0; r < replicates; ++r) {
                const double luck = std::sqrt(common) * normal_of(trial, r, 5) + std::sqrt(1 - common) * normal_of(trial, r * points + p, 6);
                zero.at(p, r) = 0;
                differences.at(p, r) = 0.5 * normal_of(trial, p, 9) + luck;
            }
        const Interval found = compare_paired(zero, differences, {3, true}, PointSeeds::own)->interval.value();
        return found.first <= 0 && 0 <= found.second;
    };
    for (const std::size_t replicates : {1, 3}) {
        CAPTURE(replicates);
        CHECK(agrees(share([&](std::size_t trial) { return covers(trial, replicates, 0); }, tried), 0.95, tried));
        CHECK(share([&](std::size_t trial) { return covers(trial, replicates, 0.6); }, tried) < 0.75);
    }
}

TEST_CASE("A run that is missing at one point neither spoils nor widens the interval", "[statistical]") {
    constexpr std::size_t points = 8, replicates = 10, tried = 5'000;
    double whole = 0, centred = 0, plain = 0;   // widths
    const auto width = [](const Interval& interval) { return (interval.second - interval.first) / tried; };
    const double covered = share([&](std::size_t trial) {
        Grid grid = shared_luck(trial, points, replicates, 0.6);
        whole += width(mean_interval(replicate_means(grid)).value());
        grid.at(7, 3) = std::nan("");
        std::vector<double> means = replicate_means(grid);
        const Interval found = mean_interval(means).value();
        centred += width(found);
        double sum = 0;   // the average of the seven points that are left, which are the lower ones
        for (std::size_t p = 0; p < 7; ++p) sum += grid.at(p, 3);
        means[3] = sum / 7;
        plain += width(mean_interval(means).value());
        return found.first <= 0 && 0 <= found.second;
    }, tried);
    CHECK(agrees(covered, 0.95, tried));
    CHECK(centred < 1.05 * whole);
    CHECK(plain > 1.5 * whole);
}

TEST_CASE("The share of pairs that are lower counts replicates where points share luck", "[statistical]") {
    constexpr std::size_t points = 8, replicates = 10, tried = 5'000;
    for (const double shift : {0.0, -0.7}) {
        CAPTURE(shift);
        const double truth = math::normal_distribution(-shift);
        const auto covers = [&](std::size_t trial, bool all_pairs) {
            std::vector<double> shares;
            double lower = 0;
            for (std::size_t r = 0; r < replicates; ++r) {
                double here = 0;
                for (std::size_t p = 0; p < points; ++p) {
                    const double luck = std::sqrt(0.6) * normal_of(trial, r, 5) + std::sqrt(0.4) * normal_of(trial, r * points + p, 6);
                    here += luck + shift < 0;
                }
                shares.push_back(here / points);
                lower += here;
            }
            const Interval found = all_pairs ? jeffreys_interval(lower, points * replicates) : clustered_share_interval(shares, points).value();
            return found.first <= truth && truth <= found.second;
        };
        CHECK(share([&](std::size_t trial) { return covers(trial, false); }, tried) > 0.93);
        CHECK(share([&](std::size_t trial) { return covers(trial, true); }, tried) < 0.8);
    }
}

TEST_CASE("As many replicates as said settle the question about as often as said", "[statistical]") {
    struct Case { double mean, deviation, least; };
    for (const Case c : {Case{5, 4, 3}, Case{-5, 10, 3}, Case{0, 4, 3}, Case{1, 4, 3}, Case{0.5, 1, 0}}) {
        CAPTURE(c.mean, c.deviation, c.least);
        const std::size_t needed = replicates_needed(c.mean, c.deviation, c.least).value();
        const auto settled = [&](std::size_t trial, std::size_t n) {
            std::vector<double> values;
            for (std::size_t r = 0; r < n; ++r) values.push_back(c.mean + c.deviation * normal_of(trial, r, 8));
            return judge(mean_interval(values).value(), c.least) != Verdict::not_settled;
        };
        constexpr std::size_t tried = 4'000;
        CHECK(std::abs(share([&](std::size_t trial) { return settled(trial, needed); }, tried) - chance_to_settle) < 0.05);
        // Half-width t s / n instead of t s / root n: as many as its root says, and the question stays open.
        const auto too_few = std::max<std::size_t>(2, static_cast<std::size_t>(std::sqrt(static_cast<double>(needed))));
        CHECK(share([&](std::size_t trial) { return settled(trial, too_few); }, tried) < chance_to_settle - 0.1);
    }
    CHECK_FALSE(replicates_needed(3.001, 4, 3));   // on the edge: more than can be promised
    CHECK_FALSE(replicates_needed(3, 4, 3));
}
