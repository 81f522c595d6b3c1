// What money offers to the rest of the month. Processes are in the schedule.
#pragma once

#include "models/month/world.hpp"

namespace hearth::children {

/// Opens the books: budgets at what the status quo costs, reserves at their mean.
void open_books(Authority& a, const Nation& n);

/// The scenario's levers in a month, or the status quo before policy start.
MoneyLevers money_levers(const Nation& n, Month month);
/// Which calendar years, modulo four, this authority votes in; the same in every arm.
int election_year(const Authority& a, const Nation& n);

/// GBP of the month for all that children looked after cost: placements, and what goes with them.
double care_cost(const Authority& a, const Nation& n, Month month);
/// GBP of the month for the families that have help at the edge of care.
double edge_of_care_cost(const Authority& a, const Nation& n);
/// GBP of the month that the social work there is to do would cost at status-quo staffing; at unit costs without workers.
double social_work_need(const Authority& a, const Nation& n);
/// GBP of the month by unit costs of social work done, from the ledger of `costs`; the first services of the code list.
double process_cost(const Authority& a);
inline constexpr std::size_t social_work_services = 5;

/// What the budget follows of the number of children, published and against the opening; 1 where it follows none.
double budget_population(const Authority& a, const Nation& n, Month month);

/// Families in need by what they cost.
double weighted_need(const MoneyParameters& p, const ByLevel& families);

/// Partners' and later services' books of the month; agencies.cpp.
void open_agencies(Authority& a, const Nation& n);
void agencies_month(Authority& a, const Nation& n, Month month);
/// GBP of pooled school balances that flow to early help this month.
double school_balances(const Authority& a, const Nation& n, Month month);
/// Writes one agency's month.
void enter(Books& books, std::size_t agency, double income, double spent);
constexpr std::int64_t rounded(double pounds) { return static_cast<std::int64_t>(pounds < 0 ? pounds - .5 : pounds + .5); }

}  // namespace hearth::children
