// Cost follows events, not people: families that stay quiet are never visited. Counted, not timed (benchmarks time it).
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/world_state.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

constexpr int copies = 9;

/// Nine quiet copies of each family, under ids nobody has, whose resistance nothing will use up.
void add_quiet_families(Authority& a) {
    const auto originals = static_cast<Slot>(a.families.size());
    for (Slot original = 0; original < originals; ++original) {
        if (!a.families[original].present) continue;
        for (int copy = 1; copy <= copies; ++copy) {
            Family f = a.families[original];
            f.id.value += static_cast<std::uint32_t>(copy) << 9;   // ordinals of these small places stay below 512
            f.level = 0;
            f.active = Family::not_active;
            f.away = 0;
            a.queue.wait(static_cast<Slot>(a.families.size()), cell_of(f), 1e9, 1);
            a.families.push_back(f);
            a.notice.push_back(0);
        }
    }
}

struct Visits {
    std::vector<std::size_t> active, contact, service, care, need;
    friend bool operator==(const Visits&, const Visits&) = default;
};

/// How many families each loop of the month goes through.
Visits count_visits(Simulation& world, int months) {
    Visits v;
    Authority& a = world.authorities[0];
    for (int m = 0; m < months; ++m, ++world.now)
        live_with_look(a, world.nation, world.now, "monthly sweep", [&](auto sweep) {
            sweep();
            v.active.push_back(a.active.size()), v.contact.push_back(a.sweep.contact.size()), v.service.push_back(a.sweep.service.size());
            v.care.push_back(a.sweep.care.size()), v.need.push_back(a.sweep.need.size());
        });
    return v;
}

}  // namespace

TEST_CASE("Ten times the quiet families are not visited once more, and change nobody's history", "[invariance]") {
    Parameters p = small_parameters({steady("ONE", 1, 1500, .30)});
    p.demography.on = false;
    p.noticing.false_alarms = false;   // these are drawn over all families, in proportion
    p.need.onset_rate = .1;
    Simulation few = small_world(p), many = small_world(p);
    const std::size_t families = few.authorities[0].families.size();
    add_quiet_families(many.authorities[0]);
    REQUIRE(many.authorities[0].families.size() > 8 * families);
    const Visits visits = count_visits(few, 36);
    CHECK(visits.active.back() > 20);
    CHECK(count_visits(many, 36) == visits);
    for (Slot slot = 0; slot < families; ++slot) CHECK(state_of_family(many.authorities[0], slot) == state_of_family(few.authorities[0], slot));
}

TEST_CASE("Families in need or in service are the only ones visited", "[invariance]") {
    Simulation world = small_world(small_parameters({steady("ONE", 1, 3000, .18)}));
    for (int m = 0; m < 24; ++m) {
        step(world);
        const Authority& a = world.authorities[0];
        for (std::size_t i = 0; i < a.active.size(); ++i) {
            const Case& record = a.active.cases[i];
            const bool reason = a.families[a.active.slot[i]].level > 0 || record.status != Status::none || record.help == Help::waiting || record.help == Help::place;
            REQUIRE(reason);
        }
    }
}
