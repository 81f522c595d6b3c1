// Inspection in a month, on assurance alone and in small worlds: when it comes, what it leaves, and that nothing of it acts where it is off.
#include "models/inspection/inspection_rules.hpp"
#include "models/draws/purposes.hpp"
#include "models/inspection/inspectorate.hpp"
#include "models/month/practice_standard_inputs.hpp"
#include "sim/core/sampling.hpp"
#include "tests/support/assurance.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Inspected this month, with everything measured but noise.
Assurance inspected(StandAloneAssurance& world, double quality, Grade last = Grade::good) {
    world.p.inspection.measurement.noise = 0;
    Assurance s = world.founded(last, 0);
    s.practice_standard.quality_year = quality;
    live_inspection(s, world.view());
    return s;
}

Simulation world_with_assurance(int places = 1) {
    static Parameters p;
    std::vector<SmallPlace> all;
    for (int k = 0; k < places; ++k) all.push_back(steady("P" + std::to_string(k), k + 1, 300));
    p = small_parameters(all);
    p.assurance.on = true;
    p.run.burn_in_months = 0;
    return small_world(p);
}

}  // namespace

TEST_CASE("Inspectors come in the month that is due, and set the next date by the grade", "[unit][inspection]") {
    StandAloneAssurance world;
    Assurance s = world.founded(Grade::good, 1);
    live_inspection(s, world.view());
    CHECK_FALSE(s.inspection.graded_now);
    ++world.month;
    live_inspection(s, world.view());
    REQUIRE(s.inspection.graded_now);
    CHECK(s.inspection.graded == world.month.index);
    CHECK(s.inspection.ordinal == 1);
    const Words words = draw(world.random, {0, world.authority}, world.month, purposes::inspection, 0);
    CHECK(s.inspection.due - world.month.index == months_to_next(world.p.inspection.visits, interval({}, s.inspection.grade), uniform(words[2])));
    ++world.month;
    live_inspection(s, world.view());
    CHECK_FALSE(s.inspection.graded_now);
}

TEST_CASE("A grade follows what was measured, and its noise is the keyed normal", "[unit][inspection]") {
    StandAloneAssurance world;
    Assurance s = world.founded(Grade::good, 0);
    s.practice_standard.quality_year = 1.03, s.practice_standard.record_keeping = .4, s.practice_standard.record_keeping_share = .1;
    world.around.deprivation = .7;
    live_inspection(s, world.view());
    const Words words = draw(world.random, {0, world.authority}, world.month, purposes::inspection, 0);
    const InspectionParameters& p = world.p.inspection;
    const InspectionEvidence found{.quality = 1.03, .record_keeping = .4 + p.measurement.record_keeping_worth * .1, .deprivation = .7, .last = Grade::good};
    CHECK_THAT(s.inspection.measured, WithinAbs(measure(p, {}, found, normal(words[0], words[1])), 1e-12));
    CHECK(s.inspection.grade == grade_of(p.measurement.cuts, s.inspection.measured, 0));
}

TEST_CASE("A failed inspection reaches leaders, is published, and brings help", "[unit][inspection]") {
    StandAloneAssurance world;
    world.p.inspection.measurement.noise = 0;
    Assurance s = world.founded(Grade::good, 0);
    s.practice_standard.quality_year = .5;
    const AdverseEvent event = live_inspection(s, world.view());
    REQUIRE(s.inspection.grade == Grade::inadequate);
    CHECK(event.severity == world.p.inspection.consequences.inadequate);
    CHECK(event.risk == event.severity);
    CHECK(s.inspection.inadequate_since == world.month.index);
    CHECK_THAT(s.inspection.published, WithinAbs(world.p.inspection.consequences.published, 1e-12));
    CHECK_THAT(s.practice_standard.help, WithinAbs(world.p.inspection.consequences.intervention, 1e-12));
    ++world.month;
    const AdverseEvent none = live_inspection(s, world.view());
    CHECK((none.severity == 0 && none.risk == 0));
    CHECK_THAT(s.inspection.published, WithinRel(world.p.inspection.consequences.published * 11 / 12, 1e-9));
}

