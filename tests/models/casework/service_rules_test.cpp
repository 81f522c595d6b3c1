// Rules of support, plans, early help and care by table.
#include "models/care/care.hpp"
#include "models/casework/contacts.hpp"
#include "models/early_help/early_help.hpp"
#include "models/casework/support.hpp"
#include "models/month/case_inputs.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::children;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

SupportParameters support_parameters() {
    SupportParameters p;
    p.close = {.9, .7, .16, .04}, p.enquiry = {.01, .02, .03, .04}, p.review_end = {.9, .7, .5, .2};
    p.close_disabled = .01, p.close_pressure = .5;
    p.first_review = .3, p.later_review = 1.2, p.between_reviews = .02;
    p.ease = .8, p.protect = .25;
    return p;
}

EarlyHelpParameters help() {
    EarlyHelpParameters p;
    p.places_per_10000 = 50, p.months = 6, p.protect = .2, p.ease = .1, p.ease_lead = 0;
    return p;
}

}  // namespace

TEST_CASE("Support closes by level, earlier under pressure and rarely with a disabled child", "[unit][support]") {
    const SupportParameters p = support_parameters();
    CHECK_THAT(support_month(p, 2, false, 1).close, WithinRel(.16, 1e-12));
    CHECK_THAT(support_month(p, 2, false, 2.25).close, WithinRel(.24, 1e-12));
    CHECK_THAT(support_month(p, 0, false, 4).close, WithinRel(.99, 1e-12));    // what an enquiry leaves
    CHECK_THAT(support_month(p, 0, true, 1).close, WithinRel(.01, 1e-12));
    CHECK_THAT(support_month(p, 3, true, 4).close, WithinRel(.02, 1e-12));
    for (int level = 0; level < level_count; ++level) CHECK_THAT(support_month(p, level, false, 3).enquiry, WithinRel(.01 * (level + 1), 1e-12));
}

TEST_CASE("Plans are reviewed at month 3, then every 6, and mostly end there", "[unit][support]") {
    const SupportParameters p = support_parameters();
    std::vector<int> reviews;
    for (int month = 0; month < 24; ++month)
        if (is_review(month)) reviews.push_back(month);
    CHECK(reviews == std::vector{3, 9, 15, 21});
    CHECK_THAT(plan_end(p, 2, 3), WithinRel(.15, 1e-12));
    CHECK_THAT(plan_end(p, 2, 9), WithinRel(.6, 1e-12));
    CHECK_THAT(plan_end(p, 3, 15), WithinRel(.24, 1e-12));
    CHECK(plan_end(p, 0, 21) == 1);
    for (const int month : {1, 2, 4, 8, 10, 14}) CHECK(plan_end(p, 1, month) == .02);
}

TEST_CASE("Support, enquiry and plan ease and protect in proportion to quality, an assessment does not", "[unit][support]") {
    const SupportParameters p = support_parameters();
    for (const Status status : {Status::support, Status::enquiry, Status::plan}) {
        CHECK_THAT(support_ease(p, status, .5), WithinRel(1.4, 1e-12));
        CHECK_THAT(support_escalate(p, status, .5), WithinRel(.875, 1e-12));
        CHECK(support_escalate(p, status, 8) == 0);
    }
    for (const Status status : {Status::none, Status::assessment}) {
        CHECK(support_ease(p, status, 2) == 1);
        CHECK(support_escalate(p, status, 2) == 1);
    }
}

TEST_CASE("A place in early help eases and protects, protection fades in three steps", "[unit][early help]") {
    EarlyHelpParameters p = help();
    const std::vector<std::pair<Help, double>> escalate = {{Help::none, 1}, {Help::waiting, 1}, {Help::place, .8}, {Help::fading_1, .85},
                                                           {Help::fading_2, .9}, {Help::fading_3, .95}};
    for (const auto& [state, multiplier] : escalate) {
        CHECK_THAT(early_help_escalate(p, state, 1), WithinRel(multiplier, 1e-12));
        CHECK_THAT(early_help_escalate(p, state, .5), WithinRel((1 + multiplier) / 2, 1e-12));
        CHECK_THAT(early_help_ease(p, state, .5), WithinRel(state == Help::place ? 1.05 : 1.0, 1e-12));
    }
    p.protection = p.easing = false;
    CHECK(early_help_escalate(p, Help::place, 1) == 1);
    CHECK(early_help_ease(p, Help::place, 1) == 1);
}

TEST_CASE("A lead professional stands in for contacts below complex need while the place lasts", "[unit][early help]") {
    EarlyHelpParameters p = help();
    CHECK(diverted(p.diversion, Help::place, 0));
    CHECK(diverted(p.diversion, Help::place, 1));
    CHECK_FALSE(diverted(p.diversion, Help::place, 2));
    CHECK_FALSE(diverted(p.diversion, Help::waiting, 1));
    CHECK_FALSE(diverted(p.diversion, Help::fading_1, 1));
    p.diversion = false;
    CHECK_FALSE(diverted(p.diversion, Help::place, 1));
}

TEST_CASE("Places follow the number of children, rounded", "[unit][early help]") {
    EarlyHelpParameters p = help();
    CHECK(early_help_places(p, 10000) == 50);
    CHECK(early_help_places(p, 300) == 2);      // 1.5
    CHECK(early_help_places(p, 299) == 1);
    CHECK(early_help_places(p, 0) == 0);
    p.on = false;
    CHECK(early_help_places(p, 10000) == 0);
}

