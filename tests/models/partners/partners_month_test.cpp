// Partners in a world: the status quo is 1, switched off they change nothing, and what moves them arrives where it should.
#include "models/month/money_inputs.hpp"
#include "models/month/partners_inputs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::size_t health = 1, police = 2;
constexpr std::size_t from_police = 0, from_schools = 1, from_health = 2, from_council = 3, from_family = 4, from_other = 5;

Parameters with_partners(double children = 3000) {
    Parameters p = small_parameters({steady("A", 1, children)});
    p.partners.on = true;
    p.partners.success = p.partners.blame = 0;   // trust stays where a test puts it
    return p;
}

/// The practice that an authority's partners make of the status quo.
Practice practice_of(const Simulation& world) {
    Practice practice;
    practice.lead_offers = same_for_all(1);
    apply_partners(world.authorities[0], world.nation, practice);
    return practice;
}

}  // namespace

TEST_CASE("At the status quo partners leave practice as it is", "[unit][partners]") {
    Simulation world = small_world(with_partners());
    step(world, 6);
    const Practice practice = practice_of(world);
    for (std::size_t j = 0; j < partner_count; ++j) CHECK_THAT(world.authorities[0].partners.against_status_quo[j], WithinAbs(1, 1e-12));
    for (std::size_t s = 0; s < source_count; ++s) {
        CHECK_THAT(practice.presence[s], WithinAbs(1, 1e-12));
        CHECK_THAT(practice.lead_offers[s], WithinAbs(1, 1e-12));
        CHECK_THAT(practice.strain[s], WithinAbs(0, 1e-12));
    }
    CHECK_THAT(practice.information, WithinAbs(1, 1e-12));
    CHECK(practice.early_help_quality == 1);
    CHECK_THAT(partners_places(world.authorities[0], world.nation), WithinAbs(0, 1e-9));
}

TEST_CASE("Switched off, partners change nothing whatever the levers say", "[unit][partners]") {
    Parameters p = with_partners();
    p.partners.on = false;
    Parameters other = p;
    other.partners.levers.pooled.fill(1), other.partners.levers.information_hub = 2, other.partners.levers.commissioners = 9;
    Simulation x = small_world(p), y = small_world(other);
    step(x, 24), step(y, 24);
    CHECK(measured(x, 0) == measured(y, 0));
}

TEST_CASE("Each partner acts as its source, by its own contribution", "[unit][partners]") {
    Parameters p = with_partners();
    p.partners.presence = .2, p.partners.strain = .1, p.partners.places = .15;
    Simulation world = small_world(p);
    Partners& state = world.authorities[0].partners;
    state.against_status_quo = {1.5, .5, 2, 0};
    state.mean = 1;
    state.pressure = {1, 2, 1, .5};
    const Practice practice = practice_of(world);
    const std::array<std::pair<std::size_t, double>, 6> presence = {{{from_schools, 1.1}, {from_health, .9}, {from_police, 1.2}, {from_other, .8}, {from_council, 1}, {from_family, 1}}};
    for (const auto& [source, expected] : presence) CHECK_THAT(practice.presence[source], WithinRel(expected));
    CHECK(practice.lead_offers[from_schools] == 1.5);
    CHECK(practice.lead_offers[from_other] == 0);
    CHECK(practice.lead_offers[from_council] == 1);
    CHECK(practice.lead_offers[from_family] == 1);
    CHECK_THAT(practice.strain[from_health], WithinAbs(.1 * std::log(2), 1e-12));
    CHECK_THAT(practice.strain[from_other], WithinAbs(-.1 * std::log(2), 1e-12));
    CHECK(practice.strain[from_police] == 0);
    state.mean = 1.4;
    CHECK_THAT(practice_of(world).information, WithinRel(1.4));
    world.authorities[0].books.targeted = 60000;   // ten places
    CHECK_THAT(partners_places(world.authorities[0], world.nation), WithinRel(.6 * 6000 / p.costs.early_help_place_year));
}

TEST_CASE("Each effect has its own switch", "[unit][partners]") {
    Parameters p = with_partners();
    p.partners.presence = p.partners.strain = p.partners.places = 0, p.partners.lead = p.partners.information = false;
    Simulation world = small_world(p);
    world.authorities[0].partners.against_status_quo.fill(2), world.authorities[0].partners.mean = 2, world.authorities[0].partners.pressure.fill(2);
    const Practice practice = practice_of(world);
    for (std::size_t s = 0; s < source_count; ++s) {
        CHECK(practice.presence[s] == 1);
        CHECK(practice.lead_offers[s] == 1);
        CHECK(practice.strain[s] == 0);
    }
    CHECK(practice.information == 1);
    CHECK(partners_places(world.authorities[0], world.nation) == 0);
}

