// Limits with a known answer: need as a chain at fixed rates, a constant chance of leaving, a queue for too few places.
#include "sim/core/math.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;

namespace {

using Shares = std::array<double, level_count>;

struct Rates { double onset; std::array<double, 2> escalate; std::array<double, 3> ease; };

/// One month of the chain: onset comes before the course of need, and whoever falls ill or turns quiet waits for the next month.
Shares next_month(const Shares& now, const Rates& r) {
    const double begin = -math::expm1(-r.onset / 12);
    Shares next = {now[0] * (1 - begin), now[0] * begin, 0, 0};
    for (std::size_t level = 1; level < level_count; ++level) {
        const LevelMove move = level_move(level < 3 ? r.escalate[level - 1] / 12 : 0, r.ease[level - 1] / 12);
        next[level] += now[level] * (1 - move.escalate - move.ease);
        next[level - 1] += now[level] * move.ease;
        if (level < 3) next[level + 1] += now[level] * move.escalate;
    }
    return next;
}

struct Ladder { Shares counted{}, expected{}, variance{}; double families = 0; };

/// Families founded here, by level at the end of the run, against the chain after as many months as each has been exposed.
Ladder climb(const Parameters& p, const Rates& rates, int months) {
    Simulation world = small_world(p);
    step(world, months);
    std::vector<Shares> after = {{1, 0, 0, 0}};
    while (after.size() < 400) after.push_back(next_month(after.back(), rates));
    Ladder ladder;
    for (const Family& f : world.authorities[0].families) {
        if (!f.present || (f.id.value & 0x8000u) != 0) continue;   // moved in: months here are not in the id
        const Month founded = std::max(Month{f.birth[0] - months_before_birth}, world.nation.history_start);
        const Shares& chance = after[static_cast<std::size_t>(world.now - founded)];
        for (std::size_t level = 0; level < level_count; ++level) {
            ladder.counted[level] += f.level == level;
            ladder.expected[level] += chance[level];
            ladder.variance[level] += chance[level] * (1 - chance[level]);
        }
        ladder.families += 1;
    }
    return ladder;
}

bool agrees(const Ladder& ladder) {
    for (std::size_t level = 0; level < level_count; ++level)
        if (std::fabs(ladder.counted[level] - ladder.expected[level]) > 4.4 * std::sqrt(ladder.variance[level])) return false;
    return true;
}

}  // namespace

TEST_CASE("Without services, need is a chain at its rates: every level's share, and no rate 10 % wrong", "[statistical][need]") {
    const Rates right = {.8, {1.2, 1.0}, {1.5, 1.8, 1.3}};
    Parameters p = small_parameters({steady("ONE", 1, 60000)});
    without_services(p);
    same_for_everybody(p.need, right.onset, right.escalate, right.ease);
    CHECK(agrees(climb(p, right, 12)));
    std::vector<Rates> wrong(6, right);
    wrong[0].onset *= 1.1, wrong[1].escalate[0] *= 1.1, wrong[2].escalate[1] *= 1.1;
    for (std::size_t k = 0; k < 3; ++k) wrong[3 + k].ease[k] *= 1.1;
    for (const Rates& rates : wrong) CHECK_FALSE(agrees(climb(p, rates, 12)));
}

TEST_CASE("At fixed rates the shares of the levels become those of a birth-and-death chain", "[statistical][need]") {
    const Rates rates = {2, {3, 3}, {4, 4, 4}};
    Parameters p = small_parameters({steady("ONE", 1, 40000)});
    without_services(p);
    same_for_everybody(p.need, rates.onset, rates.escalate, rates.ease);
    const Ladder ladder = climb(p, rates, 12);
    const double begin = -math::expm1(-rates.onset / 12);
    Shares weight = {1, 0, 0, 0};
    double sum = 1;
    for (std::size_t level = 1; level < level_count; ++level) {   // flows up and down across each step are equal
        const double up = level == 1 ? begin : level_move(rates.escalate[level - 2] / 12, rates.ease[level - 2] / 12).escalate;
        const double down = level_move(level < 3 ? rates.escalate[level - 1] / 12 : 0, rates.ease[level - 1] / 12).ease;
        sum += weight[level] = weight[level - 1] * up / down;
    }
    for (std::size_t level = 0; level < level_count; ++level) {
        const double share = weight[level] / sum;
        const double young = .02;   // families founded in the last two years are still on their way: one in fifteen, half way
        CHECK(std::fabs(ladder.counted[level] / ladder.families - share) < 4.4 * std::sqrt(share * (1 - share) / ladder.families) + young * share);
    }
}

