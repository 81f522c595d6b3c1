// Luck is common between policies: a draw is keyed by who, when and what for, so a policy that touches one family changes no
// other family's history, and no policy at all changes who is born, moves or turns 18.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/world_state.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

/// Places for everybody who asks, so that nobody can take another's.
Parameters plenty(const std::vector<SmallPlace>& places) {
    Parameters p = small_parameters(places);
    p.early_help.places_per_10000 = 5000;
    p.care.in_house_per_10000 = 500;
    p.need.onset_rate = .15;
    return p;
}

/// A family of that authority that is in an early-help place.
Slot helped_family(const Authority& a) {
    for (std::size_t i = 0; i < a.active.size(); ++i)
        if (a.active.cases[i].help == Help::place && a.families[a.active.slot[i]].level > 0) return a.active.slot[i];
    FAIL("nobody is helped in this world");
    return 0;
}

}  // namespace

TEST_CASE("Leaving one family out of early help changes no other family's history", "[invariance]") {
    Parameters p = plenty({steady("ONE", 1, 1500, .30), {"SHRINK", 3, .20, {{1999, 1800}, {2005, 900}}, 5}});
    Simulation with = small_world(p);
    const Slot left_out = helped_family(with.authorities[1]);
    p.early_help.without_authority = 3;
    p.early_help.without_family = with.authorities[1].families[left_out].id.value;
    Simulation without = small_world(p);
    int months_apart = 0;
    for (int month = 0; month < 96; ++month) {
        REQUIRE(state_of(with.authorities[0]) == state_of(without.authorities[0]));
        const Authority &a = with.authorities[1], &b = without.authorities[1];
        REQUIRE(a.families.size() == b.families.size());
        for (Slot slot = 0; slot < a.families.size(); ++slot) {
            const bool same = state_of_family(a, slot) == state_of_family(b, slot);
            if (slot == left_out) months_apart += !same;
            else REQUIRE(same);
        }
        step(with), step(without);
    }
    CHECK(months_apart > 12);
}

TEST_CASE("Leaving a family out of another authority's early help changes nothing at all", "[invariance]") {
    Parameters p = plenty({steady("ONE", 1, 1500, .30)});
    Simulation with = small_world(p);
    p.early_help.without_authority = 2;
    p.early_help.without_family = with.authorities[0].families[helped_family(with.authorities[0])].id.value;
    Simulation without = small_world(p);
    step(with, 24), step(without, 24);
    CHECK(state_of(with.authorities[0]) == state_of(without.authorities[0]));
}

TEST_CASE("No policy changes who is born, moves or turns 18", "[invariance]") {
    const std::vector<SmallPlace> places = {{"SHRINK", 3, .30, {{1999, 3000}, {2005, 800}}, 5}, {"GROW", 12, .30, {{1999, 900}, {2005, 1800}}, 6}};
    Parameters p = small_parameters(places);
    p.need.onset_rate = .3;
    p.care.entry.fill(0);
    Simulation none = small_world(p);
    p.care.entry = {0, 1, 3, 8};
    p.early_help.on = false;
    p.front_door.threshold = .5;
    Simulation much = small_world(p);
    for (int month = 0; month < 84; ++month) {
        for (std::size_t i = 0; i < 2; ++i) {
            const Authority &a = none.authorities[i], &b = much.authorities[i];
            REQUIRE(a.families.size() == b.families.size());
            REQUIRE(a.free_slots == b.free_slots);
            for (Slot slot = 0; slot < a.families.size(); ++slot) {
                const Family &f = a.families[slot], &g = b.families[slot];
                REQUIRE(std::tie(f.id, f.present, f.joined, f.birth) == std::tie(g.id, g.present, g.joined, g.birth));
                if (f.present) REQUIRE(f.resident == g.resident);
            }
        }
        step(none), step(much);
    }
    CHECK(none.authorities[0].looked_after.size() < 20);
    CHECK(much.authorities[0].looked_after.size() > 100);
}
