// Rules of social workers, by table and without luck.
#include "models/workforce/labour_market.hpp"
#include "models/workforce/workforce.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <limits>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

WorkforceParameters defaults() {
    WorkforceParameters p;
    Declarations declarations;
    declare(declarations, p);
    return p;
}

/// Somebody in the middle of every spread: 16.4 % vacancies, 15 % leaving.
WorkforceCharacter middle(const WorkforceParameters& p) {
    WorkforceParameters alike = p;
    alike.vacancy_spread = alike.turnover_spread = alike.agency_cover_spread = alike.hours_spread = 0;
    return draw_character(alike, {1u << 31, 1u << 31, 1u << 31, 1u << 31});
}

}  // namespace

TEST_CASE("Without spread every authority has the published means, and leaving and filling balance there", "[unit][workforce]") {
    const WorkforceParameters p = defaults();
    const WorkforceCharacter c = middle(p);
    CHECK_THAT(c.vacancy, WithinRel(.164, 1e-12));
    CHECK_THAT(leave_chance(p, c.leaving, 1, 1), WithinRel(.15 / 12, 1e-12));
    CHECK_THAT(c.filling * .164, WithinRel(.15 / 12 * (1 - .164), 1e-12));
    CHECK_THAT(c.hours_per_case, WithinAbs(1, 1e-6));
}

TEST_CASE("Leaving follows pressure and retention, up to the most that can leave", "[unit][workforce]") {
    WorkforceParameters p = defaults();
    p.leave_pressure = 2, p.leave_most = .5;
    const auto yearly = [](double chance) { return -12 * std::log(1 - chance); };
    CHECK_THAT(yearly(leave_chance(p, .2, 1, 1)), WithinRel(.2, 1e-9));
    CHECK_THAT(yearly(leave_chance(p, .2, 1.5, 1)), WithinRel(.45, 1e-9));
    CHECK_THAT(yearly(leave_chance(p, .2, .5, 1)), WithinRel(.05, 1e-9));
    CHECK_THAT(yearly(leave_chance(p, .2, 1, .5)), WithinRel(.1, 1e-9));
    CHECK_THAT(yearly(leave_chance(p, .2, 2, 1)), WithinRel(.5, 1e-9));
    p.leave_own_cases = .2;
    CHECK_THAT(own_load_factor(p, 1), WithinRel(1, 1e-12));
    CHECK_THAT(own_load_factor(p, 2), WithinRel(1.2, 1e-12));
    CHECK_THAT(own_load_factor(p, 0), WithinRel(.8, 1e-12));
}

TEST_CASE("Vacancies fill more slowly under pressure and faster from a full pool, and never more than all", "[unit][workforce]") {
    WorkforceParameters p = defaults();
    p.join_pressure = 1;
    CHECK_THAT(fill_chance(p, .06, 1, 1), WithinRel(.06, 1e-12));
    CHECK_THAT(fill_chance(p, .06, 2, 1), WithinRel(.03, 1e-12));
    CHECK_THAT(fill_chance(p, .06, 2, 1.5), WithinRel(.045, 1e-12));
    CHECK(fill_chance(p, .9, .5, 1) == 1);
}

TEST_CASE("New workers are half productive and grow to full in two years", "[unit][workforce]") {
    const WorkforceParameters p = defaults();
    CHECK_THAT(productivity(p, 0), WithinRel(.5, 1e-12));
    CHECK_THAT(productivity(p, 12), WithinRel(.75, 1e-12));
    CHECK(productivity(p, 24) == 1);
    CHECK(productivity(p, 300) == 1);
    CHECK(months_before(p, .829) == 0);    // 83 % newly qualified
    CHECK(months_before(p, .831) == 24);
}

TEST_CASE("Agency workers cover their share of vacancies, as the pool and a cap allow", "[unit][workforce]") {
    const WorkforceCharacter c{.15, .06, .9, 1, .2};
    CHECK_THAT(agency_wanted(c, 20, 100, 1, 1), WithinRel(18, 1e-12));
    CHECK_THAT(agency_wanted(c, 20, 100, .5, 1), WithinRel(9, 1e-12));
    CHECK_THAT(agency_wanted(c, 20, 100, 1, .05), WithinRel(5, 1e-12));
    CHECK(agency_wanted(c, -4, 100, 1, 1) == 0);
}

TEST_CASE("Checkers and sickness take time from cases, against the status quo", "[unit][workforce]") {
    WorkforceParameters p = defaults();
    p.overhead = .3, p.sickness = .03, p.sickness_pressure = 1;
    CHECK(direct_time(p, 8) == 1);
    CHECK_THAT(direct_time(p, 0), WithinRel(.70 / .54, 1e-12));
    CHECK_THAT(direct_time(p, 13), WithinRel(.44 / .54, 1e-12));
    CHECK(attendance(p, 1) == 1);
    CHECK_THAT(attendance(p, 2), WithinRel(.94 / .97, 1e-12));
}

TEST_CASE("Quality falls with inexperience, pressure and haste, and is 1 at the status quo", "[unit][workforce]") {
    WorkforceParameters p = defaults();
    p.quality_experience = .5, p.quality_pressure = .3, p.quality_time = .5;
    CHECK_THAT(practice_quality(p, 1, 1, 1), WithinRel(1, 1e-12));
    CHECK_THAT(practice_quality(p, .64, 1, 1), WithinRel(.8, 1e-9));
    CHECK_THAT(practice_quality(p, 1, 1.5, 1), WithinRel(.85, 1e-9));
    CHECK_THAT(practice_quality(p, 1, .2, 1), WithinRel(1.09, 1e-9));   // slack helps only so far
    CHECK_THAT(practice_quality(p, 1, 5, 1), WithinRel(.2, 1e-9));
    CHECK_THAT(practice_quality(p, 1, 1, .81), WithinRel(.9, 1e-9));
}