namespace {

/// Children in care of no family here, young enough not to turn 18, who leave at one chance a month.
std::vector<double> left_each_month(double chance, int children, int months) {
    Parameters p = small_parameters({steady("ONE", 1, 100)});
    p.care.exit_early = p.care.exit_late = -12 * std::log(1 - chance);
    p.care.exit_young = 1;
    p.care.move_to_adoption = p.care.move_to_supported = 0;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    a.looked_after.clear();
    for (int k = 0; k < children; ++k) {
        LookedAfter child;
        child.family.value = static_cast<std::uint32_t>(k);
        child.birth = static_cast<std::int16_t>(world.now.index - 12);
        child.entered = static_cast<std::int16_t>(world.now.index - 1);
        a.looked_after.push_back(child);
    }
    std::vector<double> left = {static_cast<double>(children)};
    for (int m = 0; m < months; ++m) {
        looked_after_children(a, world.nation, world.now + m);
        left.push_back(static_cast<double>(a.looked_after.size()));
    }
    return left;
}

bool decays(const std::vector<double>& left, double chance) {
    for (std::size_t m = 1; m < left.size(); ++m) {
        const double share = std::pow(1 - chance, static_cast<double>(m));
        if (std::fabs(left[m] - left[0] * share) > 4.4 * std::sqrt(left[0] * share * (1 - share))) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("At a chance of one in ten a month, 90, 81, 59 and 7.2 of a hundred are left after 1, 2, 5 and 25 months", "[statistical][care]") {
    const int children = 20000;
    const std::vector<double> left = left_each_month(.1, children, 25);
    CHECK(decays(left, .1));
    CHECK_FALSE(decays(left, .11));
    CHECK_FALSE(decays(left, .09));
    const std::vector<std::pair<std::size_t, double>> per_hundred = {{1, 90}, {2, 81}, {5, 59.049}, {25, 7.1790}};
    for (const auto& [month, expected] : per_hundred) CHECK(std::fabs(left[month] / children * 100 - expected) < 1.6);   // 4.4 standard errors of a half
}

TEST_CASE("With far too few early-help places all are taken and free up in turn, with plenty nobody waits", "[statistical][early help]") {
    Parameters p = small_parameters({steady("ONE", 1, 20000, .30)});
    p.demography.on = false;             // nobody leaves a place by moving away
    p.need.onset_rate = .2;
    p.early_help.months = 6;
    p.early_help.places_per_10000 = 10;
    Simulation few = small_world(p);
    step(few, 7);                        // places of the histories, when nothing was short, have ended
    const auto places = early_help_places(p.early_help, few.authorities[0].children);
    double starts = 0, longest_wait = 0;
    for (int m = 0; m < 24; ++m) {
        step(few);
        const std::vector<double> row = measured(few, 0);
        REQUIRE(total(row, column("early_help_places_taken")) == static_cast<double>(places));
        REQUIRE(total(row, column("early_help_waiting")) > 0);
        starts += total(row, column("early_help_starts"));
        for (const Waiting& w : few.authorities[0].waiting)
            longest_wait = std::max(longest_wait, static_cast<double>(few.now - 1 - Month{few.authorities[0].active.cases[few.authorities[0].families[w.slot].active].help_since}));
        if ((m + 1) % 6 == 0) REQUIRE(starts == static_cast<double>(places * (m + 1) / 6));   // each place once in six months
    }
    CHECK(longest_wait > 2);
    p.early_help.places_per_10000 = 2000;
    Simulation plenty = small_world(p);
    double started = 0;
    for (int m = 0; m < 24; ++m) {
        step(plenty);
        const std::vector<double> row = measured(plenty, 0);
        REQUIRE(total(row, column("early_help_waiting")) == 0);
        started += total(row, column("early_help_starts"));
        REQUIRE(total(row, column("early_help_offers")) == total(row, column("early_help_starts")) + total(row, column("early_help_drop_outs")));
    }
    CHECK(started > 500);
}
