// One authority's leaders by hand: everybody alike, months with nothing around them, structures from the presets.
#pragma once

#include "models/leaders/leaders_month.hpp"
#include "tests/support/usual.hpp"

namespace hearth::support {

using namespace hearth::children;

/// Every default; then nothing that luck moves.
inline LeadershipParameters leading_parameters() {
    LeadershipParameters p;
    Declarations declarations;
    declare(declarations, p);
    p.commitment.shock = 0;
    return p;
}

/// All who lead: as able, as committed, long in post.
inline Leadership alike(double commitment = .7) {
    Leadership l;
    for (Leader& leader : l.leaders) leader.commitment = leader.own_commitment = commitment, leader.began = 0;
    return l;
}

/// Holds what a month of leaders reads.
struct Leading {
    LeadershipParameters p = leading_parameters();
    StructureFacts usual = facts_of(p, Preset::statutory), facts = usual;
    LeadershipMeans long_run;
    LeadershipLevers levers;
    Surroundings around;
    Month month = make_month(2010, 6);   ///< three years before a vote

    LeadersInputs inputs() const { return {p, levers, facts, usual, long_run, around, {20190331, 0}, 7, 1, month, false, false, {}}; }
    void lead(Leadership& l, int months = 1) {
        for (int m = 0; m < months; ++m, ++month) live_levers(l, inputs());
    }
    /// What leaders alike make of this structure is the norm from here on.
    void take_as_means() {
        Leadership l = alike();
        lead(l, 200);
        long_run.effort = l.lever, long_run.legitimacy = l.legitimacy;
        for (std::size_t i = 0; i < role_count; ++i) long_run.attention[i] = l.leaders[i].attention, long_run.commitment[i] = l.leaders[i].commitment;
    }
};

}  // namespace hearth::support