TEST_CASE("The standard gives way in a year, recovers in five, and does not move within the band or a place's usual swing", "[unit][workforce]") {
    WorkforceParameters p = defaults();
    p.dead_band = .05, p.erosion_months = 12, p.recovery_months = 60;
    CHECK(next_standard(p, 1, 1.05, 0) == 1);
    CHECK(next_standard(p, 1, .95, 0) == 1);
    CHECK_THAT(next_standard(p, 1, 1.29, 0), WithinRel(1 - .24 / 12, 1e-12));
    CHECK_THAT(next_standard(p, 1, .65, 0), WithinRel(1 + .30 / 60, 1e-12));
    CHECK_THAT(next_standard(p, .8, 1, 0), WithinRel(.8 + .2 / 60, 1e-12));
    CHECK_THAT(next_standard(p, 1.2, 1, 0), WithinRel(1.2 - .2 / 60, 1e-12));
    CHECK(next_standard(p, 1, 1.29, .1) == 1);                                       // three swings of .1
    CHECK_THAT(next_standard(p, 1, 1.42, .1), WithinRel(1 - .12 / 12, 1e-9));
}

TEST_CASE("The gain of the loop and where it tips", "[unit][workforce]") {
    WorkforceParameters p = defaults();
    p.vacancy = .164, p.leave_pressure = 1, p.join_pressure = 1;
    CHECK_THAT(loop_gain(p), WithinAbs(.33, .005));
    CHECK_THAT(tipping_pressure(.164, 2), WithinRel(1 / .164 - 1, 1e-9));   // P + 1 = 1 / v: nothing comes near it
    CHECK_THAT(tipping_pressure(.164, 3), WithinAbs(1.81, .005));
    CHECK_THAT(tipping_pressure(.164, 4), WithinAbs(1.29, .005));
    CHECK(tipping_pressure(.164, 1) == std::numeric_limits<double>::infinity());
    CHECK(tipping_pressure(.3, 4) == 1);
    const double v = .164, P = tipping_pressure(v, 3.5);
    CHECK_THAT(1 - v + v * std::pow(P, 3.5), WithinRel(P, 1e-9));
}

TEST_CASE("At the status quo the market stands still, what moves it is leavers, starters and the run's part of the nation", "[unit][workforce]") {
    const WorkforceParameters p = defaults();
    MarketFlows f;
    f.months = 3, f.usual = 100, f.starters = 100, f.leavers = 100, f.to_agency = 100 * p.to_agency;
    const LabourMarket still = next_market(p, {}, f);
    CHECK_THAT(still.pool, WithinRel(1, 1e-12));
    CHECK_THAT(still.agency_pool, WithinRel(1, 1e-12));
    f.starters = 140;
    const auto after = [&p](double going, double pool) { return 1 / going + (pool - 1 / going) * std::exp(-going * 3 / p.seekers_months); };
    CHECK_THAT(next_market(p, {}, f).pool, WithinRel(after(1.4, 1), 1e-9));
    f.weight = .25;
    CHECK_THAT(next_market(p, {}, f).pool, WithinRel(after(1.1, 1), 1e-9));
    f.weight = 1, f.starters = 100, f.to_agency *= 2;
    CHECK_THAT(next_market(p, {}, f).agency_pool, WithinRel(2 - std::exp(-3 / p.agency_months), 1e-9));
    f.to_agency /= 2, f.workers = 3030, f.starters = 130;
    CHECK_THAT(next_market(p, {1, 1, 3000}, f).pool, WithinRel(1, 1e-9));   // 30 more were trained for more children, and taken
    f.weight = 0, f.months = 120;
    CHECK_THAT(next_market(p, {1.4, 1, 0}, f).pool, WithinRel(1, 1e-6));   // however long the step, it comes back and not beyond
    CHECK(next_market(p, {1.4, 1, 0}, f).pool < 1.4);   // the rest of the nation takes on people as the pool allows
    f.usual = 0;
    CHECK(next_market(p, {1.4, .7, 0}, f).pool == 1.4);
}

TEST_CASE("Hard-to-staff places have more posts for the same work", "[unit][workforce]") {
    const WorkforceParameters p = defaults();
    WorkforceCharacter c = middle(p);
    CHECK_THAT(posts_needed(p, c, 100 * p.post_hours), WithinRel(100, 1e-5));
    c.hours_per_case = 1.2;
    CHECK_THAT(posts_needed(p, c, 100 * p.post_hours), WithinRel(120, 1e-5));
    const double usual = posts_needed(p, c, 1000);
    c.vacancy = .4;
    CHECK(posts_needed(p, c, 1000) > usual);
}

TEST_CASE("Values of workers that do not fit together are named", "[unit][workforce]") {
    WorkforceParameters p = defaults();
    CHECK(check(p).empty());
    p.to_agency = .3;
    p.turnover = .4;
    p.levers.checkers = 40;
    const auto problems = check(p);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].key == "workforce.to_agency");
    CHECK(problems[1].key == "workforce.turnover");
    CHECK(problems[2].key == "workforce.checkers");
}
