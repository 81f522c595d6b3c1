// Efforts and what they add up to, by table: the limits of constant elasticity of substitution, clarity, delay.
#include "models/leaders/effort_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/leading.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const ByRole weights = {.1, .2, .3, .4}, efforts = {.9, .5, .2, .4, .001};   // the fifth holds nothing
constexpr std::array rhos = {-20.0, -19.0, -3.3, -1.0, -.5, -1e-7, 0.0, .3, .5, 1.0, 2.0, 3.0, 7.5, 20.0};

double by_definition(double rho) {
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i) sum += weights[i] * std::pow(efforts[i], rho);
    return std::pow(sum, 1 / rho);
}

}  // namespace

TEST_CASE("Drive is duty and incentive, with less to gain the more there is", "[unit][effort]") {
    EffortParameters p;
    p.duty = .7, p.incentive = 1;
    CHECK_THAT(drive(p, 0), WithinRel(1 - std::exp(-.7), 1e-14));
    CHECK_THAT(drive(p, .5), WithinRel(1 - std::exp(-1.2), 1e-14));
    CHECK(drive(p, .5) - drive(p, .25) < drive(p, .25) - drive(p, 0));
    p.incentive = 0;
    CHECK(drive(p, .7) == drive(p, .05));   // to the bit
}

TEST_CASE("Effort never falls to nothing", "[unit][effort]") {
    CHECK_THAT(effort(.5, .6), WithinRel(.3, 1e-15));
    CHECK(effort(.01, .5) == least_effort);
}

TEST_CASE("Efforts combine as perfect substitutes, by Cobb and Douglas, as the weakest link and as the best shot", "[unit][effort]") {
    CHECK_THAT(combine(weights, efforts, 1), WithinRel(.09 + .10 + .06 + .16, 1e-14));
    CHECK_THAT(combine(weights, efforts, 0), WithinRel(std::pow(.9, .1) * std::pow(.5, .2) * std::pow(.2, .3) * std::pow(.4, .4), 1e-13));
    CHECK(combine(weights, efforts, -20) == .2);
    CHECK(combine(weights, efforts, 20) == .9);
    CHECK(combine(weights, efforts, -1000) == .2);
    for (const double rho : {-19.0, -3.3, -1.0, -.5, .3, .5, 2.0, 3.0, 7.5}) CHECK_THAT(combine(weights, efforts, rho), WithinRel(by_definition(rho), 1e-12));
}

TEST_CASE("The limits of combining join on", "[unit][effort]") {
    CHECK_THAT(combine(weights, efforts, 1e-5), WithinRel(combine(weights, efforts, 0), 1e-5));
    CHECK_THAT(combine(weights, efforts, -1e-5), WithinRel(combine(weights, efforts, 0), 1e-5));
    CHECK_THAT(combine(weights, efforts, 19.99), WithinRel(.9 * std::pow(.1, 1 / 19.99), 1e-3));
    for (std::size_t k = 1; k < rhos.size(); ++k) CHECK(combine(weights, efforts, rhos[k]) >= combine(weights, efforts, rhos[k - 1]) * (1 - 1e-12));   // the power mean rises with rho
}

TEST_CASE("Twice the effort of all is twice what it adds up to, and alike it is what each does", "[unit][effort]") {
    for (const double rho : rhos) {
        ByRole twice = efforts, same{};
        for (double& e : twice) e *= 2;
        same.fill(.37);
        CHECK_THAT(combine(weights, twice, rho), WithinRel(2 * combine(weights, efforts, rho), 1e-12));
        CHECK_THAT(combine(weights, same, rho), WithinRel(.37, 1e-12));
    }
}

TEST_CASE("More effort of anybody who holds some of the lever never makes less, of others nothing", "[unit][effort]") {
    for (const double rho : rhos) {
        for (std::size_t i = 0; i < 4; ++i) {
            ByRole more = efforts;
            more[i] *= 1.2;
            CHECK(combine(weights, more, rho) >= combine(weights, efforts, rho));
            if (rho > -19 && rho < 19) CHECK(combine(weights, more, rho) > combine(weights, efforts, rho));
        }
        ByRole other = efforts;
        other[4] = 5, other[5] = 0;
        CHECK(combine(weights, other, rho) == combine(weights, efforts, rho));
    }
}

TEST_CASE("Clarity is whole with one owner and falls with every further one", "[unit][effort]") {
    EffortParameters p;
    p.clarity_loss = .2;
    CHECK(clarity(p, 1) == 1);
    CHECK_THAT(clarity(p, 2), WithinRel(.9, 1e-15));
    CHECK_THAT(clarity(p, 4), WithinRel(.85, 1e-15));
    p.clarity_loss = 0;
    CHECK(clarity(p, 3.7) == 1);
}

TEST_CASE("Decisions wait for coordination and for an overloaded owner, longer under distributive directors", "[unit][effort]") {
    EffortParameters p;
    p.coordination_delay = .5, p.bottleneck_delay = 2;
    CHECK(decision_months(p, 1, 1, .5) == 1);
    CHECK_THAT(decision_months(p, 4, .5, .5), WithinRel(2.5, 1e-15));
    CHECK_THAT(decision_months(p, 1, 1.5, .5), WithinRel(2, 1e-15));
    CHECK_THAT(decision_months(p, 4, 1, 0), WithinRel(1 + 1.5 * .8, 1e-15));
    CHECK_THAT(decision_months(p, 4, 1, 1), WithinRel(1 + 1.5 * 1.2, 1e-15));
    p.coordination_delay = p.bottleneck_delay = 0;
    CHECK(decision_months(p, 3.3, 2.2, .9) == 1);
}

TEST_CASE("A lever goes to its target at once in a month, and over several by an equal share of what is left", "[unit][effort]") {
    CHECK(next_lever(.3, .7, 1) == .7);
    CHECK_THAT(next_lever(.3, .7, 4), WithinRel(.4, 1e-12));
    double lever = 0;
    for (int m = 0; m < 2; ++m) lever = next_lever(lever, 1, 2);
    CHECK_THAT(lever, WithinRel(.75, 1e-15));
}

TEST_CASE("Partners go by the leader who is least seen to care, or by all on the whole", "[unit][effort]") {
    EffortParameters p;
    const std::array seen = {.8, .2, .6, .4};
    p.alignment = Alignment::weakest;
    CHECK(seen_alignment(p, seen, .5) == .2);
    p.alignment = Alignment::mean;
    CHECK_THAT(seen_alignment(p, seen, .5), WithinRel(.5, 1e-15));
    CHECK_THAT(seen_alignment(p, seen, 1), WithinRel(.55, 1e-15));
}
