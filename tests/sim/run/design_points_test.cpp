#include "sim/run/design.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <set>
#include <stdexcept>

using namespace hearth;

namespace {

// The 52 binary digits a point is made of.
std::uint64_t digits(double u) { return static_cast<std::uint64_t>(u * 0x1p52); }

bool inside(const UnitPoints& points) {
    for (const auto& point : points) {
        for (const double u : point) {
            if (!(u > 0 && u < 1)) return false;
        }
    }
    return true;
}

// Whether every box of 2^bits[0] x 2^bits[1] x ... equal parts of the cube holds equally many points.
bool equal_shares(const UnitPoints& points, const std::vector<unsigned>& bits) {
    unsigned all = 0;
    for (const unsigned b : bits) all += b;
    std::vector<std::size_t> count(std::size_t{1} << all, 0);
    for (const auto& point : points) {
        std::size_t box = 0;
        for (std::size_t f = 0; f < bits.size(); ++f) box = box << bits[f] | static_cast<std::size_t>(std::ldexp(point[f], static_cast<int>(bits[f])));
        ++count[box];
    }
    return std::set<std::size_t>(count.begin(), count.end()).size() == 1;
}

}  // namespace

TEST_CASE("A Latin hypercube has one point in each slice of every factor", "[unit]") {
    CHECK(test::holds("one a slice", [] {
        const auto points = *rc::gen::inRange<std::size_t>(1, 200), factors = *rc::gen::inRange<std::size_t>(1, 12);
        const UnitPoints design = latin_hypercube(points, factors, *rc::gen::arbitrary<std::uint64_t>());
        RC_ASSERT(design.size() == points);
        RC_ASSERT(inside(design));
        for (std::size_t f = 0; f < factors; ++f) {
            std::set<std::size_t> slices;
            for (const auto& point : design) slices.insert(static_cast<std::size_t>(point[f] * static_cast<double>(points)));
            RC_ASSERT(slices.size() == points);
        }
    }));
}

TEST_CASE("Seed, factor and point each change a design, and nothing else does", "[unit]") {
    const auto designs = [](std::uint64_t seed) {
        return std::vector<UnitPoints>{latin_hypercube(8, 3, seed), sobol(8, 3, seed), saltelli(8, 3, seed), morris(8, 3, seed)};
    };
    CHECK(designs(1) == designs(1));
    for (std::size_t kind = 0; kind < 4; ++kind) CHECK(designs(1)[kind] != designs(2)[kind]);
    CHECK(designs(1)[0] != designs(1ULL << 32 | 1)[0]);   // all 64 bits count
    for (const UnitPoints& design : designs(1)) {
        std::set<std::vector<double>> columns;
        for (std::size_t f = 0; f < 3; ++f) {
            std::vector<double> column;
            for (const auto& point : design) column.push_back(point[f]);
            columns.insert(column);
        }
        CHECK(columns.size() == 3);
    }
}

TEST_CASE("Without its shift the Sobol sequence is the published one, from its first point", "[unit]") {
    const UnitPoints design = sobol(8, 3, 99);
    // Joe and Kuo 2008, "new-joe-kuo-6", three dimensions, in Gray-code order.
    const double published[8][3] = {{0, 0, 0},           {.5, .5, .5},        {.75, .25, .25},      {.25, .75, .75},
                                    {.375, .375, .625}, {.875, .875, .125}, {.625, .125, .875}, {.125, .625, .375}};
    for (std::size_t p = 0; p < 8; ++p) {
        for (std::size_t f = 0; f < 3; ++f) {
            CHECK(static_cast<double>(digits(design[p][f]) ^ digits(design[0][f])) * 0x1p-52 == published[p][f]);
        }
    }
}

TEST_CASE("Shifted Sobol points keep their shares: every elementary interval of a net is equally full", "[unit]") {
    for (const std::uint64_t seed : {0ULL, 1ULL, 20190331ULL}) {
        for (unsigned m = 1; m <= 10; ++m) {
            const UnitPoints design = sobol(std::size_t{1} << m, 3, seed);
            REQUIRE(inside(design));
            for (unsigned first = 0; first <= m; ++first) CHECK(equal_shares(design, {first, m - first}));   // a (0, m, 2)-net
            for (unsigned a = 0; a < m; ++a) {
                for (unsigned b = 0; a + b < m; ++b) CHECK(equal_shares(design, {a, b, m - 1 - a - b}));     // a (1, m, 3)-net
            }
        }
    }
    CHECK_FALSE(equal_shares(latin_hypercube(64, 2, 1), {3, 3}));   // what this would say of lesser points
}

TEST_CASE("Each of many Sobol factors alone has one point in each of 2^m slices", "[unit]") {
    const UnitPoints design = sobol(256, 60, 5);
    for (std::size_t f = 0; f < 60; ++f) {
        std::set<std::size_t> slices;
        for (const auto& point : design) slices.insert(static_cast<std::size_t>(point[f] * 256));
        CHECK(slices.size() == 256);
    }
    CHECK_THROWS_AS(sobol(2, 3668, 1), std::invalid_argument);
}

TEST_CASE("Saltelli's rows are A, B, and A with one column of B at a time", "[unit]") {
    const std::size_t base = 16, k = 4;
    const UnitPoints design = saltelli(base, k, 3), both = sobol(base, 2 * k, 3);
    REQUIRE(design.size() == base * (k + 2));
    for (std::size_t n = 0; n < base; ++n) {
        const auto* rows = &design[n * (k + 2)];
        for (std::size_t f = 0; f < k; ++f) {
            CHECK(rows[0][f] == both[n][f]);
            CHECK(rows[1][f] == both[n][k + f]);
            CHECK(rows[0][f] != rows[1][f]);   // or the difference says nothing of the factor
            for (std::size_t changed = 0; changed < k; ++changed) CHECK(rows[2 + changed][f] == rows[changed == f ? 1 : 0][f]);
        }
    }
}

TEST_CASE("A Morris trajectory changes each factor once, by its step, on its levels", "[unit]") {
    CHECK(test::holds("trajectories", [] {
        const auto trajectories = *rc::gen::inRange<std::size_t>(1, 20), k = *rc::gen::inRange<std::size_t>(1, 9);
        const std::size_t levels = 2 * *rc::gen::inRange<std::size_t>(1, 6);
        const UnitPoints design = morris(trajectories, k, *rc::gen::arbitrary<std::uint64_t>(), levels);
        const auto last = static_cast<double>(levels - 1);
        RC_ASSERT(design.size() == trajectories * (k + 1));
        for (std::size_t t = 0; t < trajectories; ++t) {
            std::set<std::size_t> changed;
            for (std::size_t step = 0; step <= k; ++step) {
                const auto& point = design[t * (k + 1) + step];
                for (std::size_t f = 0; f < k; ++f) {
                    RC_ASSERT(point[f] >= 0 && point[f] <= 1);
                    RC_ASSERT(std::fabs(point[f] * last - std::round(point[f] * last)) < 1e-12);
                    if (step == 0) continue;
                    const double by = std::fabs(point[f] - design[t * (k + 1) + step - 1][f]);
                    if (by == 0) continue;
                    RC_ASSERT(std::fabs(by - static_cast<double>(levels) / (2 * last)) < 1e-15);
                    RC_ASSERT(changed.insert(f).second);
                }
                RC_ASSERT(changed.size() == step);
            }
        }
    }));
}
