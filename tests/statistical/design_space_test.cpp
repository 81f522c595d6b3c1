// How well designs fill their space: each judged against keyed random points, which must fail the same judge.
#include "sim/core/random.hpp"
#include "sim/run/design.hpp"
#include "tests/statistical/engine_judge.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string>
#include <vector>

using namespace hearth;

namespace {

constexpr std::size_t seeds = 20;

UnitPoints random_points(std::size_t points, std::size_t factors, std::uint64_t seed) {
    UnitPoints design(points, std::vector<double>(factors));
    for (std::size_t p = 0; p < points; ++p) {
        for (std::size_t f = 0; f < factors; ++f) {
            design[p][f] = uniform(draw(RandomKey{seed, 0}, Entity{static_cast<std::uint32_t>(p)}, static_cast<std::uint16_t>(f), Purpose{1})[0]);
        }
    }
    return design;
}

// Centred L2 discrepancy squared (Hickernell 1998); its mean for n random points is ((5/4)^k - (13/12)^k) / n.
double discrepancy(const UnitPoints& design) {
    const auto n = static_cast<double>(design.size());
    double once = 0, twice = 0;
    for (const auto& x : design) {
        double product = 1;
        for (const double u : x) product *= 1 + .5 * std::fabs(u - .5) - .5 * (u - .5) * (u - .5);
        once += product;
        for (const auto& y : design) {
            product = 1;
            for (std::size_t f = 0; f < x.size(); ++f) {
                product *= 1 + .5 * std::fabs(x[f] - .5) + .5 * std::fabs(y[f] - .5) - .5 * std::fabs(x[f] - y[f]);
            }
            twice += product;
        }
    }
    return std::pow(13.0 / 12, static_cast<double>(design[0].size())) - 2 * once / n + twice / (n * n);
}

double expected_of_random(double n, double k) { return (std::pow(1.25, k) - std::pow(13.0 / 12, k)) / n; }

template <class Sampler>
double mean_discrepancy(Sampler sampler, std::size_t points, std::size_t factors) {
    double sum = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) sum += discrepancy(sampler(points, factors, seed));
    return sum / seeds;
}

// Counts in equal parts of one factor, or of a pair, over many seeds.
template <class Sampler>
std::vector<double> counts(Sampler sampler, std::size_t points, std::size_t first, std::size_t second, std::size_t parts) {
    std::vector<double> count(parts * parts, 0);
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto design = sampler(points, 3, seed);
        const std::size_t p = seed % points;   // one point of each, so that counts are independent
        const auto part = [&](std::size_t f) { return static_cast<std::size_t>(design[p][f] * static_cast<double>(parts)); };
        ++count[part(first) * parts + part(second)];
    }
    return count;
}

bool even(const std::vector<double>& count) {
    return test::follows(count, std::vector<double>(count.size(), 1 / static_cast<double>(count.size())));
}

