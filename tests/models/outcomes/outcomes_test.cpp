// Harm and needless intervention: the rules by table, and the month's sums against counting every family and child by hand.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <algorithm>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("The best of the help that reaches a family is what averts harm", "[unit][outcomes]") {
    OutcomeParameters p;
    p.averted = {0, .2, .4, .6, .85};
    const Practice usual;
    const auto averted = [&](Status status, Help help) { return averted_at_home(p, usual, status, help); };
    for (const Status status : {Status::none, Status::assessment, Status::enquiry}) {
        CHECK(averted(status, Help::none) == 0);
        CHECK(averted(status, Help::place) == .2);
        for (const Help help : {Help::waiting, Help::fading_1, Help::fading_2, Help::fading_3}) CHECK(averted(status, help) == 0);
    }
    CHECK(averted(Status::support, Help::none) == .4);
    CHECK(averted(Status::support, Help::place) == .4);
    CHECK(averted(Status::plan, Help::place) == .6);
    p.averted[1] = .5;
    CHECK(averted(Status::support, Help::place) == .5);
    p.averted[0] = .1;
    CHECK(averted(Status::none, Help::waiting) == .1);
}

TEST_CASE("Better help averts more, up to a fifth more and never more than all", "[unit][outcomes]") {
    OutcomeParameters p;
    p.averted = {0, .2, .4, .6, .85};
    Practice practice;
    practice.quality = .5;
    CHECK(averted_at_home(p, practice, Status::plan, Help::none) == .3);
    CHECK(averted_at_home(p, practice, Status::none, Help::place) == .2);   // early help has a quality of its own
    practice.early_help_quality = .5, practice.selection = .5;
    CHECK(averted_at_home(p, practice, Status::none, Help::place) == .05);
    practice.quality = 7;
    CHECK(averted_at_home(p, practice, Status::plan, Help::none) == .6 * 1.2);
    p.averted[3] = .95;
    CHECK(averted_at_home(p, practice, Status::plan, Help::none) == 1);
}

TEST_CASE("Only complex and acute need harms, by the weight of the level", "[unit][outcomes]") {
    OutcomeParameters p;
    p.level_weight = {.3, .9};
    CHECK(harm_of_month(p, 0, 0) == 0);
    CHECK(harm_of_month(p, 1, 0) == 0);
    CHECK(harm_of_month(p, 2, .5) == .15);
    CHECK(harm_of_month(p, 3, 0) == .9);
    CHECK(harm_of_month(p, 3, 1) == 0);
}

namespace {

struct ByHand {
    double needless = 0;
    std::array<double, band_count> harm{};
    int helped = 0, in_care = 0;
};

/// Family by family, and child by child, from the families alone.
ByHand count_by_hand(const Authority& a, const OutcomeParameters& p) {
    ByHand sum;
    for (const Family& f : a.families) {
        if (!f.present) continue;
        const Case record = f.active == Family::not_active ? Case{} : a.active.cases[f.active];
        const int here = std::popcount(f.home), away = std::popcount(f.away);
        if (f.level < 2) {
            sum.needless += away + (record.status == Status::plan ? std::popcount(record.brought) : 0);
            continue;
        }
        double averted = record.help == Help::place ? p.averted[1] * std::min(1.2, a.practice.early_help_quality * a.practice.selection) : 0;
        const double quality = std::min(1.2, a.practice.quality);
        if (record.status == Status::support) averted = std::max(averted, p.averted[2] * quality);
        if (record.status == Status::plan) averted = std::max(averted, p.averted[3] * quality);
        const double weight = f.level == 2 ? p.level_weight[0] : p.level_weight[1];
        sum.harm[f.band] += weight * ((1 - averted) * here + (1 - p.averted[4]) * away);
        sum.helped += averted > 0, sum.in_care += away;
    }
    return sum;
}

double row_of(const Simulation& world, Column measure) { return total(measured(world, 0), measure); }

}  // namespace

TEST_CASE("The month's outcomes are those that counting every family and child by hand gives", "[replay][outcomes]") {
    Parameters p = small_parameters({steady("ONE", 1, 9000, .30)});
    p.place.unaccompanied = yearly_table({{"ONE", 1999, 40.0}});   // who came alone has no family in need here
    p.outcomes.level_weight = {.35, .8};
    p.outcomes.averted = {0, .25, .45, .65, .9};
    p.practice.quality = .7, p.practice.early_help_quality = 1.6;
    p.care.entry = {.1, .3, 1, 4};
    Simulation world = small_world(p);
    int helped = 0, in_care = 0;
    for (int m = 0; m < 24; ++m) {
        step(world);
        const ByHand hand = count_by_hand(world.authorities[0], p.outcomes);
        double harm = 0;
        for (std::size_t band = 0; band < band_count; ++band) {
            REQUIRE_THAT(world.authorities[0].outcomes.harm_by_band[band], WithinRel(hand.harm[band], 1e-12));
            harm += hand.harm[band];
        }
        REQUIRE_THAT(world.authorities[0].outcomes.harm, WithinRel(harm, 1e-12));
        REQUIRE_THAT(row_of(world, column("harm")), WithinAbs(harm * 365.25 / 12, .5001));   // whole days
        REQUIRE_THAT(row_of(world, column("harm_by_band")), WithinAbs(harm * 365.25 / 12, .5001 * band_count));
        REQUIRE(row_of(world, column("needless_intervention")) == hand.needless);
        REQUIRE(hand.needless > 0);
        helped += hand.helped, in_care += hand.in_care;
    }
    CHECK(helped > 500);
    CHECK(in_care > 200);
    CHECK(world.authorities[0].left_behind > 0);
}

TEST_CASE("Weights and what help averts decide what is counted, never what happens", "[invariance][outcomes]") {
    Parameters p = small_parameters({steady("ONE", 1, 3000, .30)});
    Simulation usual = small_world(p);
    p.outcomes.level_weight = {1, 1}, p.outcomes.averted.fill(0);
    Simulation heavier = small_world(p);
    step(usual, 12), step(heavier, 12);
    CHECK(usual.authorities[0].ledger == heavier.authorities[0].ledger);
    CHECK(row_of(heavier, column("harm")) > row_of(usual, column("harm")));
}

TEST_CASE("Nothing is counted as harm in the histories, nor carried from month to month", "[unit][outcomes]") {
    const Parameters p = small_parameters({steady("ONE", 1, 2000, .30)});
    Simulation world = small_world(p);
    step(world);
    REQUIRE(world.authorities[0].outcomes.harm > 0);
    Authority a = world.authorities[0];
    outcomes(a, world.nation, world.now - 1);
    CHECK(a.outcomes.harm == world.authorities[0].outcomes.harm);
    CHECK(a.outcomes.needless == world.authorities[0].outcomes.needless);
    Authority alone;
    make_families(alone, world.nation, world.places[0]);
    live_history(alone, world.nation, world.nation.history_start);
    CHECK(alone.outcomes.harm == 0);
}
