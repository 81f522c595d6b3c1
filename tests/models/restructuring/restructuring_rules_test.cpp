// Restructuring by table: what the announcement costs, whom it reaches and when, what new ways are worth and how much of it shows.
#include "tests/support/catch.hpp"
#include "tests/support/restructured.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

RestructuringParameters declared() { return assurance_parameters().restructuring; }

}  // namespace

TEST_CASE("The announcement costs good authorities a larger share of quality only where the exponent says so", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.disruption = .1, p.overload = 0;
    const auto cost = [&p](double quality) { return disruption_at_announcement(p, quality, 0, false); };
    p.quality_exponent = 0;
    CHECK(cost(.8) == cost(1.2));
    CHECK(cost(1) == .1);
    p.quality_exponent = 1;
    CHECK_THAT(cost(.8), WithinRel(.08, 1e-12));
    CHECK_THAT(cost(1.2), WithinRel(.12, 1e-12));
    p.quality_exponent = 2;
    CHECK_THAT(cost(1.2), WithinRel(.144, 1e-12));
    p.disruption = 0;
    CHECK(cost(1.2) == 0);
}

TEST_CASE("Changes that are not digested add to the cost beyond what is absorbed, and pilots take some of it away", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.disruption = .1, p.quality_exponent = 0, p.overload = .5, p.absorbed = 1, p.dip_learnt = .4;
    const std::vector<std::pair<double, double>> cost_by_changes = {{0, .1}, {1, .1}, {2, .15}, {3, .2}, {1e9, .9}};
    for (const auto& [changes, cost] : cost_by_changes) CHECK_THAT(disruption_at_announcement(p, 1, changes, false), WithinRel(cost, 1e-12));
    CHECK_THAT(disruption_at_announcement(p, 1, 2, true), WithinRel(.09, 1e-12));
}

TEST_CASE("A roll-out reaches whom it says, the worst first", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.risk_share = .25;
    const auto turn = [&p](RollOut rollout, Grade grade, double risk) { return turn_of(p, rollout, grade, risk, .5); };
    for (const Grade grade : {Grade::outstanding, Grade::good, Grade::requires_improvement, Grade::inadequate}) {
        CHECK_FALSE(turn(RollOut::none, grade, .99).comes);
        CHECK(turn(RollOut::universal, grade, .01).comes);
        CHECK(turn(RollOut::universal, grade, .01).order == .5);
        CHECK(turn(RollOut::worst_first, grade, .01).comes == (grade >= Grade::requires_improvement));
        CHECK(turn(RollOut::by_risk, grade, .8).comes);
        CHECK_FALSE(turn(RollOut::by_risk, grade, .7).comes);
    }
    CHECK(turn_of(p, RollOut::worst_first, Grade::inadequate, 0, .999).order < turn_of(p, RollOut::worst_first, Grade::requires_improvement, 0, .001).order);
    CHECK(turn(RollOut::by_risk, Grade::good, .95).order < turn(RollOut::by_risk, Grade::good, .8).order);
    p.risk_share = 0;
    CHECK_FALSE(turn(RollOut::by_risk, Grade::inadequate, 1).comes);
}

TEST_CASE("Risk is estimated from a year's quality, with an error that flattens it", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.quality_spread = .1, p.risk_error = 0;
    CHECK_THAT(seeming_risk(p, 1, 3), WithinRel(.5, 1e-9));
    CHECK_THAT(seeming_risk(p, .9, 0), WithinAbs(.841345, 1e-6));
    p.risk_error = 1;
    CHECK_THAT(seeming_risk(p, .9, 0), WithinAbs(.760250, 1e-6));
    CHECK_THAT(seeming_risk(p, .9, -1), WithinRel(.5, 1e-9));
}

TEST_CASE("Pilots come at once and the others later, phases in their order, a big bang all together", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.pilot_months = 24, p.phase_months = 36;
    CHECK(months_to_announcement(p, Pace::pilot, true, .9) == 0);
    CHECK(months_to_announcement(p, Pace::pilot, false, .1) == 24);
    CHECK(months_to_announcement(p, Pace::big_bang, false, .9) == 0);
    CHECK(months_to_announcement(p, Pace::phased, false, 0) == 0);
    CHECK(months_to_announcement(p, Pace::phased, false, .5) == 18);
    CHECK(months_to_announcement(p, Pace::phased, false, .999) == 35);
}

TEST_CASE("Who follows pilots is spared most of a bad design and keeps all of a good one", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.gain = .05, p.design_error = .1, p.misfit = .02, p.learnt = .75;
    CHECK_THAT(worth(p, false, -1, 0), WithinRel(-.05, 1e-12));
    CHECK_THAT(worth(p, true, -1, 0), WithinRel(.025, 1e-12));
    CHECK_THAT(worth(p, true, 1, 0), WithinRel(.15, 1e-12));
    CHECK(worth(p, true, 1, 0) == worth(p, false, 1, 0));
    CHECK_THAT(worth(p, false, 0, -2), WithinRel(.01, 1e-12));
}

TEST_CASE("Structure alone changes nothing where only trust makes new ways work", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.alone = 0, p.trust_effect = 1;
    RestructuringState s{.comes = true, .begun = true, .adopted = 1, .gain = .1, .trust = 1};
    CHECK(gain_now(p, s) == 0);
    s.trust = .5;
    CHECK(gain_now(p, s) == 0);
    s.trust = 1.5;
    CHECK_THAT(gain_now(p, s), WithinRel(.05, 1e-12));
    p.trust_moderates = false;
    CHECK_THAT(gain_now(p, s), WithinRel(.1, 1e-12));
    CHECK_THAT(quality_under(p, s, 0), WithinRel(1.1, 1e-12));
}

TEST_CASE("Trust makes more of good ways and never more of bad ones", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.alone = .5, p.trust_effect = 2;
    CHECK(moderation(p, 1, .1) == .5);
    CHECK(moderation(p, 1.5, .1) == 1.5);
    CHECK(moderation(p, 2, .1) == 2);
    CHECK(moderation(p, 2, -.1) == 1);
    CHECK(moderation(p, 0, -.1) == 0);
}

TEST_CASE("Trust rises with rounds of involvement, falls at the announcement and comes back", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.trust_round = .04, p.trust_months = 24, p.trust_announcement = .2;
    CHECK(next_trust(p, 1, 0, false) == 1);
    CHECK_THAT(next_trust(p, 1, 0, true), WithinRel(.8, 1e-12));
    CHECK_THAT(next_trust(p, .76, 0, false), WithinRel(.77, 1e-12));
    CHECK_THAT(next_trust(p, 1, 6, false), WithinRel(1.02, 1e-12));
    double trust = 1;
    for (int m = 0; m < 1200; ++m) trust = next_trust(p, trust, 3, false);
    CHECK_THAT(trust, WithinRel(1 + .04 * 3 / 12 * 24, 1e-9));
    CHECK(next_trust(p, .1, 0, true) == 0);
}

TEST_CASE("A place that is not restructured is as it was, to the bit", "[unit][restructuring]") {
    const RestructuringParameters p = declared();
    const RestructuringState s{.disruption = .3, .adopted = 1, .gain = .2, .trust = 1.4};
    CHECK(quality_under(p, s, 12) == 1);
}

TEST_CASE("Involving people takes their time", "[unit][restructuring]") {
    RestructuringParameters p = declared();
    p.involvement_time = .005;
    const RestructuringState s{.comes = true};
    CHECK_THAT(quality_under(p, s, 4), WithinRel(.98, 1e-12));
    CHECK(quality_under(p, s, 0) == 1);
}
