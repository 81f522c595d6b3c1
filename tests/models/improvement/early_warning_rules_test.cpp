// Early warning by table, and a month of it: signs, scores, bars, alarms and failures.
#include "models/month/assurance_parameters.hpp"
#include "sim/core/math.hpp"
#include "tests/support/assured.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

WarningParameters one_spread() {
    WarningParameters p = assurance_parameters().warning;
    p.usual.fill(.1), p.spread.fill(.5), p.noise.fill(2), p.weight.fill(1);
    p.basket_spread = 1;
    return p;
}

/// So many months with this quality of the year, each told to `look` after.
template <class Look>
void live_at(Assured& world, double quality, int months, Look observe) {
    world.s.practice_standard.quality_year = quality;
    for (int m = 0; m < months; ++m) world.warn(), observe(world.s.improvement);
}

}  // namespace

TEST_CASE("A sign is told in standard deviations from the usual, smoothed over half a year, with its own noise", "[unit][warning]") {
    const WarningParameters p = one_spread();
    CHECK_THAT(next_indicator(p, Sign::agency, 0, .6, 0), WithinRel(1 / 6., 1e-12));
    CHECK_THAT(next_indicator(p, Sign::agency, 1, .1, 0), WithinRel(5 / 6., 1e-12));
    CHECK_THAT(next_indicator(p, Sign::agency, 0, .1, 1.5), WithinRel(.5, 1e-12));
    CHECK_THAT(next_indicator(p, Sign::agency, 0, 1e6, 0), WithinRel(4 / 6., 1e-12));   // no month is worth more than four
}

TEST_CASE("The single detector reads its sign and the basket the weighted sum of all, on one scale", "[unit][warning]") {
    WarningParameters p = one_spread();
    BySign indicators{};
    indicators[at(Sign::audits)] = 3;
    p.sign = Sign::audits;
    CHECK(single_score(p, indicators) == 3);
    p.sign = Sign::agency;
    CHECK(single_score(p, indicators) == 0);
    CHECK_THAT(basket_score(p, indicators), WithinRel(3 / std::sqrt(7.), 1e-12));
    p.weight.fill(0), p.weight[at(Sign::audits)] = 2;
    CHECK_THAT(basket_score(p, indicators), WithinRel(3., 1e-12));
    p.basket_spread = 1.5;
    CHECK_THAT(basket_score(p, indicators), WithinRel(2., 1e-12));
    p.weight.fill(0);
    CHECK(check(p).size() == 1);
}

TEST_CASE("A sum holds at 0 and loses its drift each month", "[unit][warning]") {
    WarningParameters p = one_spread();
    p.drift = .5;
    CHECK(next_sum(p, 0, .4) == 0);
    CHECK_THAT(next_sum(p, 1, 1), WithinRel(1.5, 1e-12));
    CHECK_THAT(next_sum(p, 1, -.2), WithinRel(.3, 1e-12));
}

TEST_CASE("The bar follows from how often an alarm may be false", "[unit][warning]") {
    WarningParameters p = one_spread();
    p.false_alarm = .1;
    CHECK_THAT(1 - math::normal_distribution(alarm_bar(p)), WithinRel(.1, 1e-9));
    p.method = WarningMethod::cusum, p.drift = .5, p.persistence = 0;
    CHECK_THAT(alarm_bar(p), WithinRel(std::log(4.8), 1e-12));
    p.persistence = .5;
    CHECK_THAT(alarm_bar(p), WithinRel(3 * std::log(4.8), 1e-12));
    const double usual = alarm_bar(p);
    p.false_alarm = .05;
    CHECK(alarm_bar(p) > usual);
}

TEST_CASE("A failure begins below the bar and ends well above it", "[unit][warning]") {
    WarningParameters p = one_spread();
    p.failing = .8, p.recovered = .05;
    CHECK(fails(p, false, .79));
    CHECK_FALSE(fails(p, false, .81));
    CHECK(fails(p, true, .81));
    CHECK_FALSE(fails(p, true, .86));
}

TEST_CASE("A failure that an alarm came before is told of, with how long before, up to two years", "[unit][warning]") {
    Assured world;
    WarningParameters& p = world.p.warning;
    p.noise.fill(0), p.failing = .8, p.sign = Sign::agency;
    world.warning.detector = Detector::single;
    const auto nothing = [](const ImprovementState& s) { CHECK_FALSE(s.failed_now); };
    live_at(world, 1, 12, nothing);
    CHECK_FALSE(world.s.improvement.warned);
    world.view_around.signs[at(Sign::agency)] = p.usual[at(Sign::agency)] + 3 * p.spread[at(Sign::agency)];
    int warnings = 0, warned_months = 0;
    live_at(world, 1, 12, [&](const ImprovementState& s) { warnings += s.warned_now, warned_months += s.warned; });
    CHECK(warnings == 1);
    CHECK(warned_months > 6);
    world.s.practice_standard.quality_year = .7;
    world.warn();
    CHECK(world.s.improvement.failed_now);
    CHECK(world.s.improvement.failed_warned);
    CHECK(world.s.improvement.lead_months == warned_months);
    live_at(world, .7, 40, [](const ImprovementState& s) { CHECK_FALSE((s.failed_now || s.false_warning)); });
}

TEST_CASE("An alarm that no failure follows within two years is false, and is called so when they are over", "[unit][warning]") {
    Assured world;
    WarningParameters& p = world.p.warning;
    p.noise.fill(0), p.failing = .8, p.sign = Sign::agency;
    world.warning.detector = Detector::single;
    world.view_around.signs[at(Sign::agency)] = 1;
    int began = 0, called = 0, month = 0;
    live_at(world, 1, 60, [&](const ImprovementState& s) {
        ++month;
        if (s.warned_now) began = month;
        if (s.false_warning) called = month;
    });
    CHECK(began > 0);
    CHECK(called == began + warning_months);
    live_at(world, .7, 1, [](const ImprovementState& s) { CHECK(s.failed_now); });
}

TEST_CASE("A failure that no alarm came before is not told of", "[unit][warning]") {
    Assured world;
    world.p.warning.noise.fill(0);
    world.warning.detector = Detector::basket;
    live_at(world, 1, 12, [](const ImprovementState&) {});
    live_at(world, .5, 1, [](const ImprovementState& s) { CHECK((s.failed_now && !s.failed_warned && s.lead_months == 0)); });
}

TEST_CASE("Scores are kept where nobody raises alarms, and sums add up under the method of sums alone", "[unit][warning]") {
    Assured quiet, summing;
    for (Assured* world : {&quiet, &summing}) world->p.warning.noise.fill(0), world->view_around.signs.fill(1);
    summing.warning.detector = Detector::basket, summing.p.warning.method = WarningMethod::cusum;
    for (int m = 0; m < 12; ++m) quiet.warn(), summing.warn();
    CHECK(quiet.s.improvement.basket == summing.s.improvement.basket);
    CHECK(quiet.s.improvement.basket > 1);
    CHECK_FALSE(quiet.s.improvement.warned);
    CHECK(quiet.s.improvement.sum == 0);
    CHECK(summing.s.improvement.sum > 1);
}
