#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>

using namespace hearth;

TEST_CASE("an exponential is minus the logarithm of its uniform", "[unit][sampling]") {
    CHECK(exponential(0x80000000u, 0) == -math::log(uniform(0x80000000u, 0)));
    CHECK(exponential(0xFFFFFFFFu, 0xFFFFFFFFu) > 0);
    CHECK_THAT(exponential(0, 0), Catch::Matchers::WithinRel(53 * std::log(2.0), 1e-15));
}

TEST_CASE("exponentials fall and normals rise as their word rises", "[unit][sampling]") {
    CHECK(test::holds("monotone in the word", [](std::uint32_t a, std::uint32_t b, std::uint32_t tail) {
        const auto [low, high] = std::minmax(a, b);
        RC_ASSERT(exponential(low, tail) >= exponential(high, tail));
        RC_ASSERT(normal(low, tail) <= normal(high, tail));
    }));
}

TEST_CASE("a Poisson count never falls when its mean rises", "[unit][sampling]") {
    CHECK(test::holds("common luck between policies", [](std::uint32_t who, std::uint16_t a, std::uint16_t b) {
        const auto [low, high] = std::minmax(a, b);
        const auto count = [&](double mean) { return poisson({5, 0}, {who, 1}, Month{24000}, Purpose{3}, mean); };
        RC_ASSERT(count(low / 100.0) <= count(high / 100.0));
    }));
    CHECK(poisson({5, 0}, {1, 1}, Month{24000}, Purpose{3}, 0) == 0);
}

TEST_CASE("a choice follows the fixed order of its options and never takes one without weight", "[unit][sampling]") {
    const std::array weights = {0.0, 2.0, 0.0, 6.0, 0.0};
    CHECK(choose(0x1p-53, weights) == 1);
    CHECK(choose(0.2499, weights) == 1);
    CHECK(choose(0.2501, weights) == 3);
    CHECK(choose(1 - 0x1p-53, weights) == 3);
    CHECK(test::holds("positive weight", [](std::uint32_t word, std::array<std::uint8_t, 6> tenths) {
        std::array<double, 6> some{};
        for (std::size_t i = 0; i < some.size(); ++i) some[i] = (tenths[i] % 4) / 10.0;
        RC_PRE(std::any_of(some.begin(), some.end(), [](double weight) { return weight > 0; }));
        RC_ASSERT(some[choose(uniform(word), some)] > 0);
    }));
}
