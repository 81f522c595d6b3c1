// Choices that act on each other, and owners who search among them: worth, fitness, shares of choices, what search finds.
#include "tests/support/catch.hpp"
#include "tests/support/leading.hpp"
#include "models/draws/purposes.hpp"
#include "sim/core/random.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <set>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr RandomKey seed{20190331, 0};
constexpr std::array presets = {Preset::single_point, Preset::quartet, Preset::partnership, Preset::corporate};

Leading searching(std::int64_t links, double searches) {
    Leading world;
    world.p.complexity = {.on = true, .choices = 12, .links = links, .searches = searches, .turbulence = 0, .weight = .5};
    return world;
}

Landscape land_of(const Leading& world, const Leadership& l) { return {world.p.complexity, l.shaken, seed, 7}; }

double best_of_all(const Landscape& land) {
    double best = 0;
    for (std::uint32_t c = 0; c < 4096; ++c) best = std::max(best, fitness(land, c));
    return best;
}

StructureFacts one_owner_of_everything() {
    StructureFacts facts = facts_of(leading_parameters(), Preset::single_point);
    facts.responsibility = {0, 0, 0, 1};
    for (ByRole& task : facts.structure.responsibility) task = facts.responsibility;
    return facts;
}

}  // namespace

TEST_CASE("What a choice is worth is a draw for its own state and its neighbours' alone", "[unit][complexity]") {
    const Leading world = searching(2, 1);
    const Leadership l;
    const Landscape land = land_of(world, l);
    constexpr std::uint32_t choices = 0b100000001010;
    // Choice 11 goes by itself (1) and by 0 and 1, round the corner (0 and 1): state 101.
    CHECK(worth(land, choices, 11) == uniform(draw(seed, {0b101, 7}, std::uint16_t{0}, purposes::choice_worth, 11)[0]));
    std::set<std::size_t> moved;
    for (std::size_t i = 0; i < 12; ++i)
        if (worth(land, choices, i) != worth(land, choices ^ (1u << 5), i)) moved.insert(i);
    CHECK(moved == std::set<std::size_t>{3, 4, 5});
}

TEST_CASE("Fitness is the mean worth of all choices", "[unit][complexity]") {
    for (const std::int64_t links : {0, 1, 5, 8, 15}) {
        const Leading world = searching(links, 1);
        const Leadership l;
        const Landscape land = land_of(world, l);
        for (const std::uint32_t choices : {0u, 0xABCu, 0xFFFu}) {
            double sum = 0;
            for (std::size_t i = 0; i < 12; ++i) {
                std::uint32_t state = 0;
                for (std::size_t k = 0; k <= static_cast<std::size_t>(std::min<std::int64_t>(links, 11)); ++k) state |= ((choices >> ((i + k) % 12)) & 1u) << k;
                sum += uniform(draw(seed, {state, 7}, std::uint16_t{0}, purposes::choice_worth, static_cast<std::uint16_t>(i))[0]);
            }
            CHECK_THAT(fitness(land, choices), WithinRel(sum / 12, 1e-12));
        }
    }
}

TEST_CASE("Every choice has an owner, as many each as their responsibility comes to", "[unit][complexity]") {
    const auto counted = [](std::size_t choices, const ByRole& responsibility) {
        const ChoiceOwners owners = share_out(choices, responsibility);
        PerRole<int> owned{};
        for (std::size_t c = 0; c < choices; ++c) owned[owners[c]] += 1;
        CHECK(std::accumulate(owned.begin(), owned.end(), 0) == static_cast<int>(choices));
        CHECK(std::is_sorted(owners.begin(), owners.begin() + static_cast<std::ptrdiff_t>(choices)));
        return owned;
    };
    CHECK(counted(12, {.25, .25, .25, .25}) == PerRole<int>{3, 3, 3, 3});
    CHECK(counted(12, {.05, .10, .15, .70}) == PerRole<int>{1, 1, 2, 8});             // .6 1.2 1.8 8.4: the largest remainders are .8 and .6
    CHECK(counted(12, {.15, .15, .15, .25, .075, .075, .075, .075}) == PerRole<int>{2, 2, 1, 3, 1, 1, 1, 1});   // equal remainders: the first
    CHECK(counted(16, {0, 0, 0, 1}) == PerRole<int>{0, 0, 0, 16});
    CHECK(counted(5, {}) == PerRole<int>{0, 0, 0, 5});
    CHECK(counted(12, {.5, 0, 0, 1.5}) == PerRole<int>{3, 0, 0, 9});                  // shares, whatever they add up to
}

