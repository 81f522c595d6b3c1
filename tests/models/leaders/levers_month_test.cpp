// A month of leading: attention, commitment and effort together, against the norm; and what structures change.
#include "tests/support/catch.hpp"
#include "tests/support/leading.hpp"
#include "sim/core/random.hpp"
#include "models/draws/purposes.hpp"

#include <cmath>
#include <cstring>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::array every_preset = {Preset::statutory, Preset::single_point, Preset::orchestrator, Preset::primary_quartet, Preset::quartet, Preset::partnership, Preset::corporate};

/// Everything that responsibility could move at its neutral value.
void make_neutral(LeadershipParameters& p) {
    p.attention.stake = p.effort.incentive = p.effort.clarity_loss = p.effort.coordination_delay = p.effort.bottleneck_delay = 0;
    p.structure.same_information = true;
}

/// Months of leaders who differ, with trouble that comes and goes.
std::vector<double> history(const LeadershipParameters& p, Preset preset) {
    Leading world;
    world.p = p, world.facts = facts_of(p, preset);
    Leadership l = alike();
    for (std::size_t i = 0; i < role_count; ++i) l.leaders[i].own_commitment = .5 + .05 * static_cast<double>(i), l.leaders[i].competence = 1.3 - .07 * static_cast<double>(i), l.leaders[i].style = .1 * static_cast<double>(i);
    std::vector<double> seen;
    for (int m = 0; m < 60; ++m) {
        world.around = {.services = .3 * (m % 7 - 3), .partners = .1 * (m % 5 - 2)};
        world.lead(l);
        seen.insert(seen.end(), l.lever.begin(), l.lever.end());
        for (const Leader& one : l.leaders) seen.insert(seen.end(), {one.attention, one.commitment});
        seen.insert(seen.end(), {l.legitimacy, l.delay, l.other_portfolios});
    }
    return seen;
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) { return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0; }

}  // namespace

TEST_CASE("In its first month a lever stands where efforts put it, by the definition", "[unit][leading]") {
    Leading world;
    world.p.commitment.decay = 0;
    Leadership l = alike(.8);
    l.leaders[director].competence = 1.2;
    world.lead(l);
    const EffortParameters& p = world.p.effort;
    double sum = 0;   // improvement adds up roots: rho .5
    for (std::size_t i = 0; i < role_count; ++i) {
        const double able = l.leaders[i].attention * .8 * l.leaders[i].competence;
        const double e = std::max(.02, able * (1 - std::exp(-(p.duty + p.incentive * world.facts.responsibility[i]))));
        sum += world.facts.structure.control[at(Task::improvement)][i] * std::sqrt(e);
    }
    const double owners = world.facts.owners[at(Task::improvement)];
    CHECK_THAT(l.lever[at(Task::improvement)], WithinRel(sum * sum * (1 - p.clarity_loss * (1 - 1 / owners)), 1e-9));
    CHECK_THAT(l.leaders[director].attention, WithinAbs(.85, 1e-12));
    CHECK_THAT(l.leaders[leader].attention, WithinAbs(.15, 1e-12));
}

TEST_CASE("At the status quo every lever is 1 and no portfolio loses", "[unit][leading]") {
    Leading world;
    world.take_as_means();
    Leadership l = alike();
    world.month = make_month(2010, 6);
    world.lead(l, 200);
    for (const double lever : l.lever) CHECK_THAT(lever, WithinRel(1, 1e-6));
    CHECK_THAT(l.legitimacy, WithinRel(1, 1e-9));
    CHECK_THAT(l.other_portfolios, WithinAbs(0, 1e-9));
}

TEST_CASE("With the neutral values every structure gives the same bits", "[unit][leading]") {
    LeadershipParameters p = leading_parameters();
    make_neutral(p);
    p.commitment.shock = .01;
    const std::vector<double> base = history(p, Preset::statutory);
    for (const Preset preset : every_preset) CHECK(same_bits(base, history(p, preset)));
}

TEST_CASE("Each channel alone makes structures differ", "[unit][leading]") {
    LeadershipParameters neutral = leading_parameters();
    make_neutral(neutral);
    const auto differs = [&neutral](auto change) {
        LeadershipParameters p = neutral;
        change(p);
        return !same_bits(history(p, Preset::single_point), history(p, Preset::quartet));
    };
    CHECK_FALSE(differs([](LeadershipParameters&) {}));
    CHECK(differs([](LeadershipParameters& p) { p.attention.stake = 1; }));
    CHECK(differs([](LeadershipParameters& p) { p.effort.incentive = 1; }));
    CHECK(differs([](LeadershipParameters& p) { p.effort.clarity_loss = .2; }));
    CHECK(differs([](LeadershipParameters& p) { p.effort.coordination_delay = .5; }));
    CHECK(differs([](LeadershipParameters& p) { p.effort.bottleneck_delay = 1; }));
    CHECK(differs([](LeadershipParameters& p) { p.structure.same_information = false; }));
}