TEST_CASE("All help a family receives multiplies", "[unit][support]") {
    Parameters p;
    p.support = support_parameters(), p.early_help = help();
    const Practice practice{.quality = .5, .early_help_quality = 2};
    const HelpMultipliers both = help_multipliers(casework_rules(p), practice, Status::plan, Help::place);
    CHECK_THAT(both.ease, WithinRel(1.4 * 1.2, 1e-12));
    CHECK_THAT(both.escalate, WithinRel(.875 * .6, 1e-12));
    CHECK(help_multipliers(casework_rules(p), practice, Status::none, Help::none).ease == 1);
    CHECK(help_multipliers(casework_rules(p), practice, Status::none, Help::none).escalate == 1);
}

namespace {

CareParameters care() {
    CareParameters p;
    p.entry = {0, .012, .12, 1.2};
    p.entry_age = {4, 2, .5, 1, 3};
    p.from_support = .5, p.from_plan = 1.5;
    p.exit_early = .6, p.exit_late = .24, p.exit_young = 2;
    p.to_home = {.3, .2, .5, .6, .4}, p.to_kin = {.3, .3, .3, .1, .1}, p.to_adoption = {.4, .3, .1, .05, 0};
    return p;
}

}  // namespace

TEST_CASE("Ages in care are those of the published groups", "[unit][care]") {
    const std::vector<std::pair<int, int>> group_by_month = {{-1, 0}, {11, 0}, {12, 1}, {59, 1}, {60, 2}, {119, 2}, {120, 3}, {191, 3}, {192, 4}, {215, 4}};
    for (const auto& [months, group] : group_by_month) CHECK(care_age(months) == group);
}

TEST_CASE("Children enter care by level, age and what help the family has", "[unit][care]") {
    CareParameters p = care();
    CHECK(care_entry_hazard(p, 3, Status::none, 60) == 0);
    CHECK_THAT(care_entry_hazard(p, 3, Status::enquiry, 130), WithinRel(.1, 1e-12));
    CHECK_THAT(care_entry_hazard(p, 3, Status::support, 130), WithinRel(.05, 1e-12));
    CHECK_THAT(care_entry_hazard(p, 3, Status::assessment, 130), WithinRel(.05, 1e-12));
    CHECK_THAT(care_entry_hazard(p, 3, Status::plan, 130), WithinRel(.15, 1e-12));
    CHECK_THAT(care_entry_hazard(p, 2, Status::plan, 0), WithinRel(.06, 1e-12));
    CHECK_THAT(care_entry_hazard(p, 1, Status::enquiry, 200), WithinRel(.003, 1e-12));
    CHECK(care_entry_hazard(p, 0, Status::plan, 0) == 0);
    p.harm_outside = 4;   // from thirteen, and only where the spell is about it
    CHECK_THAT(care_entry_hazard(p, 3, Status::enquiry, 155, true), WithinRel(.1, 1e-12));
    CHECK_THAT(care_entry_hazard(p, 3, Status::enquiry, 156, true), WithinRel(.4, 1e-12));
    CHECK_THAT(care_entry_hazard(p, 3, Status::enquiry, 156, false), WithinRel(.1, 1e-12));
    CHECK(test::holds("no child's hazard passes the bound the monthly sweep uses", [] {
        CareParameters q = care();
        for (double& age : q.entry_age) age = *rc::gen::inRange(0, 5000) / 1e2;
        const int level = *rc::gen::inRange(0, 4), age = *rc::gen::inRange(0, 216);
        const auto status = static_cast<Status>(*rc::gen::inRange(0, 5));
        RC_ASSERT(care_entry_hazard(q, level, status, age, true) <= largest_care_entry_hazard(q, level, status, age < 12));
        RC_ASSERT(largest_care_entry_hazard(q, level, status, false) <= largest_care_entry_hazard(q, level, status, true));
    }));
}

TEST_CASE("Children leave care fast for six months, then slowly, the young for three years faster", "[unit][care]") {
    const CareParameters p = care();
    CHECK_THAT(care_exit_hazard(p, 0, 20), WithinRel(.05, 1e-12));
    CHECK_THAT(care_exit_hazard(p, 5, 150), WithinRel(.05, 1e-12));
    CHECK_THAT(care_exit_hazard(p, 6, 150), WithinRel(.02, 1e-12));
    CHECK_THAT(care_exit_hazard(p, 6, 71), WithinRel(.04, 1e-12));
    CHECK_THAT(care_exit_hazard(p, 35, 71), WithinRel(.04, 1e-12));
    CHECK_THAT(care_exit_hazard(p, 36, 71), WithinRel(.02, 1e-12));
    CHECK_THAT(care_exit_hazard(p, 12, 72), WithinRel(.02, 1e-12));
}

TEST_CASE("Ways out of care follow age, adoption takes six months", "[unit][care]") {
    const CareParameters p = care();
    using Weights = std::array<double, care_end_count>;
    const auto check = [&](int months, int age, Weights expected) {
        const Weights given = care_end_weights(p, months, age);
        for (std::size_t k = 0; k < expected.size(); ++k) CHECK_THAT(given[k], WithinAbs(expected[k], 1e-12));
    };
    check(6, 30, {.2, .3, .3, 0, .2});
    check(5, 30, {.2, .3, 0, 0, .2});
    check(12, 5, {.3, .3, .4, 0, .02});        // some always leave otherwise
    check(12, 200, {.4, .1, 0, 0, .5});
}
