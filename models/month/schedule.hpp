// The month of a local children's-services system, as one list. Read it aloud and you know the model.
#pragma once

#include "models/month/world.hpp"
#include "sim/core/schedule.hpp"

#include <span>

namespace hearth::children {

using MonthProcess = Process<Nation, Authority>;
std::span<const MonthProcess> month_schedule();

/// A month of a family history: the same list without what only nations do.
inline void live_history(Authority& a, const Nation& n, Month month) {
    for (const MonthProcess& process : month_schedule())
        if (process.authority != nullptr) process.authority(a, n, month);
}

/// How far offers of early help go, from the places there are; 1 at the status quo.
double reach_now(const Authority& a, const Nation& n);                   // early_help/early_help_month.cpp
/// What early help makes of practice this month: selection, availability, entry to care.
void apply_early_help(const Authority& a, const Nation& n, Practice& practice);   // early_help/early_help_month.cpp
/// Families that targeted early help can help at once this month.
std::int64_t early_help_capacity(const Authority& a, const Nation& n);   // early_help/early_help_month.cpp
/// GBP of the month for placements of looked-after children.
double placement_bill(const Authority& a, const Nation& n);              // money/costs_month.cpp

/// Whether sources act on what they see of a family in need: not while an episode is open (who is already at work hears it; such
/// contacts are not counted), nor while a lead professional stands in.
bool may_be_contacted(const Nation& n, CaseClass c);

// Authority processes, each defined in the file of its submodel.
void begin_month(Authority& a, const Nation& n, Month month);            // schedule.cpp
void practice_conditions(Authority& a, const Nation& n, Month month);    // month/practice_conditions.cpp
void demography(Authority& a, const Nation& n, Month month);             // families/demography.cpp
void monthly_sweep(Authority& a, const Nation& n, Month month);          // month/monthly_sweep.cpp
void contacts_about_need(Authority& a, const Nation& n, Month month);    // casework/contacts.cpp
void false_alarms(Authority& a, const Nation& n, Month month);           // casework/contacts.cpp
void looked_after_children(Authority& a, const Nation& n, Month month);  // care/care_month.cpp
void unaccompanied_arrivals(Authority& a, const Nation& n, Month month); // care/care_month.cpp
void care_entries(Authority& a, const Nation& n, Month month);           // care/care_month.cpp
void open_episodes(Authority& a, const Nation& n, Month month);          // casework/episodes.cpp
void early_help(Authority& a, const Nation& n, Month month);             // early_help/early_help_month.cpp
void onset_of_need(Authority& a, const Nation& n, Month month);          // families/course.cpp
void course_of_need(Authority& a, const Nation& n, Month month);         // families/course.cpp
void quiet_families_leave(Authority& a, const Nation& n, Month month);   // families/course.cpp
void costs(Authority& a, const Nation& n, Month month);                  // money/costs_month.cpp
void budgets(Authority& a, const Nation& n, Month month);                // money/budget_month.cpp
void partners(Authority& a, const Nation& n, Month month);               // partners/partners_month.cpp
void social_workers(Authority& a, const Nation& n, Month month);         // workforce/workers_month.cpp
void allocate_cases(Authority& a, const Nation& n, Month month);         // workforce/allocation.cpp
void workload(Authority& a, const Nation& n, Month month);               // workforce/workload_month.cpp
void accounts(Authority& a, const Nation& n, Month month);               // money/accounts_month.cpp
void crises(Authority& a, const Nation& n, Month month);                 // month/leaders.cpp
void leaders_come_and_go(Authority& a, const Nation& n, Month month);    // month/leaders.cpp
void leaders_lead(Authority& a, const Nation& n, Month month);           // month/leaders.cpp
void inspection(Authority& a, const Nation& n, Month month);             // month/assurance.cpp
void incidents(Authority& a, const Nation& n, Month month);              // incidents/incidents_month.cpp
void improvement(Authority& a, const Nation& n, Month month);            // month/assurance.cpp
void restructuring(Authority& a, const Nation& n, Month month);          // month/assurance.cpp
void practice_standard(Authority& a, const Nation& n, Month month);               // month/assurance.cpp
void outcomes(Authority& a, const Nation& n, Month month);               // outcomes.cpp
void accumulate_opening_averages(Authority& a, const Nation& n, Month month);    // status_quo.cpp

// Processes of the nation.
void labour_market(Nation& n, std::span<Authority> authorities, Month month);   // workforce/labour_market.cpp
inline constexpr int nation_looks_months = 12;   ///< once a year; authorities run on their own between, which is a fifth faster than each quarter
void candidate_market(Nation& n, std::span<Authority> authorities, Month month);   // leaders/candidates.cpp
void media_mood(Nation& n, std::span<Authority> authorities, Month month);      // incidents/media.cpp
void inspectorate(Nation& n, std::span<Authority> authorities, Month month);    // inspection/inspectorate.cpp
void peers(Nation& n, std::span<Authority> authorities, Month month);           // improvement/neighbours.cpp
void peer_support(Nation& n, std::span<Authority> authorities, Month month);    // improvement/peer_support.cpp
void families_move(Nation& n, std::span<Authority> authorities, Month month);   // families/moving.cpp

/// The histories are over: staffs, funds and opens what is shared from here on.
void open_services(Authority& a, const Nation& n);                       // status_quo.cpp

}  // namespace hearth::children