TEST_CASE("Who answers for more attends more, and their other portfolios pay", "[unit][leading]") {
    Leading world;
    world.take_as_means();
    world.p.attention.stake = 2;
    world.facts = facts_of(world.p, Preset::corporate);
    Leadership l = alike();
    world.month = make_month(2010, 6);
    world.lead(l);
    CHECK_THAT(l.leaders[chief].attention, WithinRel(.2 * std::exp(.5) / (.2 * std::exp(.5) + .8), 1e-9));   // .40 instead of .15
    CHECK(l.leaders[director].attention < .85);
    CHECK(l.other_portfolios > 0);
    world.p.attention.stake = 0;
    world.lead(l);
    CHECK_THAT(l.leaders[chief].attention, WithinAbs(.2, 1e-9));
    CHECK_THAT(l.other_portfolios, WithinAbs(0, 1e-9));
}

TEST_CASE("Whoever answers for most pays for orchestration with attention, nobody else", "[unit][leading]") {
    Leading world;
    world.levers.orchestration = 1;
    Leadership l = alike();
    world.lead(l);
    CHECK_THAT(l.leaders[director].attention, WithinRel(.85 * .85, 1e-9));
    CHECK_THAT(l.leaders[chief].attention, WithinRel(.2, 1e-9));
    world.facts = facts_of(world.p, Preset::corporate);
    world.p.attention.stake = 0;
    world.lead(l);
    CHECK_THAT(l.leaders[director].attention, WithinRel(.85, 1e-9));
    CHECK_THAT(l.leaders[chief].attention, WithinRel(.2 * .85, 1e-9));
}

TEST_CASE("At the most that orchestration may cost decisions still end, under every structure", "[unit][leading]") {
    Leading world;
    Declarations declarations;
    LeadershipParameters declared;
    declare(declarations, declared);
    world.p.attention.orchestration_cost = declarations.find("attention.orchestration_cost")->range.high;
    CHECK(world.p.attention.orchestration_cost > .5);
    world.levers.orchestration = 1;
    for (const double bottleneck : {0.0, 3.0}) {
        world.p.effort.bottleneck_delay = bottleneck;
        for (const Preset preset : {Preset::single_point, Preset::quartet, Preset::corporate}) {
            CAPTURE(bottleneck, static_cast<int>(preset));
            world.facts = facts_of(world.p, preset);
            Leadership l = alike();
            world.lead(l, 2);
            CHECK(std::isfinite(l.delay));
            for (const double lever : l.lever) CHECK(std::isfinite(lever));
        }
    }
}

TEST_CASE("A director who holds adults' services too has less for children, and decides later", "[unit][leading]") {
    Leading world;
    Leadership one = alike(), both = alike();
    both.twin_hatted = true;
    world.lead(one);
    world.month = make_month(2010, 6);
    world.lead(both);
    const AttentionParameters& p = world.p.attention;
    const double reports = (p.own_reports + p.twin_reports) / p.span;
    CHECK_THAT(both.leaders[director].attention, WithinRel(.85 / (1 + .85 * p.twin_adults) / (1 + p.overload * (reports - 1)), 1e-9));
    CHECK(both.lever[at(Task::practice)] < one.lever[at(Task::practice)]);
    CHECK(both.delay > one.delay);
}

TEST_CASE("Levers move to a new structure over the months of decision, and arrive", "[unit][leading]") {
    Leading world;
    world.take_as_means();
    Leadership l = alike();
    world.month = make_month(2010, 6);
    world.lead(l, 100);
    world.facts = facts_of(world.p, Preset::quartet);
    world.p.attention.politics = 0;
    Leadership at_once = l;
    at_once.leading = false;
    const Month month = world.month;
    world.lead(at_once);
    world.month = month;
    world.lead(l);
    const double before = 1, target = at_once.lever[at(Task::budget)];
    CHECK(l.delay > 1.5);
    CHECK(std::fabs(target - before) > .1);
    CHECK_THAT(l.lever[at(Task::budget)], WithinRel(before + (target - before) / l.delay, 1e-3));
    world.lead(l, 120);
    CHECK_THAT(l.lever[at(Task::budget)], WithinRel(target, 1e-3));
}

TEST_CASE("Shocks to commitment are each leader's own luck of the month", "[unit][leading]") {
    Leading world;
    world.p.commitment.decay = 0;
    Leadership l = alike();
    const Month month = world.month;
    world.p.commitment.shock = .01;
    world.lead(l);
    for (std::uint32_t i = 0; i < role_count; ++i) {
        const double u = uniform(draw({20190331, 0}, {i, 7}, month, purposes::leader_month)[3]);
        CHECK_THAT(l.leaders[i].commitment, WithinAbs(.7 + std::sqrt(12.0) * .01 * (u - .5), 1e-12));
    }
}

TEST_CASE("Commitment drawn to effort: who cares more lifts every lever they hold", "[unit][leading]") {
    Leading world;
    Leadership usual = alike(.6), more = alike(.6);
    more.leaders[leader].commitment = more.leaders[leader].own_commitment = .9;
    world.lead(usual, 24);
    world.month = make_month(2010, 6);
    world.lead(more, 24);
    for (std::size_t t = 0; t < task_count; ++t) CHECK(more.lever[t] > usual.lever[t]);
    CHECK(more.lever[at(Task::budget)] / usual.lever[at(Task::budget)] > more.lever[at(Task::practice)] / usual.lever[at(Task::practice)]);
}