double number(const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

TEST_CASE("Sobol points fill several dimensions far more evenly than random ones, and Latin hypercubes more evenly", "[statistical]") {
    for (const std::size_t factors : {2, 5}) {
        const double random = mean_discrepancy(random_points, 128, factors), latin = mean_discrepancy(latin_hypercube, 128, factors),
                     quasi = mean_discrepancy(sobol, 128, factors), expected = expected_of_random(128, static_cast<double>(factors));
        INFO(factors << " factors: random " << random << " (law " << expected << "), Latin hypercube " << latin << ", Sobol " << quasi);
        CHECK_THAT(random, Catch::Matchers::WithinRel(expected, .3));   // the judge itself
        CHECK(latin < random / 2);
        CHECK(quasi < random / (factors == 2 ? 30 : 8));
        CHECK(quasi < latin / 2);
    }
}

TEST_CASE("A Latin hypercube misses no part of any factor, however many there are", "[statistical]") {
    double latin = 0, random = 0;   // worst distance of the empirical distribution from the even one
    const auto worst = [](const UnitPoints& design, std::size_t f) {
        std::vector<double> u;
        for (const auto& point : design) u.push_back(point[f]);
        std::sort(u.begin(), u.end());
        double distance = 0;
        for (std::size_t i = 0; i < u.size(); ++i) distance = std::max(distance, std::fabs((static_cast<double>(i) + .5) / static_cast<double>(u.size()) - u[i]));
        return distance;
    };
    const UnitPoints design = latin_hypercube(100, 30, 7), lesser = random_points(100, 30, 7);
    for (std::size_t f = 0; f < 30; ++f) {
        latin = std::max(latin, worst(design, f));
        random = std::max(random, worst(lesser, f));
    }
    CHECK(latin <= .5 / 100);
    CHECK(random > .05);
}

TEST_CASE("Where a point lies is even in every factor and every pair of factors, over seeds", "[statistical]") {
    for (const std::size_t first : {0, 1, 2}) {
        for (const std::size_t second : {0, 1, 2}) {
            if (first == second) continue;
            CHECK(even(counts(latin_hypercube, 16, first, second, 4)));
            CHECK(even(counts(sobol, 16, first, second, 4)));
        }
    }
    const auto wrong = [](std::size_t points, std::size_t factors, std::uint64_t seed) {   // every factor in the same order
        UnitPoints design = latin_hypercube(points, factors, seed);
        for (auto& point : design) point[1] = point[0];
        return design;
    };
    CHECK_FALSE(even(counts(wrong, 16, 0, 1, 4)));
}

TEST_CASE("Within its slice a point of a Latin hypercube lies anywhere", "[statistical]") {
    std::vector<double> tenth(10, 0);
    for (const auto& point : latin_hypercube(5000, 2, 13)) ++tenth[static_cast<std::size_t>(point[1] * 50'000) % 10];
    CHECK(even(tenth));
}

TEST_CASE("Morris trajectories start on every level, up and down alike, with any factor first", "[statistical]") {
    std::vector<double> level(4, 0), first(5, 0), direction(2, 0);
    const UnitPoints design = morris(2000, 5, 11);
    for (std::size_t t = 0; t < 2000; ++t) {
        const auto &start = design[t * 6], &next = design[t * 6 + 1];
        ++level[static_cast<std::size_t>(std::lround(start[2] * 3))];
        for (std::size_t f = 0; f < 5; ++f) {
            if (start[f] == next[f]) continue;
            ++first[f];
            ++direction[next[f] > start[f] ? 1 : 0];
        }
    }
    CHECK(even(level));
    CHECK(even(first));
    CHECK(even(direction));
}

TEST_CASE("Whole numbers, words and ratios are drawn evenly", "[statistical]") {
    const Factor die{.key = "a.x", .low = -2, .high = 4, .whole = true}, words{.key = "a.x", .levels = {"\"a\"", "\"b\"", "\"c\""}};
    const Factor ratio{.key = "a.x", .low = 0.001, .high = 1000, .logarithmic = true};
    std::map<std::string, double> thrown, said;
    std::vector<double> decades(6, 0), linear(6, 0);
    for (const auto& point : random_points(20'000, 3, 3)) {
        ++thrown[factor_value(die, point[0])];
        ++said[factor_value(words, point[1])];
        const double value = number(factor_value(ratio, point[2]));
        ++decades[std::min<std::size_t>(5, static_cast<std::size_t>(std::log10(value) + 3))];
        ++linear[std::min<std::size_t>(5, static_cast<std::size_t>(value / 1000 * 6))];
    }
    const auto values = [](const std::map<std::string, double>& counted) {
        std::vector<double> count;
        for (const auto& [text, times] : counted) count.push_back(times);
        return count;
    };
    CHECK(thrown.size() == 7);
    CHECK(thrown.contains("-2"));
    CHECK(thrown.contains("4"));
    CHECK(even(values(thrown)));
    CHECK(said.size() == 3);
    CHECK(even(values(said)));
    CHECK(even(decades));
    CHECK_FALSE(even(linear));   // what the judge says of the other spacing
}
