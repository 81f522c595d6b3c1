// Places as money has them: shared in the histories too, and what thin coverage and edge-of-care help make of practice. Places
// are set by hand just before they are given, whatever the budget says of them.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters with_money() {
    Parameters p = small_parameters({steady("ONE", 1, 6000, .30)});
    p.need.onset_rate = .15;
    p.money.on = true;
    return p;
}

void live_with_places(Authority& a, const Nation& n, Month month, double places) {
    live_with_look(a, n, month, "early help", [&](auto process) {
        a.early_help.places = places;
        process();
    });
}

/// The largest of something over a history lived alone with so many places.
template <class What>
std::pair<Authority, double> history(const Parameters& p, double places, What what) {
    Simulation world = small_world(p);   // for its nation
    Authority a;
    make_families(a, world.nation, world.places[0]);
    double most = 0;
    for (Month month = world.nation.history_start; month < world.nation.opening; ++month) {
        live_with_places(a, world.nation, month, places);
        most = std::max(most, what(a));
    }
    return {std::move(a), most};
}

}  // namespace

TEST_CASE("Where money decides of places, families wait for them in their histories too", "[unit][early help]") {
    const auto taken = [](const Authority& a) { return static_cast<double>(a.places_taken); };
    Parameters p = with_money();
    const auto [a, most] = history(p, 4, taken);
    CHECK(most == 4);
    CHECK(a.waiting.size() > 4);
    CHECK(a.early_help.coverage == early_help_coverage(a.places_taken, static_cast<std::int64_t>(a.waiting.size())));
    CHECK(a.opening_averages.early_help_coverage > 0);
    CHECK(a.opening_averages.early_help_coverage < .9 * opening_average_months);   // still a sum
    p.money.on = false;
    const auto [unlimited, more] = history(p, 4, taken);
    CHECK(more > 8);
    CHECK(unlimited.waiting.empty());
    CHECK(unlimited.early_help.coverage == 1);
}

TEST_CASE("Where money is on, in-house foster places are finite in the histories too", "[unit][early help]") {
    Parameters p = with_money();
    p.care.entry = {.1, .3, 1, 4};
    p.care.in_house_per_10000 = 5;
    const auto above = [&](const Authority& a) { return a.in_house_taken - p.care.in_house_per_10000 * a.children / 10000; };
    const double bound = history(p, 4, above).second;
    p.money.on = false;
    CHECK(bound < 3);   // one more than the limit, and the children who turn 18 meanwhile
    CHECK(history(p, 4, above).second > 3 * 3);
}

TEST_CASE("Thin coverage weakens early help and turns families away that ask, against the authority's own status quo", "[unit][early help]") {
    Parameters p = with_money();
    p.early_help.selection = 1;
    const Simulation world = small_world(p);
    Authority a = world.authorities[0];
    a.opening_averages.early_help_coverage = .8;
    const auto practice = [&](double coverage) {
        a.early_help.coverage = coverage;
        Practice made;
        apply_early_help(a, world.nation, made);
        return made;
    };
    CHECK(practice(.8).selection == 1);
    CHECK(practice(.8).availability == 1);
    CHECK(practice(.4).selection == selection_effect(p.early_help, .5));
    CHECK(practice(.4).selection < .7);
    CHECK(practice(.4).availability == .5);
    CHECK(practice(.4).care_entry == 1);
}

TEST_CASE("Help at the edge of care acts from the month of the policy on, on entry and on the count of families", "[unit][early help]") {
    Parameters p = small_parameters({steady("ONE", 1, 20000, .30)});
    p.need.onset_rate = .15;
    p.care.edge_coverage = .5, p.care.edge_effect = .4;
    p.policy.after_months = 3;
    p.practice.quality = .5;
    Simulation world = small_world(p);
    for (int m = 0; m < 18; ++m) {
        const bool policy = world.now >= p.run.start + 3;
        step(world);
        const Authority& a = world.authorities[0];
        REQUIRE(a.practice.care_entry == (policy ? 1 - .5 * .4 * .5 : 1));
        REQUIRE((a.early_help.edge_of_care_families > 0) == policy);
    }
}

TEST_CASE("Community support is what universal services are in the histories, and follows them afterwards", "[unit][early help]") {
    Parameters p = small_parameters({steady("ONE", 1, 500)});
    for (const bool on : {true, false}) {
        p.early_help.universal = on;
        Simulation world = small_world(p);
        Authority& a = world.authorities[0];
        a.early_help.universal = .4;
        live_history(a, world.nation, world.nation.opening - 1);
        CHECK(a.early_help.community == (on ? .4 : 1));
        a.early_help.universal = 1;
        live_history(a, world.nation, world.nation.opening);
        CHECK(a.practice.community == (on ? .4 : 1));
        CHECK(a.early_help.community == (on ? community_next(.4, 1) : 1));
    }
}
