// The state of the world: plain data, one block an authority. Processes (schedule.cpp) change it; measures read it.
#pragma once

#include "models/month/assurance_month.hpp"
#include "models/leaders/leaders.hpp"
#include "models/month/leaders_offers.hpp"
#include "models/month/parameters.hpp"
#include "models/casework/contacts.hpp"
#include "models/month/opening_averages.hpp"
#include "models/register/register.hpp"
#include "sim/core/policy.hpp"

namespace hearth::children {

/// What is common to all authorities this month. Read-only to authority processes.
struct Nation {
    const Parameters* parameters = nullptr;
    NeedTables need;
    RandomKey random;
    Month history_start;      ///< families' own histories begin, each alone
    Month filled;             ///< histories come into need faster until then (opening_averages.hpp)
    Month opening_averages_start;   ///< from here on families are complete and have a history: a status quo can be taken; the opening if none is
    Month opening;            ///< services become shared: first month of the burn-in
    Month policy;             ///< first month under the scenario's policies
    LabourMarket market;
    LeadershipSetting leadership;
    AssuranceSetting assurance;
    bool in_history(Month month) const { return month < opening; }
    bool under_policy(Month month) const { return month >= policy; }
    /// The levers of that month, given the scenario's.
    template <class Levers> const Levers& in_force(const Levers& scenario, Month month) const { return Policy<Levers>{baseline_levers<Levers>, scenario, policy}.at(month); }
};

/// One authority: its register, and the state of each room.
struct Authority : Register {
    const PlaceData* data = nullptr;
    Practice practice;
    OpeningAverages opening_averages;
    Workforce workforce;
    EarlyHelpService early_help;
    Partners partners;
    Books books;
    Leadership leadership;
    Assurance assurance;
    AdverseEvents inbox;                       ///< adverse events that leaders have not been informed of yet
    Outcomes outcomes;                         ///< of this month
    ContactChances contact_chances;            ///< of this month
    Acceptance acceptance{};                   ///< of this month
};

/// Children now over those of the status quo; what belongs to so many children grows and shrinks with it.
inline double children_over_opening(const Authority& a) { return a.opening_averages.children > 0 ? a.children / a.opening_averages.children : 1; }

}  // namespace hearth::children
