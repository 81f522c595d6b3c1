// Workers month by month: who leaves, which vacancies are filled, how agency workers cover the rest.
// Reads: the inputs below. Changes: the workforce; the month's leavers and starters are returned, for the ledger.
#pragma once

#include "models/workforce/workforce.hpp"
#include "sim/core/month.hpp"
#include "sim/core/random_key.hpp"

namespace hearth::children {

/// All that a month of leaving, filling and covering posts reads beside the workforce itself.
struct SocialWorkersInputs {
    const WorkforceParameters& p;
    const WorkforceLevers& levers;       ///< in force this month
    const LabourMarket& market;          ///< national pools of job seekers and agency workers, each 1 at the baseline
    double retention_by_leaders = 1;     ///< multiplies leaving; 1 at the baseline
    double leaving_after_grade = 1;      ///< multiplies leaving; 1 on average at the baseline
    RandomKey random;
    std::uint16_t authority = 0;         ///< its number, which keys its posts' random numbers
    Month month;
};

/// Permanent workers of one month.
struct WorkerFlows { int leavers = 0, leavers_to_agency = 0, starters = 0; };

/// A month in which people leave first; a post left this month is filled in a later one.
WorkerFlows social_workers(Workforce& w, const SocialWorkersInputs& in);

/// All that staffing an authority at its opening reads.
struct InitialWorkforceInputs {
    const WorkforceParameters& p;
    const LabourMarket& market;          ///< as above; 1 at the opening
    double case_hours = 0;               ///< hours a month, opening average
    double children = 0;                 ///< opening average
    double children_over_opening = 1;    ///< children now over that average
    RandomKey random;
    std::uint16_t authority = 0;         ///< its number, which keys its character and its posts' first holders
    Month opening;
};

/// As many posts as the opening averages' work needs, holders from the stationary mix; nobody holds a case yet.
void initialise_workforce(Workforce& w, const InitialWorkforceInputs& in);

/// Posts grow and shrink with the number of children, where no budget decides how many there are.
inline void establish_for_children(Workforce& w, double children_over_opening) { w.established = w.base_posts * children_over_opening; }

}  // namespace hearth::children
