// Rules of noticing, front door and assessment by table. All three are signal detection: a normal signal passes a bar.
// Phi(-2) = .0227501, Phi(-1) = .1586553, Phi(.5) = .6914625, Phi(1) = .8413447, Phi(1.5) = .9331928.
#include "models/casework/assessment.hpp"
#include "models/casework/contacts.hpp"
#include "models/casework/front_door.hpp"
#include "models/month/case_inputs.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::children;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr double near = 1e-6;   // of the digits above

NoticingParameters noticing() {
    NoticingParameters p;
    p.opportunities = {1, 2, 10, 20};
    p.share = {.5, .3, .2, 0, 0, 0};
    p.sensitivity = {2, 3, 1, 0, 4, 0};
    p.bar = {1, 2, 0, 0, 0, 0};
    p.presence = {1, 1, 2, 1, 1, 1};
    p.season.fill(1);
    return p;
}

}  // namespace

TEST_CASE("Sources contact social care about a family when their signal passes their bar", "[unit][noticing]") {
    const NoticingParameters p = noticing();
    CHECK_THAT(contact_rate(p, 0, 0, 0), WithinRel(.5 * .1586553, near));         // a false alarm is the rule at level 0
    CHECK_THAT(contact_rate(p, 0, 1, 0), WithinRel(2 * .5 * .5, near));           // Phi(2 x .5 - 1)
    CHECK_THAT(contact_rate(p, 0, 2, 0), WithinRel(10 * .5 * .8413447, near));
    CHECK_THAT(contact_rate(p, 1, 2, 0), WithinRel(10 * .3 * .8413447, near));
    CHECK_THAT(contact_rate(p, 2, 3, 0), WithinRel(20 * .2 * 2 * .9331928, near));   // twice as present
    CHECK_THAT(contact_rate(p, 0, 2, .5), WithinRel(5 * .9331928, near));         // fear lowers the bar
    CHECK_THAT(contact_rate(p, 0, 0, .5), WithinRel(.5 * .3085375, near));       // about quiet families too
    CHECK(contact_rate(p, 3, 3, 0) == 0);
}

TEST_CASE("Seasons start in April and average one", "[unit][noticing]") {
    NoticingParameters p = noticing();
    p.season = {3, 2, 1, 1, 1, 1, 1, 1, 1, 4, 5, 3};   // sums to 24
    const std::vector<std::pair<int, double>> index_by_month = {{4, 1.5}, {5, 1}, {12, .5}, {1, 2}, {2, 2.5}, {3, 1.5}};
    for (const auto& [month, index] : index_by_month) CHECK_THAT(season_index(p, month), WithinRel(index, 1e-12));
    double sum = 0;
    for (int month = 1; month <= 12; ++month) sum += season_index(p, month);
    CHECK_THAT(sum, WithinRel(12.0, 1e-12));
}

TEST_CASE("The front door sees with its own source and a share of all others", "[unit][noticing]") {
    NoticingParameters p = noticing();
    p.information_shared = .25;                        // squares: 4, 9, 1, 0, 16, 0
    CHECK_THAT(joint_sensitivity(p, 0), WithinRel(std::sqrt(4 + .25 * 26), 1e-12));
    CHECK_THAT(joint_sensitivity(p, 4), WithinRel(std::sqrt(16 + .25 * 14), 1e-12));
    p.information_shared = 0;
    CHECK(joint_sensitivity(p, 1) == 3);
    p.information_shared = 1;
    CHECK_THAT(joint_sensitivity(p, 3), WithinRel(std::sqrt(30.0), 1e-12));
}

