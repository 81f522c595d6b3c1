// Failure demand, classified by hand: what the same luck would have left undone with enough time, a place, or adequate quality.
#include "models/casework/episodes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters strained() {
    Parameters p = small_parameters({steady("ONE", 1, 20000, .30)});
    p.need.onset_rate = .2;
    p.support.close_pressure = .5;
    p.practice.pressure = 2.2;
    p.early_help.places_per_10000 = 20, p.early_help.protect = .5, p.early_help.ease = .5;
    return p;
}

std::int32_t counted(const Authority& a, Failure why) { return a.ledger[column("failure_demand").first + static_cast<std::size_t>(why)]; }

}  // namespace

TEST_CASE("Support is closed early where the same luck at the status quo's pressure would have left it open", "[replay][failure demand]") {
    const Parameters p = strained();
    int early = 0, in_time = 0;
    watch(p, 12, "open episodes", [&](Authority& a, const Nation&, Month month, auto run) {
        std::vector<std::pair<Slot, bool>> closing;
        for (std::size_t i = 0; i < a.sweep.klass.size(); ++i) {
            const Case& record = a.active.cases[i];
            if (record.status != Status::support || status_in(a.sweep.klass[i]) != Status::support) continue;
            const Family& f = a.families[a.active.slot[i]];
            const bool disabled = (f.disabled & record.brought) != 0;
            const double close = disabled ? std::min(p.support.close_disabled, p.support.close[f.level]) : p.support.close[f.level];
            const double u = (a.sweep.words.columns[2][i] >> 8) * 0x1p-24 + 0x1p-25, enquiry = p.support.enquiry[f.level];
            if (u < enquiry || u < 1 - std::min(1 - enquiry, close * std::sqrt(2.2))) continue;
            closing.emplace_back(a.active.slot[i], u < 1 - close);
        }
        run();
        for (const auto& [slot, is_early] : closing) {
            REQUIRE((a.families[slot].closed_early == month.index) == is_early);
            ++(is_early ? early : in_time);
        }
    });
    CHECK(early > 100);
    CHECK(in_time > 100);
}

TEST_CASE("Nobody is closed early where pressure is not above the status quo", "[replay][failure demand]") {
    Parameters p = strained();
    p.practice.pressure = 1;
    Simulation world = small_world(p);
    step(world, 24);
    for (const Family& f : world.authorities[0].families) REQUIRE(f.closed_early == Family::never);
}

TEST_CASE("A return counts once, within a year of closing early", "[replay][failure demand]") {
    const Parameters p = strained();
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    int within = 0, later = 0;
    for (int m = 0; m < 48; ++m, ++world.now) {
        std::map<Slot, std::pair<std::uint32_t, int>> closed;   // slot to family and month
        live_with_look(a, world.nation, world.now, "contacts about families in need", [&](auto process) {
            for (Slot slot = 0; slot < a.families.size(); ++slot)
                if (a.families[slot].present && a.families[slot].closed_early != Family::never) closed[slot] = {a.families[slot].id.value, a.families[slot].closed_early};
            process();
        });
        int returned = 0;
        for (const auto& [slot, was] : closed) {
            const Family& f = a.families[slot];
            if (f.id.value != was.first || latest_referral(f) != world.now.index) continue;
            REQUIRE(f.closed_early != was.second);
            const bool soon = world.now.index - was.second <= 12;
            returned += soon, within += soon, later += !soon;
        }
        REQUIRE(counted(a, Failure::closed_early) == returned);
    }
    CHECK(within > 100);
    CHECK(later > 50);
}

TEST_CASE("Who worsens while waiting or under poor quality, and would not have otherwise, is counted by why", "[replay][failure demand]") {
    Parameters p = strained();
    p.practice.quality = .4, p.practice.early_help_quality = .6;
    int waiting = 0, quality = 0, neither = 0;
    watch(p, 36, "course of need", [&](Authority& a, const Nation&, Month, auto run) {
        const auto chance = [&](std::size_t i, Help help, double q, double early) {
            Practice practice = a.practice;
            practice.quality = q, practice.early_help_quality = early;
            const HelpMultipliers m = help_multipliers(casework_rules(p), practice, status_in(a.sweep.klass[i]), help);
            return level_move(a.active.escalate[i] * m.escalate, a.active.ease[i] * m.ease).escalate;
        };
        int expected_waiting = 0, expected_quality = 0;
        for (std::size_t i = 0; i < a.sweep.klass.size(); ++i) {
            const Help help = help_in(a.sweep.klass[i]);
            const double u = (a.sweep.words.columns[0][i] >> 8) * 0x1p-24 + 0x1p-25;
            if (level_in(a.sweep.klass[i]) == 0 || u >= chance(i, help, .4, .6)) continue;
            if (help == Help::waiting && u >= chance(i, Help::place, .4, .6)) ++expected_waiting;
            else if (u >= chance(i, help, 1, 1)) ++expected_quality;
            else ++neither;
        }
        run();
        REQUIRE(counted(a, Failure::waiting) == expected_waiting);
        REQUIRE(counted(a, Failure::quality) == expected_quality);
        waiting += expected_waiting, quality += expected_quality;
    });
    CHECK(waiting > 20);
    CHECK(quality > 20);
    CHECK(neither > 500);
}
