// Families' trust: how it wears off, what moves it, and that the sum an authority carries is what its families hold.
#include "models/register/trust_events.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Parameters trusting(std::vector<SmallPlace> places) {
    Parameters p = small_parameters(places);
    p.trust.on = true;
    p.trust.half_life_months = 24, p.trust.investigation = .2, p.trust.helped = .1;
    p.need.onset_rate = .15;
    return p;
}

}  // namespace

TEST_CASE("Trust wears off by half in each half-life", "[unit][trust]") {
    TrustParameters p;
    p.half_life_months = 24;
    Family f;
    f.trust = -40, f.trust_since = 100;
    for (const int months : {0, 1, 12, 24, 60, 300})
        CHECK_THAT(present_trust(p, f, Month{100 + months}), WithinRel(-.4 * std::pow(.5, months / 24.0), 1e-12));
    f.trust = 0;
    CHECK(present_trust(p, f, Month{500}) == 0);
}

TEST_CASE("Trust is kept in hundredths, at most one half from its mean", "[unit][trust]") {
    for (const auto& [deviation, code] : std::vector<std::pair<double, int>>{{0, 0}, {.104, 10}, {.106, 11}, {-.104, -10}, {-.106, -11}, {.7, 50}, {-3, -50}}) CHECK(trust_code(deviation) == code);
}

TEST_CASE("Who trusts more takes offers and asks more often, at the mean nothing changes", "[unit][trust]") {
    TrustParameters p;
    p.take_up = 1, p.request = 4;
    CHECK(take_up_factor(p, 0) == 1);
    CHECK_THAT(take_up_factor(p, -.2), WithinRel(.8, 1e-12));
    CHECK(request_factor(p, 0) == 1);
    CHECK_THAT(request_factor(p, -.25), WithinRel(2 / (1 + std::exp(1.0)), 1e-12));
    CHECK_THAT(request_factor(p, .3) + request_factor(p, -.3), WithinRel(2, 1e-12));
    p.take_up = p.request = 0;
    CHECK(take_up_factor(p, -.5) == 1);
    CHECK(request_factor(p, -.5) == 1);
}

TEST_CASE("Changes of trust add to what is left of earlier ones, for families that are there", "[unit][trust]") {
    Parameters p = trusting({steady("ONE", 1, 300)});
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    for (Family& f : a.families) f.trust = 0;
    a.trust_sum = 0;
    const Slot slot = 0;
    REQUIRE(a.families[slot].present);
    const Month month = world.now;
    change_trust(a, family_rules(world.nation), slot, -.2, month);
    CHECK(a.families[slot].trust == -20);
    change_trust(a, family_rules(world.nation), slot, -.2, month + 24);
    CHECK(a.families[slot].trust == -30);   // half of .2, and .2
    a.families[slot].present = false;
    change_trust(a, family_rules(world.nation), slot, .5, month + 24);
    CHECK(a.families[slot].trust == -30);
    world.parameters.trust.on = false;
    a.families[slot].present = true;
    change_trust(a, family_rules(world.nation), slot, .5, month + 24);
    CHECK(a.families[slot].trust == -30);
}

TEST_CASE("The sum of trust is what present families hold, through births, moves and everything that moves trust", "[law][trust]") {
    Parameters p = trusting(uneven_places());
    p.early_help.lead_professionals = true;
    Simulation world = small_world(p);
    double moved = 0;
    for (int m = 0; m < 60; ++m) {
        step(world);
        REQUIRE(world.broken_laws() == std::vector<std::string>{});
        for (const Authority& a : world.authorities) moved += std::fabs(a.trust_sum);
        for (const Authority& a : world.authorities) REQUIRE(measured(world, static_cast<std::size_t>(&a - world.authorities.data()))[column("family_trust").first] == (a.families_present > 0 ? a.trust_sum / a.families_present : 0));
    }
    CHECK(moved > 10);
    world.authorities[0].trust_sum += .01;
    CHECK(world.broken_laws() == std::vector<std::string>{"GROW: the sum of families' trust is not what the families hold"});
}

namespace {

/// What should have become of each family's trust in a process: its change by hand, all others as they were.
struct Expected { Slot slot; double before, by; };

void require_trust(const Authority& a, const Parameters& p, const std::vector<Expected>& all, Month month) {
    for (const Expected& e : all) {
        const double now = present_trust(p.trust, a.families[e.slot], month);
        REQUIRE_THAT(now, WithinAbs(std::clamp(e.before + e.by, -.5, .5), .0051));
        if (e.by == 0) REQUIRE(now == e.before);
    }
}

}  // namespace

TEST_CASE("Trust falls where nothing was found and rises where support ended without need", "[replay][trust]") {
    Parameters p = trusting({steady("ONE", 1, 8000, .30)});
    p.assessment.plan = 1;   // so that an enquiry goes on as support only where there was no conference
    int falls = 0, rises = 0, counted = 0;
    watch(p, 36, "open episodes", [&](Authority& a, const Nation&, Month month, auto run) {
        std::vector<Expected> all;
        std::vector<Status> before;
        for (std::size_t i = 0; i < a.active.size(); ++i) {
            all.push_back({a.active.slot[i], present_trust(p.trust, a.families[a.active.slot[i]], month), 0});
            before.push_back(a.active.cases[i].status);
        }
        run();
        for (std::size_t i = 0; i < all.size(); ++i) {   // nobody leaves the active list in this process
            const Status after = a.active.cases[i].status;
            const int level = a.families[all[i].slot].level;
            const bool nothing = level <= 1 && ((before[i] == Status::assessment && after == Status::none) || (before[i] == Status::enquiry && after == Status::support));
            const bool helped = level == 0 && before[i] == Status::support && after == Status::none;
            all[i].by = nothing ? -.2 : helped ? .1 : 0;
            falls += nothing, rises += helped;
        }
        counted += static_cast<int>(a.counted(column("investigated_for_nothing")));
        require_trust(a, p, all, month);
    });
    CHECK(falls > 50);
    CHECK(rises > 50);
    CHECK(counted == falls);
}

TEST_CASE("Trust rises with a place that ran its time and ended below complex need", "[replay][trust]") {
    Parameters p = trusting({steady("ONE", 1, 8000, .30)});
    p.early_help.places_per_10000 = 100;
    int completed = 0, rises = 0;
    watch(p, 36, "early help", [&](Authority& a, const Nation&, Month month, auto run) {
        std::vector<Expected> all;
        for (std::size_t i = 0; i < a.active.size(); ++i) {
            const Case& record = a.active.cases[i];
            const bool ends = record.help == Help::place && record.help_due == month.index;
            const bool rise = ends && a.families[a.active.slot[i]].level <= 1;
            completed += ends, rises += rise;
            all.push_back({a.active.slot[i], present_trust(p.trust, a.families[a.active.slot[i]], month), rise ? .1 : 0});
        }
        run();
        completed -= static_cast<int>(a.counted(column("early_help_completed")));
        REQUIRE(completed == 0);
        require_trust(a, p, all, month);
    });
    CHECK(rises > 30);
}