TEST_CASE("Owners go by their own choices, and by the whole as far as they answer for it", "[unit][complexity]") {
    const Leading world = searching(3, 1);
    const Leadership l;
    const Landscape land = land_of(world, l);
    const ChoiceOwners owners = share_out(12, {.25, .25, .25, .25});
    double own = 0;
    for (std::size_t i = 3; i < 6; ++i) own += worth(land, 0x5A5, i) / 3;
    CHECK_THAT(judged(land, 0x5A5, owners, 1, 0), WithinRel(own, 1e-12));
    CHECK_THAT(judged(land, 0x5A5, owners, 1, 1), WithinRel(fitness(land, 0x5A5), 1e-12));
    CHECK_THAT(judged(land, 0x5A5, owners, 1, .25), WithinRel(.75 * own + .25 * fitness(land, 0x5A5), 1e-12));
}

TEST_CASE("Where nothing is complex everybody finds the best, under any structure", "[unit][complexity]") {
    for (const Preset preset : presets) {
        Leading world = searching(0, 4);
        world.facts = facts_of(world.p, preset);
        Leadership l = alike();
        world.lead(l, 120);
        CHECK_THAT(l.fitness, WithinAbs(best_of_all(land_of(world, l)), 1e-12));
    }
}

TEST_CASE("Who owns everything and answers for the whole never makes it worse, and ends where no single change helps", "[unit][complexity]") {
    Leading world = searching(5, 3);
    world.usual = world.facts = one_owner_of_everything();
    Leadership l = alike();
    world.lead(l);
    const double first = l.fitness;
    for (int m = 0; m < 120; ++m) {
        const double before = l.fitness;
        world.lead(l);
        REQUIRE(l.fitness >= before);
    }
    CHECK(l.fitness > first);
    const Landscape land = land_of(world, l);
    CHECK_THAT(l.fitness, WithinAbs(fitness(land, l.choices), 1e-15));
    for (std::uint32_t c = 0; c < 12; ++c) CHECK(fitness(land, l.choices ^ (1u << c)) <= l.fitness);
}

TEST_CASE("Looks come from attention, not from how much one owns", "[unit][complexity]") {
    // With 1.5 looks a month one owner changes at most two choices, of 12 or of 3; nobody without attention changes any.
    Leading world = searching(8, 1.5);
    world.facts = one_owner_of_everything();
    world.p.attention.stake = world.p.attention.politics = 0;
    Leadership l = alike();
    world.lead(l);
    int most = 0, all = 0;
    for (int m = 0; m < 60; ++m) {
        const std::uint32_t before = l.choices;
        l.shaken.fill(static_cast<std::uint16_t>(m));   // a new landscape each month: about every second look finds better
        world.lead(l);
        const int changed = std::popcount(before ^ l.choices);
        most = std::max(most, changed), all += changed;
    }
    CHECK(most == 2);
    CHECK(all > 20);
    CHECK(all < 75);
    world.p.complexity.searches = 0;
    const std::uint32_t before = l.choices;
    l.shaken.fill(999);
    world.lead(l, 12);
    CHECK(l.choices == before);
}

TEST_CASE("A choice is shaken as often as turbulence says, and its worth is drawn anew", "[unit][complexity]") {
    Leading world = searching(3, 0);
    world.p.complexity.turbulence = .1;
    Leadership l = alike();
    world.lead(l, 1001);
    const int shaken = std::accumulate(l.shaken.begin(), l.shaken.end(), 0);
    CHECK(shaken > 100 - 4.4 * 9.5);
    CHECK(shaken < 100 + 4.4 * 9.5);
    CHECK(std::all_of(l.shaken.begin(), l.shaken.begin() + 12, [](int times) { return times > 0; }));
    CHECK(std::all_of(l.shaken.begin() + 12, l.shaken.end(), [](int times) { return times == 0; }));
    const Leadership still;
    CHECK(worth(land_of(world, l), 0, 4) != worth(land_of(world, still), 0, 4));
}

TEST_CASE("Fitness against the usual lifts practice and early help alone, and nothing where complexity is off", "[unit][complexity]") {
    const ComplexityParameters on{.on = true, .weight = .5}, off{.on = false, .weight = .5};
    CHECK_THAT(fit_of_choices(on, .72, .6, Task::practice), WithinRel(1.1, 1e-12));
    CHECK_THAT(fit_of_choices(on, .72, .6, Task::early_help), WithinRel(1.1, 1e-12));
    CHECK(fit_of_choices(on, .72, .6, Task::budget) == 1);
    CHECK(fit_of_choices(off, .72, .6, Task::practice) == 1);
    CHECK(fit_of_choices(on, .72, 0, Task::practice) == 1);
}

TEST_CASE("Search moves no lever and draws nothing where it is off", "[unit][complexity]") {
    Leading with = searching(3, 2), without = searching(3, 2);
    without.p.complexity.on = false;
    Leadership a = alike(), b = alike();
    with.lead(a, 30), without.lead(b, 30);
    CHECK(a.lever == b.lever);
    CHECK(a.fitness > 0);
    CHECK((b.fitness == 0 && b.choices == 0));
}
