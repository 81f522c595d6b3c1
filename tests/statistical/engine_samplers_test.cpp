#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"
#include "tests/statistical/engine_judge.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace hearth;
using test::Mean;
using test::follows;

namespace {

constexpr RandomKey own_key{.seed = 20190331, .replicate = 0};
constexpr std::uint32_t draws = 100000;

Words block(std::uint32_t who, std::uint16_t purpose) { return draw(own_key, {who, 1}, Month{24000}, Purpose{purpose}); }

template <class Sampler>
Mean mean_of(Sampler sampler) {
    Mean mean;
    for (std::uint32_t who = 0; who < draws; ++who) mean.add(sampler(who));
    return mean;
}

template <class Sampler>
std::vector<double> histogram(std::size_t bins, Sampler bin_of) {
    std::vector<double> counts(bins);
    for (std::uint32_t who = 0; who < draws; ++who) ++counts[bin_of(who)];
    return counts;
}

void check_mean(const Mean& mean, double expected) {
    CAPTURE(expected);
    CHECK(mean.agrees_with(expected));
    CHECK_FALSE(mean.agrees_with(0.9 * expected));
    CHECK_FALSE(mean.agrees_with(1.1 * expected));
}

std::vector<double> poisson_probabilities(double mean, std::size_t bins) {   // the last bin holds the rest
    std::vector<double> probabilities(bins);
    double term = std::exp(-mean), rest = 1;
    for (std::size_t k = 0; k + 1 < bins; ++k) {
        probabilities[k] = term;
        rest -= term;
        term *= mean / static_cast<double>(k + 1);
    }
    probabilities.back() = rest;
    return probabilities;
}

}  // namespace

TEST_CASE("every word and every half of a block is uniform", "[statistical][random]") {
    const std::vector<double> even(64, 1.0 / 64);
    std::vector<double> uneven = even;
    for (std::size_t i = 0; i < 32; ++i) uneven[i] *= 0.9, uneven[i + 32] *= 1.1;
    for (unsigned w = 0; w < 4; ++w) {
        const auto counts = histogram(64, [&](auto who) { return static_cast<std::size_t>(uniform(block(who, 1)[w]) * 64); });
        CHECK(follows(counts, even));
        CHECK_FALSE(follows(counts, uneven));
    }
    for (unsigned half = 0; half < 8; ++half)
        CHECK(follows(histogram(64, [&](auto who) { return static_cast<std::size_t>(64 * uniform_half(block(who, 2), half)); }),
                      even));
    CHECK(follows(histogram(64, [&](auto who) { return uniform_index(block(who, 3)[0], 64); }), even));
}

TEST_CASE("luck of neighbouring people, months, purposes and indices is independent", "[statistical][random]") {
    const std::vector<double> even(256, 1.0 / 256);
    const auto sixteenth = [](RandomKey from, std::uint32_t who, int month, std::uint16_t purpose, std::uint16_t index) {
        return draw(from, {who, 1}, Month{month}, Purpose{purpose}, index)[0] >> 28;
    };
    const auto independent = [&](auto other) {
        const auto pair = [&](std::uint32_t who) { return 16 * sixteenth(own_key, who, 24000, 1, 0) + other(who); };
        return follows(histogram(256, pair), even);
    };
    CHECK(independent([&](auto who) { return sixteenth(own_key, who + 1, 24000, 1, 0); }));
    CHECK(independent([&](auto who) { return sixteenth(own_key, who, 24001, 1, 0); }));
    CHECK(independent([&](auto who) { return sixteenth(own_key, who, 24000, 2, 0); }));
    CHECK(independent([&](auto who) { return sixteenth(own_key, who, 24000, 1, 1); }));
    CHECK(independent([&](auto who) { return sixteenth({own_key.seed, 1}, who, 24000, 1, 0); }));
    CHECK_FALSE(independent([&](auto who) { return sixteenth(own_key, who, 24000, 1, 0); }));
}

