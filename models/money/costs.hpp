// Money. What the month's work cost the authority, by service: counts times unit costs, in pounds of 2018-19. Where budgets bind, accounts put
// what was paid in its place (money/budget.hpp), and share pay out over the services of social work by these costs.
// The month's process is in costs_month.hpp.
#pragma once

#include "models/care/care.hpp"
#include "sim/core/parameter.hpp"

#include <array>

namespace hearth::children {

struct CostParameters {
    double contact = 90, assessment = 550, enquiry = 600, conference = 265;
    double support_month = 175, plan_month = 300, early_help_place_year = 6000, edge_of_care_month = 1000;
    std::array<double, placement_count> placement_week{250, 480, 850, 3945, 900, 350};
};
void declare(Declarations& declarations, CostParameters& p);

inline constexpr double weeks_a_month = 52.18 / 12;   ///< weeks a year as in the section 251 unit costs

}  // namespace hearth::children
