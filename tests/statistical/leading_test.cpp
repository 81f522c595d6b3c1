// Limits of leading that are known: where commitment varies, what search finds, what all of it is at the status quo.
#include "tests/support/catch.hpp"
#include "tests/support/leading.hpp"

#include <cmath>
#include <cstdio>

using namespace hearth;
using namespace hearth::support;

namespace {

/// Mean and standard error over authorities that know nothing of each other.
struct Estimate {
    double sum = 0, squares = 0, count = 0;
    void add(double value) { sum += value, squares += value * value, count += 1; }
    double mean() const { return sum / count; }
    double variance() const { return (squares - sum * sum / count) / (count - 1); }
    double error() const { return std::sqrt(variance() / count); }
    bool is(double value) const { return std::fabs(mean() - value) < 4.4 * error(); }
};

/// Leaders alike in so many authorities, led for so many months.
template <class Look>
Estimate over_authorities(Leading world, int authorities, int months, Look observe) {
    Estimate estimate;
    const Month first = world.month;
    for (int a = 0; a < authorities; ++a) {
        Leadership l = alike();
        world.month = first;
        for (int m = 0; m < months; ++m, ++world.month) {
            LeadersInputs in = world.inputs();
            in.authority = static_cast<std::uint16_t>(a);
            live_levers(l, in);
        }
        estimate.add(observe(l));
    }
    return estimate;
}

double fitness_after(Preset preset, std::int64_t links, double searches) {
    Leading world;
    world.p.complexity = {.on = true, .choices = 12, .links = links, .searches = searches, .turbulence = .02, .weight = .5};
    world.facts = facts_of(world.p, preset);
    return over_authorities(world, 400, 60, [](const Leadership& l) { return l.fitness; }).mean();
}

}  // namespace

TEST_CASE("Commitment of whoever nobody influences varies as an autoregression does", "[statistical][leading]") {
    Leading world;
    world.p.commitment = {.own = .3, .decay = .02, .shock = .05};
    for (ByRole& row : world.facts.structure.influence) row.fill(0);
    const double keeps = .7 - .02, mean = .3 * .7 / (1 - keeps), variance = .05 * .05 / (1 - keeps * keeps);
    const Estimate commitment = over_authorities(world, 4000, 40, [](const Leadership& l) { return l.leaders[2].commitment; });
    CHECK(commitment.is(mean));
    CHECK_FALSE(commitment.is(mean * .9));
    const Estimate spread = over_authorities(world, 4000, 40, [mean](const Leadership& l) { return std::pow(l.leaders[2].commitment - mean, 2); });
    CHECK(spread.is(variance));
    CHECK_FALSE(spread.is(variance * .81));
}

TEST_CASE("Where nothing is complex search finds two thirds, the mean of the better of two uniforms", "[statistical][complexity]") {
    Leading world;
    world.p.complexity = {.on = true, .choices = 12, .links = 0, .searches = 4, .turbulence = 0, .weight = .5};
    const auto fitness_now = [](const Leadership& l) { return l.fitness; };
    const Estimate found = over_authorities(world, 400, 100, fitness_now);
    CHECK(found.is(2 / 3.0));
    CHECK_FALSE(found.is(.6));
    world.p.complexity.searches = 0;
    const Estimate stumbled = over_authorities(world, 400, 1, fitness_now);
    CHECK(stumbled.is(.5));
    CHECK_FALSE(stumbled.is(.45));
}

TEST_CASE("What search finds after five years by structure is told for complexity and looks", "[statistical][complexity]") {
    std::printf("mean fitness after 60 months (400 authorities; standard error about .004)\nlinks looks  single_point  quartet\n");
    for (const std::int64_t links : {1, 3, 5, 8}) {
        for (const double searches : {1.0, 4.0}) {
            const double one = fitness_after(Preset::single_point, links, searches), four = fitness_after(Preset::quartet, links, searches);
            std::printf("%5d %5.0f  %12.3f  %7.3f\n", static_cast<int>(links), searches, one, four);
            for (const double found : {one, four}) CHECK((found > .55 && found < .75));
        }
    }
}
