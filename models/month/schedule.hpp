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

/// GBP of the month for placements of looked-after children.
double placement_bill(const Authority& a, const Nation& n);              // money_inputs.cpp

// Authority processes, each defined in the file of its submodel.
void begin_month(Authority& a, const Nation& n, Month month);            // schedule.cpp
void practice_conditions(Authority& a, const Nation& n, Month month);    // practice_conditions.cpp
void demography(Authority& a, const Nation& n, Month month);             // case_processes.cpp
void monthly_sweep(Authority& a, const Nation& n, Month month);          // monthly_sweep.cpp
void contacts_about_need(Authority& a, const Nation& n, Month month);    // case_processes.cpp
void false_alarms(Authority& a, const Nation& n, Month month);           // case_processes.cpp
void looked_after_children(Authority& a, const Nation& n, Month month);  // case_processes.cpp
void unaccompanied_arrivals(Authority& a, const Nation& n, Month month); // case_processes.cpp
void care_entries(Authority& a, const Nation& n, Month month);           // case_processes.cpp
void open_episodes(Authority& a, const Nation& n, Month month);          // case_processes.cpp
void early_help(Authority& a, const Nation& n, Month month);             // case_processes.cpp
void onset_of_need(Authority& a, const Nation& n, Month month);          // case_processes.cpp
void course_of_need(Authority& a, const Nation& n, Month month);         // case_processes.cpp
void quiet_families_leave(Authority& a, const Nation& n, Month month);   // case_processes.cpp
void costs(Authority& a, const Nation& n, Month month);                  // money_inputs.cpp
void budgets(Authority& a, const Nation& n, Month month);                // money_inputs.cpp
void partners(Authority& a, const Nation& n, Month month);               // partners_inputs.cpp
void social_workers(Authority& a, const Nation& n, Month month);         // workforce_inputs.cpp
void allocate_cases(Authority& a, const Nation& n, Month month);         // case_processes.cpp
void workload(Authority& a, const Nation& n, Month month);               // workforce_inputs.cpp
void accounts(Authority& a, const Nation& n, Month month);               // money_inputs.cpp
void crises(Authority& a, const Nation& n, Month month);                 // leaders_inputs.cpp
void leaders_come_and_go(Authority& a, const Nation& n, Month month);    // leaders_inputs.cpp
void leaders_lead(Authority& a, const Nation& n, Month month);           // leaders_inputs.cpp
void inspection(Authority& a, const Nation& n, Month month);             // assurance.cpp
void incidents(Authority& a, const Nation& n, Month month);              // incidents/incidents_month.cpp
void improvement(Authority& a, const Nation& n, Month month);            // assurance.cpp
void restructuring(Authority& a, const Nation& n, Month month);          // assurance.cpp
void practice_standard(Authority& a, const Nation& n, Month month);               // assurance.cpp
void outcomes(Authority& a, const Nation& n, Month month);               // outcomes.cpp
void accumulate_opening_averages(Authority& a, const Nation& n, Month month);    // status_quo.cpp

// Processes of the nation.
void labour_market(Nation& n, std::span<Authority> authorities, Month month);   // workforce_inputs.cpp
inline constexpr int nation_looks_months = 12;   ///< once a year; authorities run on their own between, which is a fifth faster than each quarter
void candidate_market(Nation& n, std::span<Authority> authorities, Month month);   // month/leaders_inputs.cpp
void media_mood(Nation& n, std::span<Authority> authorities, Month month);      // incidents/media.cpp
void inspectorate(Nation& n, std::span<Authority> authorities, Month month);    // inspection/inspectorate.cpp
void peers(Nation& n, std::span<Authority> authorities, Month month);           // improvement/neighbours.cpp
void peer_support(Nation& n, std::span<Authority> authorities, Month month);    // improvement/peer_support.cpp
void families_move(Nation& n, std::span<Authority> authorities, Month month);   // moving.cpp

/// The histories are over: staffs, funds and opens what is shared from here on.
void open_services(Authority& a, const Nation& n);                       // status_quo.cpp

}  // namespace hearth::children