TEST_CASE("In turn partners come where planning together puts them at once", "[unit][partners]") {
    Parameters in_turn = with_partners(1500), together = in_turn;
    in_turn.partners.levers.pooled.fill(.5), together.partners.levers = in_turn.partners.levers, together.partners.levers.orchestration = 1;
    Simulation x = small_world(in_turn), y = small_world(together);
    step(x, 13), step(y, 13);
    const ByPartner early = x.authorities[0].partners.contribution, joint = y.authorities[0].partners.contribution;
    for (std::size_t j = 0; j < partner_count; ++j) CHECK(early[j] < joint[j] - .01);
    step(x, 40);
    for (std::size_t j = 0; j < partner_count; ++j) CHECK_THAT(x.authorities[0].partners.contribution[j], WithinAbs(joint[j], 1e-6));
}

TEST_CASE("More children in care than usual cost trust, more help than usual earns it, and what is usual does neither", "[unit][partners]") {
    Parameters p = with_partners();
    p.partners.success = .02, p.partners.blame = .1;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    const auto trust_after = [&](double help, double care) {
        a.partners.trust.fill(1);
        a.opening_averages.early_help_completed = 9, a.opening_averages.care_starts = 4, a.opening_averages.children = a.children;
        a.ledger.fill(0);
        a.add(column("early_help_completed"), static_cast<int>(help)), a.add(column("care_starts"), 0, static_cast<int>(care));
        remember_events(a, world.nation);
        return a.partners.trust[health];
    };
    CHECK(trust_after(19, 4) == 1);   // where money is off, histories knew no limit of places and help is no sign
    world.parameters.money.on = true;
    CHECK_THAT(trust_after(9, 4), WithinAbs(1, 1e-12));
    CHECK_THAT(trust_after(19, 4), WithinAbs(1.02, 1e-12));
    CHECK_THAT(trust_after(9, 9), WithinAbs(.9, 1e-12));
    CHECK(trust_after(9, 0) > 1);
    CHECK(trust_after(0, 4) < 1);
}

TEST_CASE("A cut of a partner's own budget presses it, and it contributes less", "[unit][partners]") {
    Parameters p = with_partners(6000);
    p.money.on = true;
    Parameters cut = p;
    cut.partners.levers.cut_percent[police] = 30, cut.money.levers.cut_years = 1;
    Simulation x = small_world(p), y = small_world(cut);
    step(x, 48), step(y, 48);
    const Partners &before = x.authorities[0].partners, &after = y.authorities[0].partners;
    CHECK_THAT(after.pressure[police] / before.pressure[police], WithinRel(1 / .7, .1));
    CHECK(after.contribution[police] < before.contribution[police] - .02);
    CHECK_THAT(after.pressure[health], WithinRel(before.pressure[health], .05));
    CHECK(after.contribution[health] < before.contribution[health]);   // in answer
}

TEST_CASE("When need falls, agencies save in the shares in which they gain", "[unit][partners][money]") {
    Parameters p = with_partners(6000);
    p.money.on = true;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    const double psi_schools = p.partners.benefit[1], psi_health = p.partners.benefit[2], psi_later = p.partners.benefit[5];
    step(world, 12);
    // a month closed a second time with fewer families in acute need
    const auto spent_with = [&](std::int32_t fewer) {
        Books kept = a.books;
        a.families_by_level[3] -= fewer;
        agencies_month(a, world.nation, a.month);
        std::swap(kept, a.books);
        a.families_by_level[3] += fewer;
        return kept.spent;
    };
    const auto usual = spent_with(0), less = spent_with(20);
    const auto saved = [&](std::size_t agency) { return static_cast<double>(usual[agency] - less[agency]); };
    CHECK(saved(2) > 100);
    CHECK_THAT(saved(1) / saved(2), WithinRel(psi_schools / psi_health, .01));
    CHECK_THAT(saved(5) / saved(2), WithinRel(psi_later / psi_health, .01));
    const auto income = a.books.income;
    // income is what need costs at the status quo, with a partner's cost of contributing
    CHECK_THAT(static_cast<double>(income[1]) / static_cast<double>(income[2]), WithinRel(psi_schools / psi_health, 1e-4));
    CHECK_THAT(static_cast<double>(income[5]) * (1 + p.partners.contribution_cost) / static_cast<double>(income[2]), WithinRel(psi_later / psi_health, 1e-4));
    CHECK_THAT(static_cast<double>(income[5]) * 12, WithinRel(psi_later / p.partners.benefit[0] * a.books.base.statutory(), 1e-4));
}
