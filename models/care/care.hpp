// Care. Children enter one by one, at a rate that depends on true need, age and what help the family has; leave for home, kin
// (with special guardianship), adoption, other ends or at 18. A child who returns comes back to a family whose need is what it
// is, under support, so a return can fail. In-house foster places are finite: overflow goes to agency foster care and homes.
// Help at the edge of care (family group conferences and the like) is a policy: it covers a share of families and lowers entry.
// Reads: level, age, status, months in care, practice (entry). Changes: who lives at home, placements.
#pragma once

#include "models/register/active.hpp"
#include "models/ledger/code_lists.hpp"
#include "sim/core/parameter.hpp"

#include <array>
#include <cstdint>

namespace hearth::children {

inline constexpr int care_age_count = 5;     ///< under 1, 1-4, 5-9, 10-15, 16-17

struct CareParameters {
    ByLevel entry{0, 0, .06, .40};
    std::array<double, care_age_count> entry_age{25, 1.56, .44, .80, .67};
    double harm_outside = 4;
    double from_support = .5, from_plan = 1.5;
    double exit_early = .65, exit_late = .19, exit_young = 1.9;
    std::array<double, care_age_count> to_home{.25, .22, .45, .60, .45}, to_kin{.35, .33, .30, .12, .05}, to_adoption{.40, .40, .12, .01, 0};
    std::array<double, placement_count> place_child{.15, .45, .28, .12, .0, .0}, place_teenager{.10, .22, .25, .18, .25, 0};
    std::array<double, legal_route_count - 1> route{.55, .33, .12};
    double in_house_per_10000 = 30, overflow_residential = .15;
    double move_to_supported = .25, move_to_adoption = .12;
    std::array<double, 3> unaccompanied_age{.15, .35, .50};      ///< 15, 16, 17
    double unaccompanied_stay = 1.15;
    bool unaccompanied = true;
    double edge_coverage = 0, edge_effect = .2;
};
void declare(Declarations& declarations, CareParameters& p);

/// 0 under 1 (and before birth) ... 4 from 16.
int care_age(int age_months);

/// Age from which harm outside the home (exploitation, gangs, going missing) can itself bring a child into care.
inline constexpr int harm_outside_months = 13 * 12;

/// Hazard a month that a child at home enters care.
double care_entry_hazard(const CareParameters& p, int level, Status status, int age_months, bool harm_outside = false);
/// The largest of those over ages (without infants: from 1), for the monthly sweep's first look.
double largest_care_entry_hazard(const CareParameters& p, int level, Status status, bool infants);

/// Weights of the ways into care, in the order of LegalRoute, where the odds of an order are so many times as large.
std::array<double, legal_route_count - 1> route_weights(const CareParameters& p, double orders);
/// What help at the edge of care leaves of entry to care.
double edge_of_care_entry(const CareParameters& p, double coverage, double quality);

/// Hazard a month of leaving care before 18.
double care_exit_hazard(const CareParameters& p, int months_in_care, int age_months);
/// Weights of the ways out before 18, in the order of CareEnd (turned_18 is 0).
std::array<double, care_end_count> care_end_weights(const CareParameters& p, int months_in_care, int age_months);

}  // namespace hearth::children
