// The month of leaders: what its three processes share, and what leadership offers to the rest of the month. A month of leaders needs
// no authority, only surroundings, so that the norm is found by living it (norm.cpp).
#pragma once

#include "models/leaders/leaders_parameters.hpp"
#include "sim/core/random_key.hpp"
#include "sim/core/month.hpp"

#include <span>

namespace hearth::children {

struct Authority;
struct Nation;
struct Practice;

/// What is common to all authorities.
struct LeadershipSetting {
    StructureFacts usual, policy;        ///< the status quo's; the scenario's
    LeadershipMeans long_run;
    CandidateMarket candidates;
    OtherEvents others;                  ///< of a usual year
};

/// All that a month of one authority's leaders reads.
struct LeadershipView {
    const LeadershipParameters& p;
    const LeadershipLevers& levers;      ///< of this month
    const StructureFacts& facts;         ///< of this month
    const StructureFacts& usual;
    const LeadershipMeans& long_run;
    Surroundings around;
    RandomKey random;
    std::uint16_t authority = 0;
    int election_year = 0;               ///< 0 to 3: the calendar year, modulo four, of council elections; in May
    Month month;
    bool policy_begins = false;          ///< this month: training is given, twin hats are handed out anew
    bool mirrored = false;               ///< who is drawn comes from the other end of each distribution (norm.cpp)
    OtherEvents others;                  ///< that nobody tells of, so that they come as crises: where leaders live alone
};

// The three processes of the month, on leaders alone.
void live_crises(Leadership& l, const LeadershipView& view);             // crises.cpp
void live_changes(Leadership& l, const LeadershipView& view);            // leaders_month.cpp
void live_levers(Leadership& l, const LeadershipView& view);             // levers_month.cpp

/// First leaders: of the stationary mix, keyed; then months lived at the status quo before the opening are for whoever calls.
void initialise_leaders(Leadership& l, const LeadershipView& view);           // leaders_month.cpp
/// What a long run of several authorities at the status quo has as its means; draws its own luck, the same for every seed.
LeadershipMeans find_long_run_means(const LeadershipParameters& p, const StructureFacts& usual, const OtherEvents& others = {});   // norm.cpp
LeadershipSetting make_leadership(const LeadershipParameters& p, const OtherEvents& others = {});        // norm.cpp

// What leadership offers to an authority's month; each 1 (or nothing) where leadership is off, and in the histories.
/// Leaders at the opening: founded and lived at the status quo for some years.
void initialise_leadership(Authority& a, const Nation& n);
/// Quality, early-help quality, fear and community of this month.
void apply_leadership(const Authority& a, const Nation& n, Practice& practice);
/// Fear that leaders' risk makes, as a deviation from the status quo's.
double fear_now(const Authority& a, const Nation& n);
/// Multiplies workers' leaving.
double retention_now(const Authority& a, const Nation& n);
/// Multiplies the share of a cut that children's services are spared.
double protection_now(const Authority& a, const Nation& n);
/// Multiplies the council leaders' legitimacy with partners.
double legitimacy_now(const Authority& a, const Nation& n);
/// Divides the months in which standards of practice recover.
double recovery_now(const Authority& a, const Nation& n);
/// Multiplies what the council can spend on children: finance that nobody minds leaks.
double finance_now(const Authority& a, const Nation& n);
/// Stocks and flows of this month, in the columns of the ledger.
void measure_leadership(const Authority& a, const Nation& n, std::span<double> row);

}  // namespace hearth::children
