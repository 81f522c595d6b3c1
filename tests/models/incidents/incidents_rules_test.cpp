// Incidents, scandals, media and learning: rules by table.
#include "models/incidents/incidents_month.hpp"
#include "models/incidents/media_rules.hpp"
#include "models/care/care.hpp"
#include "models/practice/practice.hpp"
#include "models/incidents/incidents_rules.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::children;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

IncidentParameters rules() {
    IncidentParameters p;
    p.rate = .12, p.floor = .25, p.information = .5, p.learning = .4;
    p.scandal = .06, p.needless_scandal = .03, p.visibility = 2;
    p.severity = 1, p.risk = .8;
    return p;
}

Exposure exposed(double at_home, double unhelped, double in_care) {
    Exposure e;
    e.at_home = {5000, 300, 200, at_home}, e.unhelped = {5000, 300, 150, unhelped}, e.in_care = {90, 80, 70, in_care};
    return e;
}

constexpr auto missed = ScandalKind::missed_harm, needless_kind = ScandalKind::needless_intervention;

}  // namespace

TEST_CASE("Incidents come from children in acute need alone, and the floor from all of them", "[unit][incidents]") {
    const IncidentParameters p = rules();
    const AtRisk children = at_risk(p, exposed(100, 60, 40), .85);
    CHECK_THAT(children.all, WithinRel(.25 * 140, 1e-12));
    CHECK_THAT(children.preventable, WithinRel(.75 * (60 + 40 * .15), 1e-12));
    const IncidentsDue due = incidents_due(p, children, 1);
    CHECK_THAT(due.all(), WithinRel(.01 * (35 + 49.5), 1e-12));
}

TEST_CASE("Not every child can be protected: whatever help does the floor is left, and without one nothing is", "[unit][incidents]") {
    IncidentParameters p = rules();
    CHECK_THAT(incidents_due(p, at_risk(p, exposed(100, 0, 0), 1), 0).all(), WithinRel(.01 * 25, 1e-12));
    p.floor = 0;
    CHECK(incidents_due(p, at_risk(p, exposed(100, 0, 40), 1), 1).all() == 0);
    p.floor = 1;   // nothing helps: learning and information prevent nothing
    const AtRisk children = at_risk(p, exposed(100, 10, 40), .85);
    CHECK(incidents_due(p, children, .3).all() == incidents_due(p, children, 1).all());
    CHECK_THAT(incidents_due(p, children, 1).all(), WithinRel(.01 * 140, 1e-12));
}

TEST_CASE("Learning and shared information prevent, in proportion, and are 1 at the status quo", "[unit][incidents]") {
    const IncidentParameters p = rules();
    CHECK(prevention_left(p, 1, 1) == 1);
    CHECK_THAT(prevention_left(p, 1.5, 1), WithinRel(.8, 1e-12));
    CHECK_THAT(prevention_left(p, 1, 1.4), WithinRel(.8, 1e-12));
    CHECK_THAT(prevention_left(p, .5, .6), WithinRel(1.2 * 1.2, 1e-12));
    CHECK(prevention_left(p, 9, 1) == 0);
    IncidentParameters off = p;
    off.learning = off.information = 0;
    CHECK(prevention_left(off, 3, 3) == 1);
}

TEST_CASE("An authority has its scandals a year whatever its size, and as many more as it misses harm", "[unit][incidents]") {
    const IncidentParameters p = rules();
    for (const double due : {.05, .5, 7.}) CHECK_THAT(due * scandal_chance(p, 1, due), WithinRel(.12 / 12, 1e-12));
    CHECK_THAT(scandal_chance(p, 1.5, .5), WithinRel(1.5 * scandal_chance(p, 1, .5), 1e-12));
    CHECK(scandal_chance(p, 1, 1e-6) == 1);
    CHECK(scandal_chance(p, 1, 0) == 0);
    CHECK_THAT(needless_scandal_chance(p, 1.5), WithinRel(1.5 * .06 / 12, 1e-12));
}

TEST_CASE("Both errors make news, or missed harm alone, or none", "[unit][incidents]") {
    IncidentParameters p = rules();
    CHECK_THAT(scandals_a_year(p, missed), WithinRel(.12, 1e-12));
    CHECK_THAT(scandals_a_year(p, needless_kind), WithinRel(.06, 1e-12));
    p.newsworthy = Newsworthy::missed_harm;
    CHECK_THAT(scandals_a_year(p, missed), WithinRel(.12, 1e-12));
    CHECK(needless_scandal_chance(p, 3) == 0);
    p.newsworthy = Newsworthy::none;
    CHECK(scandal_chance(p, 3, .1) == 0);
    CHECK(needless_scandal_chance(p, 3) == 0);
    p = rules();
    p.visibility = 0;
    CHECK(scandal_chance(p, 3, .1) == 0);
    p = rules();
    p.rate = 0;   // without incidents no scandal of them
    CHECK(scandals_a_year(p, missed) == 0);
    CHECK(scandals_a_year(p, needless_kind) > 0);
}

TEST_CASE("Missed harm frightens leaders into stepping in, needless intervention into holding back, and blame follows both", "[unit][incidents]") {
    IncidentParameters p = rules();
    CHECK(scandal_risk(p, missed) == .8);
    CHECK(scandal_risk(p, needless_kind) == -.8);
    const OtherEvents usual = usual_of_scandals(p);
    CHECK_THAT(usual.severity, WithinRel(.18, 1e-12));
    CHECK_THAT(usual.risk, WithinRel(.06 * .8, 1e-12));
    p.newsworthy = Newsworthy::missed_harm;
    CHECK_THAT(usual_of_scandals(p).risk, WithinRel(.12 * .8, 1e-12));
    p.newsworthy = Newsworthy::none;
    CHECK(usual_of_scandals(p).severity == 0);
}

