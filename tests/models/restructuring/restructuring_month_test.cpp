// Restructuring month by month, alone and in a world: what good and poor authorities lose, what pilots are good for, and that nothing
// moves where nothing is restructured.
#include "tests/support/catch.hpp"
#include "tests/support/restructured.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Everywhere and at once, of a design that is worth what is hoped for.
Restructured everywhere() {
    Restructured world;
    world.p.restructuring.levers.rollout = RollOut::universal;
    world.p.restructuring.design_error = world.p.restructuring.misfit = 0;
    return world;
}

/// Share of quality that a pace makes of ten (or so) years, mean of many nations.
double mean_gained(Restructured world, Pace pace, int months) {
    world.p.restructuring.levers.pace = pace;
    double sum = 0;
    constexpr int nations = 400;
    for (int k = 0; k < nations; ++k) {
        Restructured one = world;
        one.random = {static_cast<std::uint64_t>(k), 0};
        sum += one.gained(months) / months;
    }
    return sum / nations;
}

std::vector<double> qualities(const Parameters& p, int months) {
    Simulation world = small_world(p);
    std::vector<double> seen;
    for (int m = 0; m < months; ++m) {
        step(world);
        for (const Authority& a : world.authorities) seen.push_back(a.practice.quality);
    }
    return seen;
}

}  // namespace

TEST_CASE("Practice dips at the announcement and comes back as fast as it says", "[unit][restructuring]") {
    Restructured world = everywhere();
    world.p.restructuring.gain = 0, world.p.restructuring.disruption = .1, world.p.restructuring.disruption_months = 12;
    world.live();
    CHECK_THAT(world.quality(), WithinRel(.9, 1e-12));
    world.live(12);
    CHECK_THAT(world.quality(), WithinRel(1 - .1 * std::exp(-1.0), 1e-9));
    world.live(240);
    CHECK_THAT(world.quality(), WithinAbs(1, 1e-9));
}

TEST_CASE("Restructuring good authorities costs more than poor ones, and no more where the exponent is 0", "[unit][restructuring]") {
    const auto lost = [](double quality, double exponent) {
        Restructured world = everywhere();
        world.p.restructuring.gain = 0, world.p.restructuring.quality_exponent = exponent;
        world.s.practice_standard.quality_year = quality;
        return -world.gained(60);
    };
    CHECK(lost(1.2, 1) > 1.4 * lost(.8, 1));
    CHECK(lost(1.2, 0) == lost(.8, 0));
    CHECK(lost(1.2, 0) > 0);
}

TEST_CASE("Who has just changed director loses more by an announcement, less so a year later", "[unit][restructuring]") {
    const auto dip = [](int months_before) {
        Restructured world = everywhere();
        world.p.restructuring.levers.rollout = RollOut::none;
        world.around.new_directors = months_before >= 0 ? 2 : 0;
        world.live();
        world.around.new_directors = 0;
        if (months_before > 0) world.live(months_before);
        world.p.restructuring.levers.rollout = RollOut::universal;
        world.lived = 0;
        world.live();
        return 1 - world.quality();
    };
    CHECK(dip(0) > dip(12));
    CHECK(dip(12) > dip(60));
    CHECK(dip(60) == dip(-1));
}

TEST_CASE("All authorities share what the design is worth, but for how it fits them", "[unit][restructuring]") {
    Restructured world;
    world.p.restructuring.levers.rollout = RollOut::universal;
    world.p.restructuring.design_error = .1, world.p.restructuring.misfit = 0;
    const auto gain = [&world](std::uint16_t authority, std::uint64_t seed) {
        Restructured one = world;
        one.authority = authority, one.random = {seed, 0};
        one.live();
        return one.s.restructuring.gain;
    };
    CHECK(gain(1, 7) == gain(200, 7));
    CHECK(gain(1, 7) != gain(1, 8));
    world.p.restructuring.misfit = .02;
    CHECK(gain(1, 7) != gain(200, 7));
}

