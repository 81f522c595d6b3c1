// What the workforce reads of the rest of the month, and what it offers to it: put together here, so that models/workforce knows no
// other submodel's state. The processes themselves are declared in the schedule.
#pragma once

#include "models/month/world.hpp"
#include "models/workforce/workers_month.hpp"
#include "models/workforce/workload_month.hpp"

namespace hearth::children {

/// The scenario's levers in a month, or the baseline's before policies begin.
const WorkforceLevers& workforce_levers(const Nation& n, Month month);

InitialWorkforceInputs initial_workforce_inputs(const Authority& a, const Nation& n);
SocialWorkersInputs social_workers_inputs(const Authority& a, const Nation& n, Month month);
/// From the ledger of this month and the stocks.
WorkDone work_done(const Authority& a);
WorkloadInputs workload_inputs(const Authority& a, const Nation& n, Month month);

/// Staffs an authority at its opening and allocates its open cases.
void initialise_workforce(Authority& a, const Nation& n);

// What the workforce offers, where it is simulated; else practice stays as it is and pay is 0.
void apply_workforce(const Authority& a, const Nation& n, Practice& practice);
SocialWorkPay social_work_pay(const Authority& a, const Nation& n);
/// GBP a month at the baseline's staffing.
double status_quo_pay(const Authority& a, const Nation& n);
/// Case hours of this month's work at the baseline's standard time per case.
double case_hours(const Authority& a, const Nation& n);

}  // namespace hearth::children