TEST_CASE("A spell of inadequate is as long as from its first grade to the next better one", "[unit][inspection]") {
    StandAloneAssurance world;
    world.p.inspection.measurement.noise = 0;
    Assurance s = world.founded(Grade::good, 0);
    const Month began = world.month;
    s.practice_standard.quality_year = .5;
    live_inspection(s, world.view());
    for (int grade = 0; grade < 2; ++grade) {
        while (world.month.index < s.inspection.due) ++world.month;
        if (grade == 1) s.practice_standard.quality_year = 1.2;
        live_inspection(s, world.view());
    }
    CHECK(s.inspection.grade != Grade::inadequate);
    CHECK(s.inspection.inadequate_ended_after == world.month - began);
    ++world.month;
    live_inspection(s, world.view());
    CHECK(s.inspection.inadequate_ended_after == 0);
}

TEST_CASE("Without inspection nobody comes, nothing hangs on it and grades lapse", "[unit][inspection]") {
    StandAloneAssurance world;
    world.policy = true, world.policy_months = 1;
    world.inspection.scheme = InspectionScheme::none;
    Assurance s = world.founded(Grade::inadequate, -5);
    for (int m = 0; m < 240; ++m, ++world.month) {
        live_inspection(s, world.view());
        CHECK_FALSE(s.inspection.graded_now);
    }
    CHECK(s.practice_standard.help == 0);
    CHECK_THAT(s.practice_standard.record_keeping_share, WithinAbs(record_keeping_effort(world.p.inspection.incentive, 0, .5), 1e-3));
}

TEST_CASE("A random inspection comes with the same chance each month, whatever is due", "[unit][inspection]") {
    StandAloneAssurance world;
    world.policy = true, world.policy_months = 1;
    world.inspection.scheme = InspectionScheme::random;
    int came = 0;
    Assurance s = world.founded(Grade::good, 0);
    for (int m = 0; m < 300; ++m, ++world.month) {
        const double chance = 1 / interval(world.inspection, s.inspection.grade);
        const bool comes = uniform(draw(world.random, {0, world.authority}, world.month, purposes::inspection, 0)[3]) < chance;
        live_inspection(s, world.view());
        CHECK(s.inspection.graded_now == comes);
        came += comes;
    }
    CHECK(came > 2);
}

TEST_CASE("A policy that halves the interval halves what is left of it", "[unit][inspection]") {
    StandAloneAssurance world;
    world.policy = true;
    world.inspection.interval_months = 18;
    Assurance s = world.founded(Grade::good, 20);
    live_inspection(s, world.view());
    CHECK(s.inspection.due == world.month.index + 10);
    world.policy_months = 1, ++world.month;
    live_inspection(s, world.view());
    CHECK(s.inspection.due == world.month.index + 9);
}

TEST_CASE("Whoever tells of its own weaknesses is left alone for the months of grace", "[unit][inspection]") {
    StandAloneAssurance world;
    world.inspection.grace_months = 12;
    Assurance s = world.founded(Grade::good, 0);
    s.improvement.disclosed = static_cast<std::int16_t>(world.month.index - 11);
    live_inspection(s, world.view());
    CHECK_FALSE(s.inspection.graded_now);
    ++world.month;
    live_inspection(s, world.view());
    CHECK(s.inspection.graded_now);
}

TEST_CASE("Inspectors who are called back help for half a year after a report", "[unit][inspection]") {
    StandAloneAssurance world;
    world.policy = true, world.policy_months = 1;
    world.inspection.recall = 1;
    Assurance s = inspected(world, 1.1);
    CHECK_THAT(s.practice_standard.help, WithinAbs(world.p.inspection.consequences.recall, 1e-12));
    s.practice_standard.help = 0, world.month = world.month + recall_months;
    live_inspection(s, world.view());
    CHECK(s.practice_standard.help == 0);
}

TEST_CASE("Teams who saw the same practice, past noise and paper, would agree", "[unit][inspection]") {
    StandAloneAssurance world;
    world.inspection.record_keeping_weight = 0;
    int agreed = 0;
    for (int k = 0; k < 50; ++k, ++world.month) agreed += inspected(world, .9 + .005 * k).inspection.same_grade;
    CHECK(agreed == 50);
    world.inspection.record_keeping_weight = 1;
    agreed = 0;
    for (int k = 0; k < 50; ++k, ++world.month) agreed += inspected(world, .9 + .005 * k).inspection.same_grade;
    CHECK((agreed > 5 && agreed < 45));
}