TEST_CASE("The month's chance of a contact joins the sources' hazards in season", "[unit][noticing]") {
    Parameters p;
    p.noticing = noticing();
    p.noticing.season = {2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
    Practice practice;
    const ContactChances april = contact_chances(casework_rules(p), practice, make_month(2010, 4)), may = contact_chances(casework_rules(p), practice, make_month(2010, 5));
    CHECK_THAT(april.hazard[2][0], WithinRel(2 * contact_rate(p.noticing, 0, 2, 0) / 12, 1e-12));
    CHECK_THAT(may.hazard[2][1], WithinRel(contact_rate(p.noticing, 1, 2, 0) / 12, 1e-12));
    double sum = 0;
    for (const double hazard : april.hazard[3]) sum += hazard;
    CHECK_THAT(april.total[3], WithinRel(1 - std::exp(-sum), 1e-12));
    practice.fear = 1, p.noticing.fear_response = .4, practice.strain[0] = .1;   // fear, and the source's own pressure
    CHECK_THAT(contact_chances(casework_rules(p), practice, make_month(2010, 5)).hazard[0][0], WithinRel(contact_rate(p.noticing, 0, 0, .5) / 12, 1e-12));
}

TEST_CASE("Load raises the bar of the front door and fear lowers it", "[unit][front door]") {
    FrontDoorParameters p;
    p.threshold = 1, p.load_response = .3, p.fear_response = .5;
    CHECK(front_door_threshold(p, {}) == 1);
    CHECK_THAT(front_door_threshold(p, {.load = 2, .fear = .2}), WithinRel(1 + .3 * .6931471806 - .1, 1e-9));
}

TEST_CASE("A contact becomes a referral when the door's signal passes its bar", "[unit][front door]") {
    CHECK_THAT(acceptance(1, 2, 0), WithinRel(.1586553, near));
    CHECK_THAT(acceptance(1, 2, 1), WithinRel(.5, near));
    CHECK_THAT(acceptance(1, 2, 2), WithinRel(.8413447, near));
    CHECK_THAT(acceptance(1.5, 2, 3), WithinRel(.9331928, near));
    CHECK(test::holds("a lower bar, a higher level and a keener eye never accept less", [] {
        const double bar = *rc::gen::inRange(-3000, 6000) / 1e3, sensitivity = *rc::gen::inRange(0, 5000) / 1e3;
        const int level = *rc::gen::inRange(0, 3);
        const double accepted = acceptance(bar, sensitivity, level);
        RC_ASSERT(accepted >= 0 && accepted <= 1);
        RC_ASSERT(acceptance(bar - .1, sensitivity, level) >= accepted);
        RC_ASSERT(acceptance(bar, sensitivity, level + 1) >= accepted);
        RC_ASSERT(acceptance(bar, sensitivity + .1, level) >= accepted);
    }));
}

TEST_CASE("A disabled child is seen as complex need at least, and early help is offered by level", "[unit][front door]") {
    CHECK(seen_level(0, true) == 2);
    CHECK(seen_level(1, true) == 2);
    CHECK(seen_level(3, true) == 3);
    for (int level = 0; level < level_count; ++level) CHECK(seen_level(level, false) == level);
    FrontDoorParameters p;
    p.quiet_offer = .1, p.need_offer = .4;
    CHECK(early_help_offer(p, 0) == .1);
    for (int level = 1; level < level_count; ++level) CHECK(early_help_offer(p, level) == .4);
}

TEST_CASE("An assessment finds no need, support or an enquiry by two bars", "[unit][assessment]") {
    AssessmentParameters p;
    p.sensitivity = 2, p.need_bar = 1, p.harm_bar = 2;
    const auto check = [&](int level, bool disabled, double quality, double not_in_need, double enquiry) {
        const AssessmentOutcome outcome = assessment_outcome(p, level, disabled, quality);
        CHECK_THAT(outcome.not_in_need, WithinAbs(not_in_need, 1e-7));
        CHECK_THAT(outcome.enquiry, WithinAbs(enquiry, 1e-7));
    };
    check(0, false, 1, .8413447, .0227501);
    check(2, false, 1, .1586553, .5);
    check(3, false, 1, .0227501, .8413447);
    check(2, false, .25, .5, .1586553);          // a quarter of the quality is half the sensitivity
    check(0, true, 1, .1586553, .0227501);       // disability is need, but no sign of harm
}

TEST_CASE("An assessment takes a month, a second one by chance, and whatever delay there is", "[unit][assessment]") {
    AssessmentParameters p;
    p.second_month = .5;
    CHECK(assessment_months(p, 0, .49) == 2);
    CHECK(assessment_months(p, 0, .51) == 1);
    CHECK(assessment_months(p, .7, .19) == 3);
    CHECK(assessment_months(p, .7, .21) == 2);
    CHECK(assessment_months(p, 1.5, .999) == 3);
    CHECK(test::holds("on average it takes one month, the second month's chance and the delay", [] {
        AssessmentParameters a;
        a.second_month = *rc::gen::inRange(0, 100) / 1e2;
        const double delay = *rc::gen::inRange(0, 300) / 1e2;
        double months = 0;
        for (int k = 0; k < 1000; ++k) months += assessment_months(a, delay, (k + .5) / 1000) / 1000.0;
        RC_ASSERT(std::fabs(months - (1 + a.second_month + delay)) < .0011);
    }));
}
