// Commitment spreads and rests where Friedkin and Johnsen say.
#include "models/leaders/commitment_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/leading.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;

namespace {

CommitmentParameters still(double own) { return {.own = own, .decay = 0, .shock = 0}; }

ByRole month_on(const CommitmentParameters& p, const PerRole<ByRole>& w, const ByRole& now, const ByRole& own) {
    ByRole next{};
    for (std::size_t i = 0; i < role_count; ++i) next[i] = next_commitment(p, w[i], now, i, own[i], 0);
    return next;
}

/// Solves ((1 + decay) I - (1 - own) W) x = own b by elimination.
ByRole equilibrium(const CommitmentParameters& p, const PerRole<ByRole>& w, const ByRole& b) {
    std::array<std::array<double, role_count + 1>, role_count> m{};
    for (std::size_t i = 0; i < role_count; ++i) {
        for (std::size_t j = 0; j < role_count; ++j) m[i][j] = (i == j ? 1 + p.decay : 0) - (1 - p.own) * w[i][j];
        m[i][role_count] = p.own * b[i];
    }
    for (std::size_t k = 0; k < role_count; ++k)
        for (std::size_t i = 0; i < role_count; ++i) {
            if (i == k) continue;
            const double factor = m[i][k] / m[k][k];
            for (std::size_t j = k; j <= role_count; ++j) m[i][j] -= factor * m[k][j];
        }
    ByRole x{};
    for (std::size_t i = 0; i < role_count; ++i) x[i] = m[i][role_count] / m[i][i];
    return x;
}

}  // namespace

TEST_CASE("Three who influence each other come to rest where it was worked out by hand", "[unit][commitment]") {
    // 0 hears 1, 1 hears 0 and 2 alike, 2 hears 1; own .5: 2 x0 = x1 + b0, 4 x1 = x0 + x2 + 2 b1, 2 x2 = x1 + b2.
    // With b = (.9, .6, .3) the ends cancel: x1 = .6, x0 = .75, x2 = .45. With b = (.8, .2, .4): x1 = 1/3, x0 = 17/30, x2 = 11/30.
    PerRole<ByRole> w{};
    w[0][1] = 1, w[1][0] = w[1][2] = .5, w[2][1] = 1;
    const auto rests_at = [&w](ByRole own, std::array<double, 3> at_rest) {
        ByRole c{.1, 1, .5};
        for (int m = 0; m < 200; ++m) c = month_on(still(.5), w, c, own);
        for (std::size_t i = 0; i < 3; ++i) CHECK_THAT(c[i], WithinAbs(at_rest[i], 1e-12));
    };
    rests_at({.9, .6, .3}, {.75, .6, .45});
    rests_at({.8, .2, .4}, {17 / 30.0, 1 / 3.0, 11 / 30.0});
}

TEST_CASE("Nine leaders come to rest at the equilibrium of Friedkin and Johnsen, from anywhere", "[unit][commitment]") {
    const LeadershipParameters p = leading_parameters();
    const ByRole own = {.9, .8, .7, .6, .5, .4, .3, .2, .75};
    for (const double lambda : {.1, .3, .9})
        for (const InfluenceRule rule : {InfluenceRule::structure, InfluenceRule::star, InfluenceRule::clique}) {
            LeadershipParameters q = p;
            q.structure.influence = rule;
            const PerRole<ByRole> w = facts_of(q, Preset::statutory).structure.influence;
            CommitmentParameters c = still(lambda);
            c.decay = .02;
            const ByRole rest = equilibrium(c, w, own);
            for (const double from : {.05, 1.5}) {
                ByRole now;
                now.fill(from);
                for (int m = 0; m < 600; ++m) now = month_on(c, w, now, own);
                for (std::size_t i = 0; i < role_count; ++i) CHECK_THAT(now[i], WithinAbs(rest[i], 1e-10));
            }
        }
}

TEST_CASE("Whoever nobody influences returns to what they brought, and whoever follows only themselves never moves", "[unit][commitment]") {
    double c = .2;
    for (int m = 0; m < 200; ++m) c = next_commitment(still(.3), {}, {c}, 0, .8, 0);
    CHECK_THAT(c, WithinAbs(.8, 1e-12));
    CHECK(next_commitment(still(1), {0, 1}, {.8, .1}, 0, .8, 0) == .8);
}

TEST_CASE("Decay wears commitment away, and a shock lifts it for a while", "[unit][commitment]") {
    CommitmentParameters p = still(.3);
    p.decay = .1;
    double c = .7;
    for (int m = 0; m < 300; ++m) c = next_commitment(p, {}, {c}, 0, .7, 0);
    CHECK_THAT(c, WithinAbs(.3 * .7 / (.3 + .1), 1e-12));
    CHECK_THAT(next_commitment(p, {}, {c}, 0, .7, .05) - next_commitment(p, {}, {c}, 0, .7, 0), WithinAbs(.05, 1e-15));
}

TEST_CASE("Shocks have mean 0 and the standard deviation asked for", "[unit][commitment]") {
    const CommitmentParameters p{.own = .3, .decay = 0, .shock = .01};
    double sum = 0, squares = 0;
    constexpr int count = 10000;
    for (int k = 0; k < count; ++k) {
        const double shock = commitment_shock(p, (k + .5) / count);
        sum += shock, squares += shock * shock;
    }
    CHECK_THAT(sum / count, WithinAbs(0, 1e-12));
    CHECK_THAT(std::sqrt(squares / count), WithinAbs(.01, 1e-6));
    CHECK(commitment_shock(still(.3), .9) == 0);
}
