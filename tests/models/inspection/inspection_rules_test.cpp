// What inspectors measure, when they come and what it does: rules by table.
#include "models/inspection/inspection_rules.hpp"
#include "models/inspection/inspectorate.hpp"
#include "sim/core/math.hpp"
#include "tests/support/assurance.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::array all_grades = {Grade::outstanding, Grade::good, Grade::requires_improvement, Grade::inadequate};

InspectionParameters inspection_parameters() {
    InspectionParameters p = assurance_parameters().inspection;
    p.measurement.scale = .1, p.measurement.halo = 0, p.measurement.deprivation = 0;
    p.measurement.cuts = {1.5, 0, -1};
    return p;
}

}  // namespace

TEST_CASE("What is measured is half paper and half practice, and noise on top", "[unit][inspection]") {
    const InspectionParameters p = inspection_parameters();
    CHECK_THAT(measure(p, {}, {}, 0), WithinAbs(0, 1e-12));
    CHECK_THAT(measure(p, {}, {.quality = 1.2}, 0), WithinAbs(1, 1e-12));
    CHECK_THAT(measure(p, {}, {.record_keeping = 2}, 0), WithinAbs(1, 1e-12));
    CHECK_THAT(measure(p, {}, {}, 2), WithinAbs(2 * p.measurement.noise, 1e-12));
}

TEST_CASE("A weight of 1 sees paper alone, of 0 practice alone, each with the spread of both", "[unit][inspection]") {
    const InspectionParameters p = inspection_parameters();
    InspectionLevers levers;
    for (const double weight : {0.0, .2, .5, .8, 1.0}) {
        levers.record_keeping_weight = weight;
        const double of_record_keeping = measure(p, levers, {.record_keeping = 1}, 0), of_practice = measure(p, levers, {.quality = 1.1}, 0);
        CHECK_THAT(of_record_keeping * of_record_keeping + of_practice * of_practice, WithinRel(.5, 1e-12));
        CHECK_THAT(of_record_keeping * (1 - weight), WithinAbs(of_practice * weight, 1e-12));
    }
}

TEST_CASE("Inspectors see early help, partners and neighbours only where they are told to", "[unit][inspection]") {
    InspectionParameters p = inspection_parameters();
    InspectionLevers levers;
    const InspectionEvidence found{.quality = 1.1, .early_help = .8, .partners = 1.3, .peers = 1.2};
    CHECK_THAT(quality_evidence(p.measurement, levers, found), WithinAbs(1, 1e-12));
    levers.early_help_measured = true;
    CHECK_THAT(quality_evidence(p.measurement, levers, found), WithinAbs(.7 * 1 + .3 * -2, 1e-12));
    levers.early_help_measured = false, levers.covers = Covers::all_partners;
    CHECK_THAT(quality_evidence(p.measurement, levers, found), WithinAbs((1 + 1.2 * 3) / std::sqrt(1 + 1.2 * 1.2), 1e-12));
    levers.covers = Covers::council, p.measurement.relative = .5;
    CHECK_THAT(quality_evidence(p.measurement, levers, found), WithinAbs(0, 1e-12));
}

TEST_CASE("The last grade colours the next, and poor places look worse", "[unit][inspection]") {
    InspectionParameters p = inspection_parameters();
    p.measurement.halo = .3, p.measurement.deprivation = .2;
    double mean = 0;
    for (const Grade g : all_grades) mean += p.usual_grades[at(g)] * grade_signal(p.usual_grades, g);
    CHECK_THAT(mean, WithinAbs(0, 1e-9));
    CHECK_THAT(grade_signal(p.usual_grades, Grade::outstanding), WithinAbs(2.06, .01));   // mean of a normal's upper twentieth
    CHECK_THAT(measure(p, {}, {.last = Grade::inadequate}, 0), WithinAbs(.3 * grade_signal(p.usual_grades, Grade::inadequate), 1e-12));
    CHECK(grade_signal(p.usual_grades, Grade::inadequate) < -1.4);
    CHECK_THAT(measure(p, {}, {.deprivation = 1, .last = Grade::good}, 0) - measure(p, {}, {.last = Grade::good}, 0), WithinAbs(-.2, 1e-12));
}

TEST_CASE("A grade is the best whose bar is met, and bars can rise", "[unit][inspection]") {
    const std::array<double, 3> cuts = {1.5, 0, -1};
    CHECK(grade_of(cuts, 1.5, 0) == Grade::outstanding);
    CHECK(grade_of(cuts, 1.49, 0) == Grade::good);
    CHECK(grade_of(cuts, -.01, 0) == Grade::requires_improvement);
    CHECK(grade_of(cuts, -1.01, 0) == Grade::inadequate);
    CHECK(grade_of(cuts, 1.5, .1) == Grade::good);
    CHECK(grade_of(cuts, -.95, .1) == Grade::inadequate);
}