TEST_CASE("Errors are seen against the usual, up to what media can see", "[unit][incidents]") {
    CHECK(error_ratio(3, 2) == 1.5);
    CHECK(error_ratio(30, 2) == largest_error);
    CHECK(error_ratio(3, 0) == 1);
    CHECK(smoothed(1, 4, 3) == 2);
    double known = 0;
    for (int m = 0; m < 24; ++m) known = smoothed(known, 1, 24);
    CHECK((known > .6 && known < .67));
}

TEST_CASE("A story frightens everywhere from its month on, half as much after each half-life, and not where it is not taken up", "[unit][media]") {
    MediaParameters p;
    p.story = .8, p.story_month = make_month(2008, 11), p.half_life = 18;
    CHECK(story_fear(p, make_month(2008, 10)) == 0);
    CHECK(story_fear(p, make_month(2008, 11)) == .8);
    CHECK_THAT(story_fear(p, make_month(2010, 5)), WithinRel(.4, 1e-12));
    CHECK_THAT(story_fear(p, make_month(2011, 11)), WithinRel(.2, 1e-12));
    p.taken_up = .5;
    CHECK(story_fear(p, make_month(2008, 11)) == .4);
    p.taken_up = 0;
    CHECK(story_fear(p, make_month(2009, 1)) == 0);
    p.taken_up = 1, p.story = 0;
    CHECK(story_fear(p, make_month(2009, 1)) == 0);
}

TEST_CASE("The mood of the nation follows scandals beyond the usual either way, and wears off", "[unit][media]") {
    MediaParameters p;
    p.half_life = 12, p.fear = .1;
    CHECK(next_mood(p, 0, 0, 12) == 0);
    CHECK_THAT(next_mood(p, .4, 0, 12), WithinRel(.2, 1e-12));
    CHECK_THAT(next_mood(p, 0, 2, 12), WithinRel(.2 * std::sqrt(.5), 1e-12));
    CHECK_THAT(next_mood(p, 0, -2, 12), WithinRel(-.2 * std::sqrt(.5), 1e-12));
    CHECK(next_mood(p, 0, 1000, 12) == 2);
    CHECK(next_mood(p, 0, -1000, 12) == -1);
    p.fear = 0;
    CHECK(next_mood(p, 0, 50, 12) == 0);
}

TEST_CASE("Fear that media make moves the odds of an order, and nothing else of how care begins", "[unit][media]") {
    CareParameters p;
    p.route = {.5, .3, .2};
    CHECK(route_weights(p, 1) == p.route);
    const auto weights = route_weights(p, 2);
    CHECK(weights[0] == .5);
    CHECK(weights[1] == .6);
    CHECK(weights[2] == .4);
}

namespace {

LearningParameters learners() {
    LearningParameters p;
    p.willingness = .4, p.fear = 1, p.blame = .5, p.openness = .4, p.challenge = .2;
    p.months = 20, p.lost_with_leavers = .5, p.quality = .1;
    return p;
}

}  // namespace

TEST_CASE("Who is afraid, or has just seen somebody blamed, or is challenged, reports less, and under an open director more", "[unit][learning]") {
    const LearningParameters p = learners();
    CHECK(reporting(p, {}) == 1);
    CHECK_THAT(reporting(p, {.fear = .3}), WithinRel(.7, 1e-12));
    CHECK_THAT(reporting(p, {.fear = -.3}), WithinRel(1.3, 1e-12));
    CHECK_THAT(reporting(p, {.severity = .4}), WithinRel(.8, 1e-12));
    CHECK_THAT(reporting(p, {.openness = 1}), WithinRel(1.2, 1e-12));
    CHECK_THAT(reporting(p, {.openness = 0}), WithinRel(.8, 1e-12));
    CHECK_THAT(reporting(p, {.challenge = .5}), WithinRel(.9, 1e-12));
    CHECK_THAT(reporting(p, {.fear = .3, .severity = .4}), WithinRel(.56, 1e-12));
    CHECK(reporting(p, {.fear = 5}) == 0);
}

TEST_CASE("Open reporting adds to willingness, and nobody reports more than everything", "[unit][learning]") {
    const LearningParameters p = learners();
    CHECK_THAT(reporting(p, {.open_reporting = .2}), WithinRel(1.5, 1e-12));
    CHECK_THAT(reporting(p, {.fear = 5, .open_reporting = .2}), WithinRel(.5, 1e-12));
    CHECK_THAT(reporting(p, {.open_reporting = .9}), WithinRel(2.5, 1e-12));
}

TEST_CASE("Learning follows reporting, goes with those who leave beyond the usual, and comes back", "[unit][learning]") {
    const LearningParameters p = learners();
    CHECK(next_learning(p, 1, 1, 0) == 1);
    CHECK_THAT(next_learning(p, 1, 2, 0), WithinRel(1.05, 1e-12));
    CHECK_THAT(next_learning(p, 1, 1, .1), WithinRel(.95, 1e-12));
    CHECK_THAT(next_learning(p, 1, 1, -.01), WithinRel(1.005, 1e-12));
    CHECK(next_learning(p, 1, 0, 3) == 0);
    double learning = .2;
    for (int m = 0; m < 200; ++m) learning = next_learning(p, learning, 1, 0);
    CHECK_THAT(learning, WithinAbs(1, 1e-3));
}

TEST_CASE("What has been learnt lifts quality by its size", "[unit][learning]") {
    LearningParameters p = learners();
    CHECK(taught(p, 1) == 1);
    CHECK_THAT(taught(p, 1.5), WithinRel(1.05, 1e-12));
    CHECK_THAT(taught(p, 0), WithinRel(.9, 1e-12));
    p.quality = 0;
    CHECK(taught(p, 3) == 1);
}