TEST_CASE("exponentials have mean 1 and the shape of their law", "[statistical][sampling]") {
    const auto sample = [](std::uint32_t who) { return exponential(block(who, 4)[0], block(who, 4)[1]); };
    check_mean(mean_of(sample), 1);
    std::vector<double> expected(21);   // bins of a quarter, then the rest
    for (std::size_t i = 0; i < 20; ++i) expected[i] = std::exp(-0.25 * static_cast<double>(i)) * (1 - std::exp(-0.25));
    expected[20] = std::exp(-5.0);
    const auto quarter = [](double x) { return std::min<std::size_t>(20, static_cast<std::size_t>(4 * x)); };
    CHECK(follows(histogram(21, [&](auto who) { return quarter(sample(who)); }), expected));
    CHECK_FALSE(follows(histogram(21, [&](auto who) { return quarter(1.1 * sample(who)); }), expected));
}

TEST_CASE("normals have mean 0, variance 1 and the shape of their law", "[statistical][sampling]") {
    const auto sample = [](std::uint32_t who) { return normal(block(who, 5)[0], block(who, 5)[1]); };
    CHECK(mean_of(sample).agrees_with(0));
    CHECK_FALSE(mean_of(sample).agrees_with(0.1));
    check_mean(mean_of([&](auto who) { return sample(who) * sample(who); }), 1);
    std::vector<double> expected(14);   // halves between -3 and 3, and both tails
    const auto below = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
    for (std::size_t i = 0; i < 14; ++i) {
        const double from = -3.5 + 0.5 * static_cast<double>(i);
        expected[i] = (i == 13 ? 1 : below(from + 0.5)) - (i == 0 ? 0 : below(from));
    }
    const auto bin = [](double z) { return static_cast<std::size_t>(std::clamp(std::floor(2 * z) + 7, 0.0, 13.0)); };
    CHECK(follows(histogram(14, [&](auto who) { return bin(sample(who)); }), expected));
    CHECK_FALSE(follows(histogram(14, [&](auto who) { return bin(1.1 * sample(who)); }), expected));
}

TEST_CASE("Poisson counts have their mean and law, in one step or several", "[statistical][sampling]") {
    for (const double mean : {0.05, 0.3, 7.0, 15.9, 40.0, 100.0}) {
        CAPTURE(mean);
        const auto sample = [mean](std::uint32_t who) { return poisson(own_key, {who, 1}, Month{24000}, Purpose{6}, mean); };
        check_mean(mean_of(sample), mean);
        const auto first = static_cast<std::size_t>(std::max(0.0, mean - 3 * std::sqrt(mean)));
        const auto bins = static_cast<std::size_t>(mean + 3 * std::sqrt(mean)) + 2;
        const auto gather = [&](std::vector<double> all) {   // the lower tail into one bin
            for (std::size_t k = 0; k < first; ++k) all[first] += all[k];
            return std::vector<double>(all.begin() + static_cast<std::ptrdiff_t>(first), all.end());
        };
        const auto counts = gather(histogram(bins, [&](auto who) { return std::min<std::size_t>(bins - 1, sample(who)); }));
        CHECK(follows(counts, gather(poisson_probabilities(mean, bins))));
        CHECK_FALSE(follows(counts, gather(poisson_probabilities(1.1 * mean, bins))));
    }
}

TEST_CASE("gamma quantiles of uniforms have the mean and variance of their law", "[statistical][sampling]") {
    for (const double shape : {0.4, 1.0, 5.0}) {
        const auto sample = [shape](std::uint32_t who) { return math::gamma_quantile(shape, uniform(block(who, 7)[0])); };
        check_mean(mean_of(sample), shape);
        check_mean(mean_of([&](auto who) { return (sample(who) - shape) * (sample(who) - shape); }), shape);
    }
}

TEST_CASE("choices fall in proportion to their weights", "[statistical][sampling]") {
    const std::array weights = {3.0, 0.5, 1.5, 5.0};
    const auto counts = histogram(4, [&](auto who) { return choose(uniform(block(who, 8)[0]), weights); });
    CHECK(follows(counts, std::array{0.3, 0.05, 0.15, 0.5}));
    CHECK_FALSE(follows(counts, std::array{0.27, 0.05, 0.18, 0.5}));
}