TEST_CASE("The next inspection comes sooner after inadequate and where risk is seen", "[unit][inspection]") {
    const VisitParameters& p = inspection_parameters().visits;
    InspectionLevers levers;
    levers.interval_months = 36, levers.interval_after_inadequate = 24;
    CHECK(interval(levers, Grade::requires_improvement) == 36);
    CHECK(interval(levers, Grade::inadequate) == 24);
    CHECK(by_risk(p, levers, -2, 0) == 1);
    levers.scheme = InspectionScheme::proportionate;
    const auto over_usual = [&](double evidence, double error) { return by_risk(p, levers, evidence, error) / by_risk(p, levers, 0, 0); };
    CHECK_THAT(over_usual(-1, 0), WithinAbs(1 - .4 / std::sqrt(2.0), 1e-12));
    CHECK_THAT(over_usual(1, 0), WithinAbs(1 + .4 / std::sqrt(2.0), 1e-12));
    CHECK_THAT(over_usual(0, -1), WithinAbs(1 - .4 / std::sqrt(2.0), 1e-12));   // an error counts for as much
    double visits = 0;   // of places in even shares of a normal
    for (int k = 0; k < 1000; ++k) visits += 1 / by_risk(p, levers, std::sqrt(2.0) * math::normal_quantile((k + .5) / 1000), 0) / 1000;
    CHECK_THAT(visits, WithinAbs(1, .002));
    levers.joint_profile = true;
    CHECK(over_usual(-1, 0) < 1 - .4 / std::sqrt(2.0));
    CHECK(over_usual(0, -1) > 1 - .4 / std::sqrt(2.0));
    VisitParameters quarter;
    quarter.jitter = .25;
    CHECK(months_to_next(quarter, 36, .5) == 36);
    CHECK(months_to_next(quarter, 36, 0) == 27);
    CHECK(months_to_next(quarter, 36, .999999) == 45);
    CHECK(months_to_next(quarter, .1, .5) == 1);
}

TEST_CASE("Only a date that is set can be seen coming", "[unit][inspection]") {
    InspectionLevers levers;
    for (const auto& [months, seen] : {std::pair{0, false}, {1, true}, {6, true}, {7, false}, {-3, false}}) CHECK(seen_coming(levers, months) == seen);
    levers.scheme = InspectionScheme::random;
    CHECK_FALSE(seen_coming(levers, 3));
    levers.scheme = InspectionScheme::none;
    CHECK_FALSE(seen_coming(levers, 3));
}

TEST_CASE("Effort goes to paper as stakes and their weight on paper rise", "[unit][inspection]") {
    IncentiveParameters p = inspection_parameters().incentive;
    p.intrinsic = 2, p.gain = .06, p.loss = .15;
    const double usual = .5 / 2.5;
    CHECK_THAT(record_keeping_effort(p, 1, .5), WithinAbs(0, 1e-12));
    CHECK_THAT(record_keeping_effort(p, 0, .5), WithinAbs(-usual, 1e-12));
    CHECK_THAT(record_keeping_effort(p, 2, .8), WithinAbs(1.6 / 3.6 - usual, 1e-12));
    CHECK_THAT(record_keeping_effort(p, .5, .2), WithinAbs(.1 / 2.1 - usual, 1e-12));
    CHECK_THAT(stakes_felt(p, {}, 0, 0), WithinAbs(1, 1e-12));
    CHECK_THAT(stakes_felt(p, {}, 1, .5), WithinAbs(1 + p.fear + .5 * p.run_up, 1e-12));
    CHECK(stakes_felt(p, {}, -100, 0) == 0);
    InspectionLevers none;
    none.scheme = InspectionScheme::none;
    CHECK(stakes_felt(p, none, 1, 1) == 0);
}

TEST_CASE("Being looked at helps where stakes lie on practice and hurts where they lie on paper", "[unit][inspection]") {
    IncentiveParameters p = inspection_parameters().incentive;
    p.intrinsic = 2, p.gain = .06, p.loss = .15;
    const auto quality = [&p](InspectionLevers levers) { return tried_harder(p, levers, record_keeping_effort(p, stakes(levers), levers.record_keeping_weight)); };
    InspectionLevers low, high, none;
    low.record_keeping_weight = .2, low.stakes = .5, high.record_keeping_weight = .8, high.stakes = 2, none.scheme = InspectionScheme::none;
    CHECK_THAT(quality({}), WithinAbs(1, 1e-12));
    CHECK_THAT(quality(none), WithinAbs(1 - .06 * .5 + .15 * .2, 1e-12));   // by choice of sizes as good as the status quo
    CHECK(quality(low) > quality(none) + .01);
    CHECK(quality(high) < quality(none) - .01);
    p.gain = p.loss = 0;
    CHECK(quality(high) == 1);
}