TEST_CASE("A sixth of authorities are pilots, and the others wait for two years", "[unit][restructuring]") {
    int pilots = 0;
    for (std::uint16_t authority = 0; authority < 600; ++authority) {
        Restructured world = everywhere();
        world.p.restructuring.levers.pace = Pace::pilot;
        world.authority = authority;
        world.live(24);
        pilots += world.s.restructuring.begun;
        CHECK(world.s.restructuring.begun == world.s.restructuring.pilot);
        world.live();
        CHECK(world.s.restructuring.begun);
    }
    CHECK_THAT(pilots, WithinAbs(100, 4.4 * std::sqrt(100 * 5.0 / 6)));
}

TEST_CASE("Who starts late adopts less once momentum decays", "[unit][restructuring]") {
    const auto adopted = [](double decay, int later) {
        Restructured world = everywhere();
        world.p.restructuring.levers.pace = Pace::pilot;
        world.p.restructuring.pilot_share = later > 0 ? 0 : 1;
        world.p.restructuring.pilot_months = later, world.p.restructuring.momentum_decay = decay;
        world.live(later + 241);
        return world.s.restructuring.adopted;
    };
    CHECK_THAT(adopted(0, 0), WithinRel(1.0, 1e-9));
    CHECK_THAT(adopted(0, 24), WithinRel(1.0, 1e-9));
    double sum = 0;
    for (int m = 25; m < 24 + 241; ++m) sum += std::pow(.95, m) / 24;
    CHECK_THAT(adopted(.05, 24), WithinRel(sum, 1e-9));
    CHECK(adopted(.05, 24) < .35 * adopted(.05, 0));
}

TEST_CASE("Pilots win where designs err and momentum lasts, a big bang where momentum decays and announcing costs nothing", "[unit][restructuring]") {
    Restructured world;
    world.p.restructuring.levers.rollout = RollOut::universal;
    RestructuringParameters& p = world.p.restructuring;
    p.momentum_decay = 0, p.disruption = .2, p.design_error = .15;
    CHECK(mean_gained(world, Pace::pilot, 120) > mean_gained(world, Pace::big_bang, 120));
    p.momentum_decay = .05, p.disruption = 0, p.design_error = .05;
    CHECK(mean_gained(world, Pace::pilot, 120) < mean_gained(world, Pace::big_bang, 120));
}

TEST_CASE("With no roll-out, nothing of a restructuring reaches practice, to the bit", "[unit][restructuring]") {
    Parameters p = small_parameters({steady("A", 1, 400), steady("B", 2, 400)});
    p.assurance.on = true;
    const std::vector<double> as_is = qualities(p, 36);
    p.assurance.restructuring.levers.pace = Pace::pilot, p.assurance.restructuring.levers.involvement = 6;
    p.assurance.restructuring.disruption = .3;
    CHECK(qualities(p, 36) == as_is);
}

TEST_CASE("A restructuring is felt from the policy's first month on, and measured", "[unit][restructuring]") {
    Parameters p = small_parameters({steady("A", 1, 400)});
    p.assurance.on = true;
    p.policy.after_months = 12;
    Parameters restructured = p;
    RestructuringParameters& r = restructured.assurance.restructuring;
    r.levers.rollout = RollOut::universal;
    r.disruption = .2, r.overload = 0, r.quality_exponent = 0, r.gain = .1, r.misfit = r.design_error = 0;
    const std::vector<double> before = qualities(p, 12 + 12 + 60), after = qualities(restructured, 12 + 12 + 60);
    for (std::size_t m = 0; m < 24; ++m) CHECK(before[m] == after[m]);
    CHECK_THAT(after[24], WithinRel(.8 * before[24], 1e-9));
    CHECK(after.back() > 1.02 * before.back());
    Simulation world = small_world(restructured);
    step(world, 25);
    const std::vector<double> row = measured(world, 0);
    CHECK(row[column("restructured").first] == 1);
    CHECK_THAT(row[column("restructuring_dip").first], WithinRel(.2, 1e-9));
    CHECK(row[column("trust_between_professions").first] == 1 - r.trust_announcement);
}