TEST_CASE("Standing takes up what help there is beyond the norm, once", "[unit][inspection]") {
    StandAloneAssurance world, usual;
    world.nation.long_run.help = usual.nation.long_run.help = .001;
    Assurance helped = world.founded(), not_helped = usual.founded();
    helped.practice_standard.help = .005, not_helped.practice_standard.help = .001;
    run_practice_standard(helped, world.view());
    run_practice_standard(not_helped, usual.view());
    CHECK_THAT(helped.practice_standard.practice - not_helped.practice_standard.practice, WithinAbs(.004, 1e-12));
    CHECK(helped.practice_standard.help == 0);
    world.around.quality = 1.24;
    run_practice_standard(helped, world.view());
    CHECK_THAT(helped.practice_standard.quality_year, WithinAbs(1.02, 1e-12));
}

TEST_CASE("What follows a grade follows inadequate alone, and evens out over the usual share", "[unit][inspection]") {
    Simulation world = world_with_assurance();
    Authority& a = world.authorities[0];
    Nation& n = world.nation;
    const ConsequenceParameters& p = n.parameters->assurance.inspection.consequences;
    a.month = n.opening;
    n.assurance.long_run.inadequate = .2, n.assurance.long_run.inspections = .03;
    using Effect = double (*)(const Authority&, const Nation&);
    const auto at_grade = [&](Grade grade, Effect effect) { a.assurance.inspection.grade = grade; return effect(a, n); };
    const auto even = [&](Effect effect) { return .2 * at_grade(Grade::inadequate, effect) + .8 * at_grade(Grade::requires_improvement, effect); };
    CHECK_THAT(even(leaving_after_grade), WithinAbs(1, 1e-12));
    CHECK_THAT(even(money_after_grade), WithinAbs(1, 1e-12));
    CHECK_THAT(at_grade(Grade::inadequate, leaving_after_grade), WithinRel(1 + .8 * p.leaving, 1e-12));
    CHECK_THAT(at_grade(Grade::inadequate, money_after_grade), WithinRel(1 + .8 * p.money, 1e-12));
    a.assurance.inspection.graded_now = false;
    CHECK_THAT(even(inspected_time), WithinAbs(-.03 * p.on_site, 1e-12));
    a.assurance.inspection.graded_now = true;
    CHECK_THAT(even(inspected_time), WithinAbs(.97 * p.on_site, 1e-12));
    CHECK(duty_from_inspection(a, n) == 0);
}

TEST_CASE("A report is told to those it goes to", "[unit][inspection]") {
    Simulation world = world_with_assurance();
    Authority& a = world.authorities[0];
    a.month = world.nation.opening;
    a.assurance.inspection.published = .25;
    const ByRole informed = trouble_in_reports(a, world.nation);
    for (std::size_t i = 0; i < role_count; ++i) CHECK(informed[i] == (i == at(Role::director) || i == at(Role::chief_executive) ? .25 : 0));
    auto p = world.parameters;
    world.nation.parameters = &p;
    world.nation.policy = a.month;
    const double usual = world.nation.assurance.long_run.published * p.assurance.inspection.consequences.published_months;
    REQUIRE(usual > 0);
    p.assurance.inspection.levers.reports_to = ReportsTo::all;
    CHECK_THAT(trouble_in_reports(a, world.nation)[at(Role::lead_member)], WithinAbs(.25 + usual, 1e-12));
    a.assurance.inspection.published = -usual;   // nothing has been published for long
    CHECK_THAT(trouble_in_reports(a, world.nation)[at(Role::lead_member)], WithinAbs(0, 1e-12));
    CHECK_THAT(trouble_in_reports(a, world.nation)[at(Role::director)], WithinAbs(-usual, 1e-12));
    p.assurance.inspection.levers.reports_to = ReportsTo::director;
    CHECK_THAT(trouble_in_reports(a, world.nation)[at(Role::chief_executive)], WithinAbs(-usual, 1e-12));
    a.month = world.nation.opening - 1;
    for (const double trouble : trouble_in_reports(a, world.nation)) CHECK(trouble == 0);
}

