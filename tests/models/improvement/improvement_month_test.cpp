// Improvement month by month: who is helped for how long, what it adds, and that the usual terms change nothing.
#include "models/improvement/peer_support.hpp"
#include "models/improvement/improvement_rules.hpp"
#include "tests/support/assured.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <algorithm>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

struct Year { int helped = 0, disclosed = 0; double help = 0; };

/// Many authorities for some years, each as `prepare` makes it.
template <class Prepare>
Year live(int authorities, int years, Prepare prepare) {
    Year sum;
    for (int k = 0; k < authorities; ++k) {
        Assured world;
        world.authority = static_cast<std::uint16_t>(k);
        prepare(world);
        world.initialise();
        for (int m = 0; m < 12 * years; ++m) {
            world.improve();
            sum.helped += world.s.improvement.support > 0, sum.disclosed += world.s.improvement.disclosed_now, sum.help += world.s.practice_standard.help;
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("Help lasts a year and adds to standing as much as it is worth", "[unit][improvement]") {
    Assured world;
    world.improvement.participation = Participation::required;
    world.s.inspection.grade = Grade::inadequate;
    world.nation.support = {100, 0};
    world.initialise();
    world.s.improvement.support_until = 0;
    for (int m = 0; m < 12 && world.s.improvement.support == 0; ++m) world.improve();
    world.s.inspection.grade = Grade::good;
    world.improvement.capacity = 0;
    const ImprovementParameters& p = world.p.improvement;
    const double unasked = support_strength(p, world.improvement, honesty(p, 0, true)), asked = support_strength(p, world.improvement, honesty(p, 0, false));
    CHECK(world.s.practice_standard.help == (world.s.improvement.asked ? asked : unasked));
    int months = 1;
    for (; world.s.improvement.support > 0 && months < 100; ++months) world.improve();
    CHECK(months - 1 == 12);
    CHECK(world.s.practice_standard.help == 0);
}

TEST_CASE("Nobody is helped without places or where nobody takes part", "[unit][improvement]") {
    const Year usual = live(60, 5, [](Assured&) {});
    CHECK(usual.helped > 0);
    CHECK(usual.disclosed > 0);
    const auto later = [](Assured& world) {   // whoever was founded with help has had it
        world.initialise();
        world.month = world.month + 24;
    };
    Assured world;
    later(world);
    for (const bool no_places : {true, false}) {
        if (no_places) world.improvement.capacity = 0;
        else world.improvement = {.participation = Participation::none};
        for (int m = 0; m < 60; ++m) {
            world.improve();
            CHECK(world.s.improvement.support == 0);
        }
    }
}

TEST_CASE("Of authorities in trouble a requirement reaches nearly all and asking few", "[unit][improvement]") {
    const auto in_trouble = [](Participation participation) {
        return live(100, 6, [participation](Assured& world) {
            world.improvement.participation = participation;
            world.s.inspection.grade = Grade::inadequate;
            world.s.practice_standard.quality_year = .8;
            world.nation.support.first = 100;
        });
    };
    const Year asked = in_trouble(Participation::voluntary), made = in_trouble(Participation::required);
    CHECK(asked.helped < .2 * 7200);
    CHECK(made.helped > .8 * 7200);
}

TEST_CASE("Without a strength peers change nothing but who has met them", "[unit][improvement]") {
    const auto strength = [](double value) { return live(60, 5, [value](Assured& world) { world.p.improvement.strength = value; }); };
    const Year off = strength(0), on = strength(.006);
    CHECK(off.help == 0);
    CHECK(on.help > 0);
    CHECK(off.disclosed == on.disclosed);
}

TEST_CASE("Inspectors' reports make places ask who had not seen their trouble, where telling costs nothing", "[unit][improvement]") {
    const auto graded = [](bool published) {
        return live(100, 6, [published](Assured& world) {
            world.p.improvement.hiding = 0;
            world.s.practice_standard.quality_year = .8;
            world.s.inspection.graded_now = published;
        });
    };
    CHECK(graded(true).disclosed > 1.3 * graded(false).disclosed);
}

TEST_CASE("A year's look counts who wants a place, and a single authority weighs little in it", "[unit][improvement]") {
    Parameters p = small_parameters({steady("ONE", 1, 400), steady("TWO", 2, 400)});
    p.assurance.on = true;
    p.assurance.improvement.levers.participation = Participation::required;
    Simulation world = small_world(p);
    const Month policy = world.nation.policy;
    for (Authority& a : world.authorities) a.month = policy - 1, a.assurance.inspection.grade = Grade::inadequate;
    peer_support(world.nation, world.authorities, policy - 1);
    const SupportPool before = world.nation.assurance.support;
    CHECK_THAT(before.chance, WithinRel(1., .01));   // nobody must as yet
    const SupportPool after = world.nation.assurance.support_of_policy;   // looked at ahead: policy may start between two looks
    CHECK(after.chance < .2 * before.chance);
    peer_support(world.nation, world.authorities, policy);
    CHECK(world.nation.assurance.support_of_policy.chance == after.chance);
    CHECK(world.nation.assurance.support.chance == before.chance);
    world.parameters.workforce.market_children = 1;   // the run is the whole nation
    peer_support(world.nation, world.authorities, policy);
    CHECK_THAT(world.nation.assurance.support_of_policy.first * usual_place_chance(p.assurance.improvement), WithinRel(.15, 1e-9));
}

TEST_CASE("Early warning counts families who come back, and what workers and leaders are like, of the month before", "[unit][warning]") {
    Parameters p = small_parameters({steady("ONE", 1, 3000)});
    p.assurance.on = p.workforce.on = p.leadership.on = true;
    Simulation world = small_world(p);
    const Authority& a = world.authorities[0];
    step(world);
    int unusual = 0;
    for (int m = 0; m < 60; ++m) {
        const auto again = static_cast<double>(a.counted(column("rereferrals"))), referred = static_cast<double>(a.counted(column("referrals")));
        const BySign before = signs_of(a, world.nation);   // of workers and leaders: as they are now
        CHECK_THAT(before[at(Sign::pressure)], WithinRel(a.workforce.pressure - 1, 1e-12));
        CHECK_THAT(before[at(Sign::vacancies)] + a.workforce.character.vacancy, WithinAbs(std::max(0.0, 1 - a.workforce.permanent / a.workforce.established), 1e-12));
        const bool change = a.leadership.leaders[at(Role::director)].interim() || a.leadership.changes[at(Role::director)] > 0;
        CHECK((before[at(Sign::changes_at_the_top)] == 1) == change);
        CHECK_THAT(before[at(Sign::audits)], WithinAbs(1 - a.practice.quality, 1e-12));
        unusual += change;
        step(world);
        CHECK_THAT(a.assurance.improvement.families_back, WithinRel((again + 20 * p.assurance.warning.usual[at(Sign::families_back)]) / (referred + 20), 1e-12));
    }
    CHECK(unusual > 0);
}
