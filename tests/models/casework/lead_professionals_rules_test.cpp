// Rules of lead professionals and families' own requests, by table.
#include "models/casework/lead_professionals.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include "sim/core/math.hpp"

#include <cmath>
#include <numeric>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinRel;

namespace {

Parameters with_leads() {
    Parameters p = small_parameters({});
    p.early_help.lead_professionals = true;
    p.early_help.lead_band = .5, p.early_help.lead_share = .8;
    return p;
}

}  // namespace

TEST_CASE("A source leads on what it sees between its bar and a band below, screened as at the front door", "[unit][leads]") {
    const Parameters p = with_leads();
    for (int level = 0; level < level_count; ++level)
        for (int j = 0; j < source_count; ++j) {
            const auto s = static_cast<std::size_t>(j), n = static_cast<std::size_t>(level);
            const double mean = p.noticing.sensitivity[s] * visibility[n], bar = p.noticing.bar[s] - .2;
            const double between = math::normal_distribution(bar - mean) - math::normal_distribution(bar - .5 - mean);
            const double offer = level == 0 ? p.front_door.quiet_offer : p.front_door.need_offer;
            CHECK_THAT(lead_offer_rate(casework_rules(p), j, level, .2), WithinRel(p.noticing.opportunities[n] * p.noticing.share[s] * between * offer * .8, 1e-9));
        }
    Parameters none = p;
    none.early_help.lead_band = 0;
    CHECK(lead_offer_rate(casework_rules(none), 1, 1, 0) == 0);
}

TEST_CASE("Trust decides whether offers are taken, and whether the family asks", "[unit][leads]") {
    TrustParameters p;
    p.take_up = 1, p.request = 4;
    BySource at_mean;
    at_mean.fill(.1);
    CHECK(lead_offer_hazards(p, at_mean, 0) == at_mean);
    const BySource distrusting = lead_offer_hazards(p, at_mean, -.25);
    for (std::size_t j = 0; j < source_count; ++j)
        CHECK_THAT(distrusting[j], WithinRel(j == 4 ? .2 / (1 + std::exp(1.0)) : .075, 1e-12));
    for (double trust = -.5; trust < .5; trust += .1) CHECK(lead_offer_chance(.2, lead_offer_hazards(p, at_mean, trust)) < lead_offer_chance(.2, lead_offer_hazards(p, at_mean, trust + .1)));
}

TEST_CASE("An offer comes only in months without a contact, and both together are as often as their hazards add to", "[unit][leads]") {
    BySource hazards;
    hazards.fill(.05);
    for (const double contact_hazard : {0., .1, 2.}) {
        const double contact = 1 - std::exp(-contact_hazard);
        CHECK_THAT(contact + lead_offer_chance(contact, hazards), WithinRel(1 - std::exp(-contact_hazard - .3), 1e-12));
    }
}

TEST_CASE("Leads move with partners' work, presence and what families find, contacts do not move with leads", "[unit][leads]") {
    const Parameters p = with_leads();
    const Month month = make_month(2010, 5);
    Practice practice;
    practice.lead_offers = same_for_all(1);
    const ContactChances base = contact_chances(casework_rules(p), practice, month);
    CHECK(base.lead[1][0] > 0);
    practice.lead_offers[2] = 1.2, practice.availability = .5;
    const ContactChances moved = contact_chances(casework_rules(p), practice, month);
    practice.lead_offers[2] = 9;
    const ContactChances every = contact_chances(casework_rules(p), practice, month);
    for (std::size_t level = 0; level < level_count; ++level) {
        CHECK(moved.hazard[level] == base.hazard[level]);
        CHECK(moved.total[level] == base.total[level]);
        CHECK_THAT(moved.lead[level][2], WithinRel(1.2 * base.lead[level][2], 1e-12));
        CHECK_THAT(moved.lead[level][4], WithinRel(.5 * base.lead[level][4], 1e-12));
        CHECK_THAT(every.lead[level][2], WithinRel(1.25 * base.lead[level][2], 1e-12));   // all such occasions are led at a share of .8 more than a quarter up
        CHECK(moved.lead[level][0] == base.lead[level][0]);
        CHECK(base.total[level] + base.most_lead_offers[level] < 1);
        for (const double trust : {-.5, 0., .2, .5}) CHECK(lead_offer_chance(base.total[level], lead_offer_hazards(p.trust, base.lead[level], trust)) <= base.most_lead_offers[level]);
    }
}

TEST_CASE("Without lead professionals, or without early help, there are no offers but the front door's", "[unit][leads]") {
    Practice practice;
    practice.lead_offers = same_for_all(1);
    for (const bool early_help : {true, false}) {
        Parameters p = with_leads();
        (early_help ? p.early_help.lead_professionals : p.early_help.on) = false;
        const ContactChances chances = contact_chances(casework_rules(p), practice, make_month(2010, 5));
        for (std::size_t level = 0; level < level_count; ++level) {
            CHECK(std::accumulate(chances.lead[level].begin(), chances.lead[level].end(), 0.0) == 0);
            CHECK(chances.most_lead_offers[level] == 0);
        }
    }
}
