// Conservation, every month of every world: each family, child, case and place is in one state, and what is kept as a running
// count equals what is counted afresh.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <functional>

using namespace hearth;
using namespace hearth::support;

namespace {

using Laws = std::vector<std::string>;

void check_every_month(const Parameters& p, int months) {
    Simulation world = small_world(p);
    REQUIRE(world.broken_laws() == Laws{});
    for (int m = 0; m < months; ++m) {
        step(world);
        REQUIRE(world.broken_laws() == Laws{});
    }
}

}  // namespace

TEST_CASE("Nobody is lost or counted twice while families live their histories alone", "[law]") {
    const Parameters p = small_parameters(uneven_places());
    const std::vector<PlaceData> places = make_places(p.place, 1);
    Simulation world = small_world(p);   // for its nation
    for (const PlaceData& place : places) {
        Authority a;
        make_families(a, world.nation, place);
        REQUIRE(children::broken_laws(a, world.nation, world.nation.history_start - 1) == Laws{});
        for (Month month = world.nation.history_start; month < world.nation.opening; ++month) {
            live_history(a, world.nation, month);
            REQUIRE(children::broken_laws(a, world.nation, month) == Laws{});
        }
        CHECK(a.families_present > 0);
    }
}

TEST_CASE("Nobody is lost or counted twice in growing, shrinking, poor, rich and tiny places", "[law]") {
    check_every_month(small_parameters(uneven_places()), 96);
}

TEST_CASE("Nobody is lost or counted twice where services are short of everything", "[law]") {
    Parameters p = small_parameters(uneven_places());
    p.early_help.places_per_10000 = 3;
    p.care.in_house_per_10000 = 2;
    p.need.onset_rate = .3;
    p.care.entry = {.1, .3, 1, 4};
    p.practice = {.quality = .6, .pressure = 1.5, .load = 1.4, .delay_months = 1.7, .fear = .6, .early_help_quality = .5};
    check_every_month(p, 60);
}

TEST_CASE("Nobody is lost or counted twice with a part of the model switched off", "[law]") {
    Parameters p = small_parameters(uneven_places());
    SECTION("no demography") { p.demography.on = false; }
    SECTION("no false alarms") { p.noticing.false_alarms = false; }
    SECTION("no early help") { p.early_help.on = false; }
    SECTION("no unaccompanied children") { p.care.unaccompanied = false; }
    SECTION("no services at all") { without_services(p); }
    SECTION("no onset") { p.need.onset_rate = 0; }
    SECTION("nobody lives at home after an assessment") { p.care.entry.fill(20); }
    check_every_month(p, 60);
}

namespace {

struct Corruption {
    std::string law;
    std::function<void(Authority&)> corrupt;
};

/// A family that is quiet, one whose case is open, one with a child at home: whatever a corruption needs.
Slot find_family(const Authority& a, const std::function<bool(const Family&)>& wanted) {
    for (Slot slot = 0; slot < a.families.size(); ++slot)
        if (a.families[slot].present && wanted(a.families[slot])) return slot;
    FAIL("no such family in this world");
    return 0;
}

Slot quiet_family(const Authority& a) {
    return find_family(a, [](const Family& f) { return f.level == 0 && f.active == Family::not_active && f.home != 0; });
}

Slot family_in_need(const Authority& a) {
    return find_family(a, [](const Family& f) { return f.level == 1; });
}

std::size_t open_case(const Authority& a) {
    for (std::size_t i = 0; i < a.active.size(); ++i)
        if (a.active.cases[i].status == Status::support) return i;
    FAIL("nobody is supported in this world");
    return 0;
}

std::string off(const std::string& what, std::int64_t kept, std::int64_t counted) {
    return what + ": kept " + std::to_string(kept) + ", counted " + std::to_string(counted);
}

/// Running counts that no longer match what is counted, and the exact texts the laws then say.
std::vector<Corruption> wrong_counts(const Authority& a) {
    return {
        {off("families", a.families_present + 1, a.families_present), [](Authority& w) { w.families_present += 1; }},
        {off("families at level 2", a.families_by_level[2] - 1, a.families_by_level[2]), [](Authority& w) { w.families_by_level[2] -= 1; }},
        {off("children in band 9", a.children_by_band[9] + 2, a.children_by_band[9]), [](Authority& w) { w.children_by_band[9] += 2; }},
        {off("children in status 3", a.children_by_status[3] + 1, a.children_by_status[3]), [](Authority& w) { w.children_by_status[3] += 1; }},
        {off("early-help places taken", a.places_taken + 1, a.places_taken), [](Authority& w) { w.places_taken += 1; }},
        {off("families waiting for early help", static_cast<std::int64_t>(a.waiting.size()) + 1, static_cast<std::int64_t>(a.waiting.size())),
         [](Authority& w) { w.waiting.push_back({}); }},
        {off("in-house foster places taken", a.in_house_taken - 1, a.in_house_taken), [](Authority& w) { w.in_house_taken -= 1; }},
        {off("children under 18", a.children + 1, a.children), [](Authority& w) { w.children += 1; }},
    };
}

std::vector<Corruption> wrong_families() {
    return {
        {"a quiet family is not waiting, or a family in need is", [](Authority& w) { w.queue.cancel(quiet_family(w)); }},
        {"a quiet family is not waiting, or a family in need is", [](Authority& w) { w.queue.wait(family_in_need(w), 0, 1, 1); }},
        {"an active record belongs to another family", [](Authority& w) { w.active.id[open_case(w)] += 1; }},
        {"an episode without children, or children without an episode", [](Authority& w) {
             const Slot slot = family_in_need(w);
             Case& record = w.active.cases[w.families[slot].active];
             if (record.status == Status::none) record.brought = w.families[slot].home;
         }},
        {"the class of a record is out of date", [](Authority& w) { w.active.klass[open_case(w)] ^= 1; }},
        {"the children at home or the band in a record are out of date", [](Authority& w) { w.active.people[open_case(w)] ^= 1; }},
        {"a resident child has not joined its family", [](Authority& w) {
             Family& f = w.families[quiet_family(w)];
             f.joined &= static_cast<ChildMask>(~f.home);
         }},
    };
}

}  // namespace