TEST_CASE("Early help suffers where only practice is measured", "[unit][inspection]") {
    IncentiveParameters p;
    p.crowding = .05;
    InspectionLevers levers;
    CHECK(crowded_out(p, levers) == 1);
    levers.stakes = 2;
    CHECK_THAT(crowded_out(p, levers), WithinAbs(.95, 1e-12));
    levers.early_help_measured = true;
    CHECK_THAT(crowded_out(p, levers), WithinAbs(1.05, 1e-12));
}

TEST_CASE("A cliff falls on bad grades alone, a slope on all but the best, as much in all", "[unit][inspection]") {
    InspectionParameters p = inspection_parameters();
    p.consequences.inadequate = 1, p.consequences.requires_improvement = .3;
    InspectionLevers levers;
    CHECK(adverse(p, levers, Grade::inadequate, -1.001) == 1);
    CHECK(adverse(p, levers, Grade::requires_improvement, -.999) == .3);
    CHECK(adverse(p, levers, Grade::good, .5) == 0);
    levers.stakes = 2;
    CHECK(adverse(p, levers, Grade::inadequate, -2) == 2);
    levers = {};
    levers.consequences = Consequences::slope;
    CHECK_THAT(adverse(p, levers, Grade::inadequate, -1.001), WithinAbs(adverse(p, levers, Grade::requires_improvement, -.999), .001));   // no jump
    CHECK(adverse(p, levers, Grade::good, .5) > 0);
    CHECK(adverse(p, levers, Grade::outstanding, 1.6) == 0);
    CHECK_THAT(adverse(p, levers, Grade::good, .5) * 2, WithinRel(adverse(p, levers, Grade::good, -.5), 1e-9));
    InspectionLevers none;
    none.scheme = InspectionScheme::none;
    CHECK(adverse(p, none, Grade::inadequate, -2) == 0);
    CHECK(graded_inadequate({}, Grade::inadequate));
    CHECK_FALSE(graded_inadequate({}, Grade::requires_improvement));
    CHECK_FALSE(graded_inadequate(none, Grade::inadequate));
}

TEST_CASE("As many inspections and events a year are usual as shares and intervals say", "[unit][inspection]") {
    InspectionParameters p = inspection_parameters();
    p.usual_grades = {.05, .42, .39, .14};
    p.consequences.inadequate = 1, p.consequences.requires_improvement = .3;
    const InspectionLevers usual;
    CHECK_THAT(usual_inspections(p), WithinRel(12 * (.86 / usual.interval_months + .14 / usual.interval_after_inadequate), 1e-9));
    CHECK_THAT(usual_of_inspection(p).severity, WithinRel(12 * (.3 * .39 / usual.interval_months + .14 / usual.interval_after_inadequate), 1e-12));
}

TEST_CASE("Inspections come later as they outgrow inspectors, by this run's part of the nation", "[unit][inspection]") {
    InspectionParameters p = inspection_parameters();
    p.visits.capacity = 50;
    CHECK(next_inspectorate(p, {.authorities = 10, .due = 4, .weight = 1}).stretch == 1);
    CHECK_THAT(next_inspectorate(p, {.authorities = 10, .due = 10, .weight = 1}).stretch, WithinRel(2, 1e-12));
    CHECK_THAT(next_inspectorate(p, {.authorities = 10, .due = 10, .weight = .5}).stretch, WithinRel((50 + 50 * usual_inspections(p)) / 50, 1e-12));
    CHECK(next_inspectorate(p, {.authorities = 1, .due = 1, .weight = 0}).stretch == 1);
}

TEST_CASE("Standing falls back to the usual, keeps its spread, and a new director undoes part of it", "[unit][inspection]") {
    PracticeStandardParameters p;
    p.spread = .08, p.half_life = 36, p.renewal = .2, p.renewals = 0;
    double left = .1;
    for (int m = 0; m < 36; ++m) left = next_practice_standard(p, left, 0, 0, false);
    CHECK_THAT(left, WithinRel(.05, 1e-9));
    CHECK_THAT(next_practice_standard(p, .1, 0, 0, true), WithinRel(.8 * next_practice_standard(p, .1, 0, 0, false), 1e-12));
    CHECK_THAT(next_practice_standard(p, -.1, 0, .01, false) - next_practice_standard(p, -.1, 0, 0, false), WithinRel(.01, 1e-9));
    const double kept = next_practice_standard(p, 1, 0, 0, false), shock = next_practice_standard(p, 0, 1, 0, false);
    CHECK_THAT(shock * shock / (1 - kept * kept), WithinRel(.08 * .08, 1e-9));
    p.renewals = 12;   // a new one each month: what is undone is made up for
    const double made_up = next_practice_standard(p, 0, 1, 0, true);
    CHECK_THAT(made_up * made_up, WithinRel(.08 * .08 * (1 - .8 * .8 * kept * kept), 1e-9));
    CHECK(practice_standard_factor(.1) == 1.1);
    CHECK(practice_standard_factor(-5) > 0);
}
