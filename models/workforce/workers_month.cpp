#include "models/schedule.hpp"
#include "models/workforce/workforce_month.hpp"

namespace hearth::children {

void found_workforce(Authority&, const Nation&) {}
void apply_workforce(const Authority&, const Nation&, Practice&) {}
double case_hours(const Authority&, const Nation&) { return 0; }
SocialWorkPay social_work_pay(const Authority&, const Nation&) { return {}; }
double status_quo_pay(const Authority&, const Nation&) { return 0; }
void social_workers(Authority&, const Nation&, Month) {}
void allocate_cases(Authority&, const Nation&, Month) {}
void workload(Authority&, const Nation&, Month) {}

}  // namespace hearth::children
