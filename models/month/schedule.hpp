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

// Processes of an authority, in the order of the month. Each puts together what its room may read and hands it over; the files are
// case_processes.cpp and the <room>_inputs.cpp beside this one.
void begin_month(Authority& a, const Nation& n, Month month);
void crises(Authority& a, const Nation& n, Month month);
void inspection(Authority& a, const Nation& n, Month month);
/// Empties the inbox of adverse events into leaders.
void leaders_informed(Authority& a, const Nation& n, Month month);
void incidents(Authority& a, const Nation& n, Month month);
void learning(Authority& a, const Nation& n, Month month);
void leaders_come_and_go(Authority& a, const Nation& n, Month month);
void leaders_lead(Authority& a, const Nation& n, Month month);
void early_warning(Authority& a, const Nation& n, Month month);
void improvement(Authority& a, const Nation& n, Month month);
void restructuring(Authority& a, const Nation& n, Month month);
void recovery(Authority& a, const Nation& n, Month month);
void practice_standard(Authority& a, const Nation& n, Month month);
void budgets(Authority& a, const Nation& n, Month month);
void partners(Authority& a, const Nation& n, Month month);
void social_workers(Authority& a, const Nation& n, Month month);
void practice_conditions(Authority& a, const Nation& n, Month month);
void demography(Authority& a, const Nation& n, Month month);
void monthly_sweep(Authority& a, const Nation& n, Month month);
void contacts_about_need(Authority& a, const Nation& n, Month month);
void false_alarms(Authority& a, const Nation& n, Month month);
void looked_after_children(Authority& a, const Nation& n, Month month);
void unaccompanied_arrivals(Authority& a, const Nation& n, Month month);
void care_entries(Authority& a, const Nation& n, Month month);
void open_episodes(Authority& a, const Nation& n, Month month);
void allocate_cases(Authority& a, const Nation& n, Month month);
void early_help(Authority& a, const Nation& n, Month month);
void onset_of_need(Authority& a, const Nation& n, Month month);
void course_of_need(Authority& a, const Nation& n, Month month);
void quiet_families_leave(Authority& a, const Nation& n, Month month);
void workload(Authority& a, const Nation& n, Month month);
void outcomes(Authority& a, const Nation& n, Month month);
void costs(Authority& a, const Nation& n, Month month);
void accounts(Authority& a, const Nation& n, Month month);
void accumulate_opening_averages(Authority& a, const Nation& n, Month month);

// Processes of the nation.
inline constexpr int nation_looks_months = 12;   ///< once a year; authorities run on their own between, which is a fifth faster than each quarter
void labour_market(Nation& n, std::span<Authority> authorities, Month month);
void candidate_market(Nation& n, std::span<Authority> authorities, Month month);
void media_mood(Nation& n, std::span<Authority> authorities, Month month);
void inspectorate(Nation& n, std::span<Authority> authorities, Month month);
void peers(Nation& n, std::span<Authority> authorities, Month month);
void peer_support(Nation& n, std::span<Authority> authorities, Month month);
void families_move(Nation& n, std::span<Authority> authorities, Month month);

/// The histories are over: staffs, funds and opens what is shared from here on.
void open_services(Authority& a, const Nation& n);                       // opening_averages.cpp

}  // namespace hearth::children