TEST_CASE("The laws name each kind of corruption, and nothing else", "[law]") {
    Parameters p = small_parameters({steady("ONE", 1, 2500, .30)});
    const Simulation world = small_world(p);
    const Authority& sound = world.authorities[0];
    REQUIRE(children::broken_laws(sound, world.nation, world.now - 1) == Laws{});
    std::vector<Corruption> all = wrong_counts(sound);
    for (const Corruption& c : wrong_families()) all.push_back(c);
    for (const Corruption& c : all) {
        Authority broken = sound;
        c.corrupt(broken);
        CAPTURE(c.law);
        CHECK(children::broken_laws(broken, world.nation, world.now - 1) == Laws{c.law});
    }
}

TEST_CASE("The laws name a child that is in two states or in none", "[law]") {
    const Simulation world = small_world(small_parameters({steady("ONE", 1, 2500, .30)}));
    const auto laws_after = [&](const std::function<void(Authority&)>& corrupt) {
        Authority broken = world.authorities[0];
        corrupt(broken);
        return children::broken_laws(broken, world.nation, world.now - 1);
    };
    const std::int64_t away = static_cast<std::int64_t>(world.authorities[0].looked_after.size()) -
                              std::int64_t{std::count_if(world.authorities[0].looked_after.begin(), world.authorities[0].looked_after.end(),
                                                         [](const LookedAfter& c) { return c.route == LegalRoute::unaccompanied; })};
    const Slot slot = quiet_family(world.authorities[0]);
    const int at_home = count(world.authorities[0].families[slot].home);
    CHECK(laws_after([&](Authority& a) { a.families[slot].away = a.families[slot].home; }) ==
          Laws{"a child is both at home and looked after", off("looked-after children of families", away, away + at_home)});
    CHECK(laws_after([&](Authority& a) { a.looked_after.push_back({}); }) ==
          Laws{off("looked-after children of families", away + 1, away)});
    const Laws not_resident = laws_after([&](Authority& a) { a.families[slot].resident = 0; });
    REQUIRE(not_resident.size() == 3);   // and the children of the band, and all children
    CHECK(not_resident[0] == "a child at home or looked after is not a resident");
    const Laws gone = laws_after([&](Authority& a) {
        Case& record = a.active.cases[open_case(a)];
        Family& family = a.families[a.active.slot[open_case(a)]];
        family.home &= static_cast<ChildMask>(~record.brought), family.away |= record.brought;
    });
    REQUIRE(gone.size() == 3);
    CHECK(gone[0] == "a child in an episode is not at home");
    const Laws asleep = laws_after([&](Authority& a) { a.families[family_in_need(a)].active = Family::not_active; });
    REQUIRE_FALSE(asleep.empty());
    CHECK(asleep[0] == "a family in need is not active");
}
