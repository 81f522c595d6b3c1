// What the workforce offers to the rest of the month. Processes are in the schedule.
#pragma once

#include "models/month/world.hpp"

namespace hearth::children {

/// Staffs an authority at its opening: as many posts as its status quo's work needs, holders from the stationary mix.
void initialise_workforce(Authority& a, const Nation& n);
/// Quality, pressure, load and delay of this month, from what the workforce was at the end of the last.
void apply_workforce(const Authority& a, const Nation& n, Practice& practice);
/// Case hours of the month's work at the standard time per case of the status quo; from the ledger and the stocks.
double case_hours(const Authority& a, const Nation& n);
/// GBP of the month: permanent posts held, and agency workers, of which the part above a permanent post's cost.
struct SocialWorkPay { double permanent = 0, agency = 0, premium = 0; };
SocialWorkPay social_work_pay(const Authority& a, const Nation& n);
/// GBP a month at the status quo staffing of an authority with these base posts.
double status_quo_pay(const Authority& a, const Nation& n);

/// Whole posts there is money for, at least one; each is this part of a full-time post, so that nothing hangs on rounding.
std::int32_t posts_now(const Workforce& w);
double time_of_a_post(const Workforce& w);
/// What policies make of workers this month.
WorkforceLevers workforce_levers(const Nation& n, Month month);

}  // namespace hearth::children
