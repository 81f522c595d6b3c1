// Crises, who responds, and what leaders fear.
#include "models/leaders/crisis_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/leaders.hpp"

#include "sim/core/math.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("In a volunteer's dilemma more people respond less often, as Diekmann worked out", "[unit][leaders]") {
    const auto responds = [](double n) { return response(CrisisMode::volunteer, .3, n); };
    CHECK(responds(1) == 1);
    CHECK_THAT(responds(2), WithinAbs(.91, 1e-12));
    CHECK_THAT(responds(4), WithinAbs(.799, .0005));
    CHECK_THAT(responds(7), WithinAbs(.755, .0005));
    CHECK_THAT(responds(1.001), WithinAbs(1, 1e-12));   // no jump where one person is nearly alone
    CHECK(responds(0) == 1);                            // nobody named: as if one
}

TEST_CASE("Who shares the cost responds more often than who waits, and without a dilemma numbers make no difference", "[unit][leaders]") {
    for (const double n : {1.5, 2.0, 4.0, 7.0}) {
        CHECK(response(CrisisMode::cost_sharing, .3, n) > response(CrisisMode::volunteer, .3, n));
        CHECK_THAT(response(CrisisMode::cost_sharing, .3, n), WithinRel(1 - std::pow(.3 / n, n / (n - 1)), 1e-12));
        CHECK(response(CrisisMode::none, .3, n) == 1);
    }
}

TEST_CASE("Risk is contained as well as leaders manage against the status quo", "[unit][leaders]") {
    CrisisParameters p;
    p.cost = .3, p.mode = CrisisMode::none;
    CHECK(containment(p, 1.07, 4, 1.3) == 1.07);
    p.mode = CrisisMode::volunteer;
    CHECK(containment(p, 1.07, 3.3, 3.3) == 1.07);
    CHECK_THAT(containment(p, 1, 1, 2), WithinRel(1 / .91, 1e-12));
    CHECK(containment(p, .1, 2, 2) == .5);
    CHECK(containment(p, 9, 2, 2) == 2);
}

TEST_CASE("Fear counts from the status quo and is nothing where it is switched off", "[unit][leaders]") {
    CrisisParameters p;
    TenureParameters tenure;
    LeadershipMeans long_run;
    long_run.risk = .2, p.fear = .3, tenure.pass_through = .5;
    const StructureFacts usual = statutory_by_hand(), single = single_point_by_hand(), quartet = quartet_by_hand();
    for (const FearRule rule : {FearRule::largest_share, FearRule::total_blame}) {
        p.fear_rule = rule;
        CHECK(fear_of(p, tenure, usual, usual, long_run, .2) == 0);
        CHECK_THAT(fear_of(p, tenure, usual, usual, long_run, 1.2), WithinRel(.3, 1e-12));
    }
    p.fear_rule = FearRule::largest_share;
    CHECK_THAT(fear_of(p, tenure, single, usual, long_run, .2), WithinRel(.3 * .2 * (.7 / .5 - 1), 1e-12));
    CHECK(fear_of(p, tenure, quartet, usual, long_run, .2) < 0);
    p.fear_rule = FearRule::total_blame;
    CHECK(fear_of(p, tenure, single, usual, long_run, .2) < 0);
    const double n = usual.owners_overall;
    CHECK_THAT(fear_of(p, tenure, quartet, usual, long_run, .2), WithinRel(.3 * .2 * ((.5 * 4 + .5) / (.5 * n + .5) - 1), 1e-9));
    p.fear_rule = FearRule::none;
    CHECK(fear_of(p, tenure, single, usual, long_run, 3) == 0);
    p.fear_rule = FearRule::largest_share, p.fear = 0;
    CHECK(fear_of(p, tenure, single, usual, long_run, 3) == 0);
}

TEST_CASE("Severity and risk fade by half in their half-lives, risk sooner where it is contained", "[unit][leaders]") {
    LeadershipParameters p = leadership_parameters();
    p.crisis.rate = 0, p.crisis.severity_half_life = 9, p.crisis.risk_half_life = 18;
    const Leaders leaders{p, statutory_by_hand(), statutory_by_hand(), LeadershipMeans{}};
    Leadership l;
    l.severity = l.risk = 1;
    for (int m = 0; m < 9; ++m) live_crises(l, leaders.inputs(0));
    CHECK_THAT(l.severity, WithinRel(.5, 1e-12));
    CHECK_THAT(l.risk, WithinRel(std::sqrt(.5), 1e-12));
    l.risk = 1, l.lever[at(Task::crisis)] = 2;
    for (int m = 0; m < 9; ++m) live_crises(l, leaders.inputs(0));
    CHECK_THAT(l.risk, WithinRel(.5, 1e-12));
}

TEST_CASE("A crisis comes as often as acute need has it and adds its size", "[unit][leaders]") {
    LeadershipParameters p = leadership_parameters();
    p.crisis.rate = 1.2, p.crisis.large = .25, p.crisis.small_size = .5;
    CHECK(crisis_chance(p.crisis, 2) == math::monthly_probability(2.4));
    CHECK(crisis_size(p.crisis, .2) == 1);
    CHECK(crisis_size(p.crisis, .3) == .5);
    Leaders leaders{p, statutory_by_hand(), statutory_by_hand(), LeadershipMeans{}}, harmed = leaders;
    harmed.around.harm = 2;
    int count = 0, more = 0;
    for (int m = 0; m < 1200; ++m, ++leaders.month, ++harmed.month) {
        Leadership l, h;
        live_crises(l, leaders.inputs(0)), live_crises(h, harmed.inputs(0));
        CHECK(h.crises >= l.crises);   // the same luck: more need adds crises and moves none
        CHECK((l.severity == 1 || l.severity == .5) == (l.crises == 1));
        CHECK(l.severity == l.risk);
        count += l.crises, more += h.crises;
    }
    CHECK(std::fabs(count - 1200 * math::monthly_probability(1.2)) < 4.4 * std::sqrt(120));
    CHECK(std::fabs(more - 1200 * math::monthly_probability(2.4)) < 4.4 * std::sqrt(240));
}
