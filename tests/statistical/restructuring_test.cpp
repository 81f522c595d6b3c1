// Restructuring in numbers: how many are pilots, what designs turn out to be worth, and what pilots spare those who follow.
#include "tests/statistical/coins.hpp"
#include "tests/support/restructured.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;

namespace {

constexpr int nations = 40000;

/// One authority of each of many nations, in the month the policy begins.
template <class Look>
void announce_everywhere(const Restructured& world, Look observe) {
    for (int k = 0; k < nations; ++k) {
        Restructured one = world;
        one.random = {static_cast<std::uint64_t>(k), 0};
        one.live();
        observe(one.s.restructuring);
    }
}

struct Mean {
    double sum = 0, squares = 0;
    int count = 0;
    void add(double x) { sum += x, squares += x * x, ++count; }
    double mean() const { return sum / count; }
    double error() const { return std::sqrt((squares / count - mean() * mean()) / count); }
    bool agrees(double with) const { return std::fabs(mean() - with) <= 4.4 * error(); }
};

Restructured everywhere(Pace pace) {
    Restructured world;
    world.p.restructuring.levers.rollout = RollOut::universal;
    world.p.restructuring.levers.pace = pace;
    return world;
}

}  // namespace

TEST_CASE("As many authorities are pilots as it says", "[statistical][restructuring]") {
    Restructured world = everywhere(Pace::pilot);
    int pilots = 0;
    announce_everywhere(world, [&](const RestructuringState& s) { pilots += s.pilot; });
    judge(share(pilots, nations, world.p.restructuring.pilot_share));
}

TEST_CASE("Designs are worth what is hoped for on average, and what pilots find is the mean of half a normal", "[statistical][restructuring]") {
    Restructured world = everywhere(Pace::pilot);
    RestructuringParameters& p = world.p.restructuring;
    p.gain = .05, p.design_error = .1, p.misfit = .02, p.learnt = .6, p.pilot_share = .5;
    Mean pilots, others;
    announce_everywhere(world, [&](const RestructuringState& s) { (s.pilot ? pilots : others).add(s.gain); });
    CAPTURE(pilots.mean(), pilots.error(), others.mean(), others.error());
    CHECK(pilots.agrees(.05));
    CHECK_FALSE(pilots.agrees(.055));
    const double half_normal = .1 / std::sqrt(2 * 3.14159265358979);
    CHECK(others.agrees(.05 + .6 * half_normal));
    CHECK_FALSE(others.agrees(1.1 * (.05 + .6 * half_normal)));
    CHECK_FALSE(others.agrees(.05));
}
