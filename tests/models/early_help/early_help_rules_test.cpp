// Rules of early help as a service that strains, by table.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include "sim/core/math.hpp"

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("Coverage is the share of those who should have a place that have one", "[unit][early help]") {
    CHECK(early_help_coverage(0, 0) == 1);
    CHECK(early_help_coverage(30, 10) == .75);
    CHECK(early_help_coverage(0, 5) == 0);
    CHECK(coverage_ratio(.6, .8) == .6 / .8);
    CHECK(coverage_ratio(.6, 0) == 1);   // a status quo without early help has nothing to compare with
    CHECK(early_help_availability(.5) == .5);
    CHECK(early_help_availability(7) == 2);
}

TEST_CASE("Early help loses effect as coverage thins, is itself at the status quo, and stays within bounds", "[unit][early help]") {
    EarlyHelpParameters p;
    p.selection = .5;
    CHECK(selection_effect(p, 1) == 1);
    CHECK_THAT(selection_effect(p, .4), WithinRel(.740818220681718, 1e-12));   // exp(-.3)
    CHECK(selection_effect(p, 9) == 1.5);
    p.selection = 3;
    CHECK(selection_effect(p, .1) == .2);
    p.selection = 0;
    CHECK(selection_effect(p, .1) == 1);
}

TEST_CASE("Selection weakens protection and easing as poor quality does", "[unit][early help]") {
    const Parameters p = small_parameters({});
    Practice selected, poor;
    selected.selection = .6, poor.early_help_quality = .6;
    for (const Help help : {Help::none, Help::waiting, Help::place, Help::fading_1, Help::fading_3}) {
        CHECK(help_multipliers(casework_rules(p), selected, Status::support, help).ease == help_multipliers(casework_rules(p), poor, Status::support, help).ease);
        CHECK(help_multipliers(casework_rules(p), selected, Status::support, help).escalate == help_multipliers(casework_rules(p), poor, Status::support, help).escalate);
    }
    CHECK(help_multipliers(casework_rules(p), selected, Status::none, Help::place).ease < help_multipliers(casework_rules(p), {}, Status::none, Help::place).ease);
    CHECK(help_multipliers(casework_rules(p), selected, Status::none, Help::place).escalate > help_multipliers(casework_rules(p), {}, Status::none, Help::place).escalate);
}

TEST_CASE("A lead professional adds to easing, and only where there are any", "[unit][early help]") {
    EarlyHelpParameters p;
    p.ease = .1, p.ease_lead = .2;
    p.lead_professionals = false;
    CHECK(early_help_ease(p, Help::place, 1) == 1.1);
    p.lead_professionals = true;
    CHECK_THAT(early_help_ease(p, Help::place, .5), WithinRel(1.15, 1e-12));
    CHECK(early_help_ease(p, Help::waiting, 1) == 1);
}

TEST_CASE("Community support follows universal services over three years", "[unit][early help]") {
    CHECK(community_next(1, 1) == 1);
    double community = 1;
    for (int m = 0; m < 36; ++m) community = community_next(community, .5);
    CHECK_THAT(community, WithinRel(.5 + .5 * std::pow(1 - 1. / 36, 36), 1e-12));
}

TEST_CASE("Help at the edge of care lowers entry by coverage, effect and quality, never below none", "[unit][early help]") {
    CareParameters p;
    p.edge_effect = .6;
    CHECK(edge_of_care_entry(p, 0, 1) == 1);
    CHECK_THAT(edge_of_care_entry(p, .5, .8), WithinRel(.76, 1e-12));
    CHECK(edge_of_care_entry(p, 1, 2) == 0);
}

TEST_CASE("An assessment takes at least a month however little delay there is", "[unit][early help]") {
    AssessmentParameters p;
    p.second_month = .5;
    CHECK(assessment_months(p, -.3, .19) == 2);
    CHECK(assessment_months(p, -.3, .21) == 1);
    CHECK(assessment_months(p, -.5, 0) == 1);
    CHECK(assessment_months(p, -2, 0) == 1);
}

TEST_CASE("Reviews tell need apart less well where quality falls, better where it rises, and the same at the status quo", "[unit][early help]") {
    SupportParameters p;
    p.review_end = {.8, .7, .5, .2}, p.first_review = .5, p.later_review = 1, p.between_reviews = .01, p.review_quality = .5;
    for (int level = 0; level < level_count; ++level) {
        CHECK(plan_end(p, level, 9, 1) == p.review_end[static_cast<std::size_t>(level)]);
        CHECK(plan_end(p, level, 4, .3) == .01);
    }
    CHECK_THAT(plan_end(p, 0, 9, .6), WithinRel(.8 + .2 * (.55 - .8), 1e-12));
    CHECK_THAT(plan_end(p, 3, 3, .6), WithinRel(.5 * (.2 + .2 * (.55 - .2)), 1e-12));
    CHECK(plan_end(p, 0, 9, 1.4) > plan_end(p, 0, 9, 1));
    CHECK(plan_end(p, 3, 9, 1.4) < plan_end(p, 3, 9, 1));
    p.review_quality = 0;
    CHECK(plan_end(p, 0, 9, .3) == .8);
    p.review_quality = 1, p.review_end = {1, 1, 1, 0};
    CHECK(plan_end(p, 3, 9, 2) == 0);
    CHECK(plan_end(p, 0, 9, 2) == 1);
}
