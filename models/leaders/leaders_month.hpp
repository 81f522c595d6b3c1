// The month of leaders: its processes, in the month's order, and all that they read. A month of leaders needs no authority, only
// surroundings, so that long-run means are found by living it (long_run_means.cpp).
// Reads: LeadersInputs. Changes: Leadership. The months of an authority's leaders are put together in models/month/leaders_inputs.cpp.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/draws/leader_words.hpp"
#include "models/leaders/leaders_parameters.hpp"
#include "sim/core/month.hpp"
#include "sim/core/random_key.hpp"

#include <array>
#include <string_view>

namespace hearth::children {

/// All that a month of one authority's leaders reads.
struct LeadersInputs {
    const LeadershipParameters& p;
    const LeadershipLevers& levers;      ///< in force this month
    const StructureFacts& facts;         ///< of the accountability structure in force this month
    const StructureFacts& usual;         ///< of the structure that counts as calibrated
    const LeadershipMeans& long_run;     ///< what leading comes to under the baseline levers
    Surroundings around;                 ///< pressure, acute need, candidates and reports; each 0 (or 1) at the baseline
    RandomKey random;
    std::uint16_t authority = 0;         ///< its number; with `random` the key of who leaders are and what happens to them
    int election_year = 0;               ///< 0 to 3: calendar year of council elections, modulo four
    Month month;
    bool policy_begins = false;          ///< this month: training is given, twin hats are handed out anew
    bool mirrored = false;               ///< who is drawn comes from the other end of each distribution (long_run_means.cpp); never in an authority's month
    OtherEvents others;                  ///< sizes a year that nobody reports, so that they come as crises: where leaders live without an authority
};

/// Adverse events fade, and new ones come that nobody else reports.
void live_crises(Leadership& l, const LeadersInputs& in);                // crises_month.cpp
/// Leaders leave, are voted out or are blamed, and others are appointed.
void live_changes(Leadership& l, const LeadersInputs& in);               // changes_month.cpp
/// Leaders hear, commit themselves, attend and act.
void live_levers(Leadership& l, const LeadersInputs& in);                // levers_month.cpp

struct LeadersProcess {
    std::string_view name;               ///< in the schedule
    void (*live)(Leadership&, const LeadersInputs&);
};
/// The processes of a month, in the order of the schedule. Inspection and incidents, which report adverse events, stand between the first
/// and the second there; without an authority their events come as crises.
inline constexpr std::array<LeadersProcess, 3> leaders_processes = {{{"crises", live_crises}, {"leaders come and go", live_changes}, {"leaders lead", live_levers}}};

/// Months without an authority, in surroundings that stay as they are; `observe(m)` after each.
template <class Observe>
void live_stand_alone(Leadership& l, LeadersInputs in, int months, Observe observe) {
    for (int m = 0; m < months; ++m, ++in.month) {
        for (const LeadersProcess& process : leaders_processes) process.live(l, in);
        observe(m);
    }
}

/// The month's words of all leaders, by role.
using LeaderMonthColumns = DrawnColumns<LeaderMonthWords, PerRole<std::uint32_t>>;
LeaderMonthColumns words_of_leaders(const LeadersInputs& in);            // levers_month.cpp

/// An adverse event reaches leaders.
void report_to_leaders(Leadership& l, const AdverseEvent& event);        // crises_month.cpp

/// First leaders: of the stationary mix, keyed; then months lived at the status quo before the opening are for whoever calls.
void initialise_leaders(Leadership& l, const LeadersInputs& in);         // changes_month.cpp
/// What a long run of several authorities at the status quo has as its means; draws its own luck, the same for every seed.
LeadershipMeans find_long_run_means(const LeadershipParameters& p, const StructureFacts& usual, const OtherEvents& others = {});   // long_run_means.cpp
LeadershipSetting make_leadership(const LeadershipParameters& p, const OtherEvents& others = {});   // long_run_means.cpp

}  // namespace hearth::children
