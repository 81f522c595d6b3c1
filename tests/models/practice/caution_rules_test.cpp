// Caution: fear and haste lower the bar for section 47 enquiries, so more are opened and fewer of them lead to a conference.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include "sim/core/math.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinRel;

TEST_CASE("The bar for enquiries falls with fear and with the logarithm of load", "[unit][caution]") {
    CautionParameters p;
    p.enquiry_fear = .5, p.enquiry_haste = .3;
    CHECK(enquiry_caution(p, 0, 1) == 0);
    CHECK_THAT(enquiry_caution(p, .4, 1.5), WithinRel(.2 + .3 * std::log(1.5), 1e-12));
    CHECK(enquiry_caution(p, -.4, .8) < 0);
}

namespace {

AssessmentParameters bars() {
    AssessmentParameters p;
    p.sensitivity = 1.7, p.need_bar = .5, p.harm_bar = 1.8, p.conference = {.16, .2, .44, .58};
    return p;
}

/// Conferences for each enquiry, and enquiries for each assessment, among families assessed in these shares.
struct Yield { double enquiries = 0, conferences = 0; };
Yield yield(const AssessmentParameters& p, double caution) {
    constexpr ByLevel assessed = {.2, .35, .3, .15};
    Yield y;
    for (std::size_t level = 0; level < level_count; ++level) {
        const double enquiries = assessed[level] * assessment_outcome(p, static_cast<int>(level), false, 1, caution).enquiry;
        y.enquiries += enquiries, y.conferences += enquiries * p.conference[level];
    }
    return y;
}

}  // namespace

TEST_CASE("With a lower bar more enquiries open and fewer of them lead to a conference", "[unit][caution]") {
    const AssessmentParameters p = bars();
    double last_enquiries = 0, last_share = 1;
    for (const double caution : {-.3, 0., .2, .5, .9, 1.2}) {
        const Yield y = yield(p, caution);
        CHECK(y.enquiries > last_enquiries);
        CHECK(y.conferences / y.enquiries < last_share);
        last_enquiries = y.enquiries, last_share = y.conferences / y.enquiries;
    }
}

TEST_CASE("Caution leaves who is not in need alone, and never takes the bar for harm below the bar for need", "[unit][caution]") {
    const AssessmentParameters p = bars();
    for (int level = 0; level < level_count; ++level)
        for (const double caution : {0., .4, 1.3, 9.}) {
            const AssessmentOutcome outcome = assessment_outcome(p, level, false, 1, caution);
            CHECK(outcome.not_in_need == assessment_outcome(p, level, false, 1).not_in_need);
            CHECK(outcome.not_in_need + outcome.enquiry <= 1 + 1e-12);
        }
    CHECK_THAT(assessment_outcome(p, 0, false, 1, 9).enquiry, WithinRel(math::normal_distribution(-.5), 1e-12));
}

TEST_CASE("Caution turns support into enquiries more often, within what is possible", "[unit][caution]") {
    SupportParameters p;
    p.close = {.9, .7, .1, .05}, p.enquiry = {.01, .02, .03, .04}, p.enquiry_caution = 1, p.close_pressure = .5, p.close_disabled = .01;
    for (int level = 0; level < level_count; ++level) {
        const auto n = static_cast<std::size_t>(level);
        CHECK(support_month(p, level, false, 1, 0).enquiry == p.enquiry[n]);
        CHECK_THAT(support_month(p, level, false, 1, .5).enquiry, WithinRel(p.enquiry[n] * std::exp(.5), 1e-12));
        for (const double caution : {0., 1., 4., 9.}) {
            const SupportMonth m = support_month(p, level, false, 2, caution);
            CHECK(m.enquiry <= 1);
            CHECK(m.close >= 0);
            CHECK(m.enquiry + m.close <= 1);
        }
    }
    p.enquiry_caution = 0;
    CHECK(support_month(p, 2, false, 1, 3).enquiry == .03);
}

TEST_CASE("Fear reaches the bar for enquiries and entry to care from the opening on, and no history", "[unit][caution]") {
    Parameters p = small_parameters({steady("ONE", 1, 500)});
    p.practice.fear = .4, p.caution.enquiry_fear = .5, p.caution.care_fear = 1;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    CHECK(a.practice.fear == 0);
    CHECK(a.practice.care_entry == 1);
    step(world);
    CHECK_THAT(a.practice.enquiry_caution, WithinRel(.2, 1e-12));
    CHECK_THAT(a.practice.care_entry, WithinRel(std::exp(.4), 1e-12));
}