TEST_CASE("Too few inspectors put all dates off, and as many as before bring them back", "[unit][inspection]") {
    Simulation world = world_with_assurance(8);
    Nation& n = world.nation;
    Parameters p = *n.parameters;
    n.parameters = &p;
    p.workforce.market_children = 1;   // this run is the nation
    p.assurance.inspection.visits.capacity = 50;
    for (Authority& a : world.authorities) a.assurance.inspection.due = static_cast<std::int16_t>(n.opening.index + 6), a.assurance.inspection.grade = Grade::good;
    inspectorate(n, world.authorities, n.opening);
    CHECK_THAT(n.assurance.inspectorate.stretch, WithinRel(2, 1e-12));
    for (const Authority& a : world.authorities) CHECK(a.assurance.inspection.due == n.opening.index + 12);
    inspectorate(n, world.authorities, n.opening);
    CHECK_THAT(n.assurance.inspectorate.stretch, WithinRel(2, 1e-12));   // as many are due as before, but later
    p.assurance.inspection.visits.capacity = 1000;
    inspectorate(n, world.authorities, n.opening);
    for (const Authority& a : world.authorities) CHECK(a.assurance.inspection.due == n.opening.index + 6);
}

TEST_CASE("Each authority is founded with a grade, and the measures say which", "[unit][inspection]") {
    Simulation world = world_with_assurance(4);
    step(world, 3);
    for (std::size_t k = 0; k < 4; ++k) {
        const std::vector<double> row = measured(world, k);
        const InspectionState& s = world.authorities[k].assurance.inspection;
        CHECK(total(row, column("authorities_by_grade")) == 1);
        CHECK(row[column("authorities_by_grade").first + at(s.grade)] == 1);
        CHECK(total(row, column("inspections")) == (s.graded_now ? 1 : 0));
        CHECK_THAT(row[column("standing").first], WithinAbs(1 + world.authorities[k].assurance.practice_standard.practice, 1e-12));
        CHECK(s.due > world.nation.opening.index - 12);
        CHECK(s.graded < world.now.index);
    }
}

TEST_CASE("Standing moves practice quality by its factor", "[unit][inspection]") {
    Simulation world = world_with_assurance();
    Authority& a = world.authorities[0];
    a.month = world.nation.opening;
    a.assurance.practice_standard.practice = -.1;
    Practice practice;
    apply_practice_standard(a.assurance.practice_standard, practice);
    CHECK_THAT(practice.quality, WithinAbs(.9, 1e-12));
}

TEST_CASE("An authority that sees inspectors coming is more cautious, by what hangs on the grade", "[unit][inspection]") {
    Simulation world = world_with_assurance();
    Authority& a = world.authorities[0];
    Nation& n = world.nation;
    auto p = world.parameters;
    n.parameters = &p;
    a.month = n.policy;
    n.assurance.long_run.run_up = .15, n.assurance.long_run.inadequate = 0;
    a.assurance.inspection.grade = Grade::good;
    const auto fear = [&](bool run_up) {
        Practice practice;
        a.assurance.inspection.run_up = run_up;
        apply_inspection(a.assurance.inspection, inspection_terms(n, a.month), a.assurance.practice_standard.record_keeping_share, practice);
        return practice.fear;
    };
    const double size = p.assurance.inspection.incentive.anticipation;
    REQUIRE(size > 0);
    CHECK_THAT(fear(true), WithinAbs(.85 * size, 1e-12));
    CHECK_THAT(fear(false), WithinAbs(-.15 * size, 1e-12));
    p.assurance.inspection.levers.stakes = 2;
    CHECK_THAT(fear(true), WithinAbs(1.85 * size, 1e-12));
}

TEST_CASE("From policy start on, partners who are inspected too feel a duty as large as what hangs on the grade", "[unit][inspection]") {
    Simulation world = world_with_assurance();
    Authority& a = world.authorities[0];
    Nation& n = world.nation;
    auto p = world.parameters;
    n.parameters = &p;
    p.assurance.inspection.levers.covers = Covers::all_partners;
    p.assurance.inspection.levers.stakes = 1.5;
    n.policy = n.opening + 1;
    a.month = n.opening;
    CHECK(duty_from_inspection(a, n) == 0);
    a.month = n.policy;
    CHECK_THAT(duty_from_inspection(a, n), WithinRel(1.5 * p.assurance.inspection.incentive.partners_duty, 1e-12));
}
