// Leaders alone, without an authority around them: structures, and months lived at the status quo.
#pragma once

#include "models/leaders/leaders_month.hpp"
#include "tests/support/usual.hpp"

#include <algorithm>
#include <vector>

namespace hearth::support {

using namespace hearth::children;

inline LeadershipParameters leadership_parameters() {
    LeadershipParameters p;
    Declarations declarations;
    declare(declarations, p);
    p.crisis.rate = .23;   // leaders alone: as much to answer for as grades and scandals bring (models/inspection, models/incidents)
    return p;
}

/// Facts that follow from these responsibilities, the same for every task, with the levers held as usual; blame falls by responsibility.
inline StructureFacts facts_by_hand(ByRole responsibility) {
    StructureFacts facts;
    facts.responsibility = facts.blame = responsibility;
    facts.control = {.133, .075, .242, .425, .03125, .03125, .03125, .03125, 0};
    facts.structure.responsibility.fill(responsibility);
    double squares = 0;
    for (const double share : responsibility) squares += share * share;
    facts.owners.fill(1 / squares);
    facts.owners_overall = 1 / squares;
    return facts;
}

/// England's law of 2019: most of it a director's.
inline StructureFacts statutory_by_hand() { return facts_by_hand({.08, .15, .15, .50, .03, .03, .03, .03, 0}); }
inline StructureFacts single_point_by_hand() { return facts_by_hand({.05, .10, .15, .70, 0, 0, 0, 0, 0}); }
inline StructureFacts quartet_by_hand() { return facts_by_hand({.25, .25, .25, .25, 0, 0, 0, 0, 0}); }

/// Several authorities' leaders, month by month.
struct Leaders {
    const LeadershipParameters& p;
    StructureFacts usual, facts;
    LeadershipMeans long_run;
    LeadershipLevers levers{};
    Surroundings around{};
    RandomKey random{20190331, 0};
    Month month = make_month(1990, 1);
    std::vector<Leadership> all{};

    LeadersInputs inputs(std::size_t k, bool policy_begins = false) const {
        return {p, levers, facts, usual, long_run, around, random, static_cast<std::uint16_t>(k), static_cast<int>(k % 4), month, policy_begins, false, {}};
    }
    void found(std::size_t count) {
        all.assign(count, {});
        for (std::size_t k = 0; k < count; ++k) initialise_leaders(all[k], inputs(k));
    }
    /// One month, and then a look at each.
    template <class Look>
    void live(Look observe) {
        for (std::size_t k = 0; k < all.size(); ++k) {
            live_crises(all[k], inputs(k));
            live_changes(all[k], inputs(k));
            live_levers(all[k], inputs(k));
            observe(all[k]);
        }
        ++month;
    }
    void live(int months) {
        for (int m = 0; m < months; ++m) live([](const Leadership&) {});
    }
};

inline Leaders leaders_at_the_status_quo(const LeadershipParameters& p, std::size_t count) {
    const StructureFacts usual = facts_of(p, Preset::statutory);
    Leaders leaders{p, usual, usual, find_long_run_means(p, usual)};
    leaders.found(count);
    return leaders;
}

}  // namespace hearth::support
