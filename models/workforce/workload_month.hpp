// Hours, pressure, standard, quality and pay at month end, and what the workforce makes of practice.
// Reads: the inputs below. Changes: hours, pressure, standard and quality of the workforce.
#pragma once

#include "models/practice/practice.hpp"
#include "models/workforce/work.hpp"
#include "models/workforce/workforce.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

/// Case hours of the month's work at the baseline's standard time per case.
double case_hours(const WorkforceParameters& p, const WorkDone& work);

/// All that a month's workload reads beside the workforce itself.
struct WorkloadInputs {
    const WorkforceParameters& p;
    const WorkforceLevers& levers;       ///< in force this month
    WorkDone work;                       ///< of this month
    double opening_case_hours = 0;       ///< hours a month, opening average
    double inspected_time = 0;           ///< share of time that inspectors take beyond the usual; 0 on average at the baseline
    double recovery = 1;                 ///< divides the months in which the standard recovers, by leaders; 1 at the baseline
    Month month;
    int months_since_policy = 0;         ///< since policies began; below 0 before
};
void workload(Workforce& w, const WorkloadInputs& in);

/// Quality, pressure, load and delay of this month, from what the workforce was at the end of the last. `second_month`: mean months,
/// beyond one, that an assessment takes at the baseline, the most that slack can save.
void apply_workforce(const Workforce& w, const WorkforceParameters& p, double second_month, Practice& practice);

/// Of the month.
SocialWorkPay social_work_pay(const Workforce& w, const WorkforceParameters& p);
/// GBP a month at the baseline's staffing of an authority with these base posts.
double status_quo_pay(const Workforce& w, const WorkforceParameters& p);

}  // namespace hearth::children
