// Families' trust in services. It falls when a family was investigated for nothing or is handed from worker to worker, rises when help
// worked, and returns to its mean; it decides whether offered early help is taken and whether families ask for help themselves.
// Kept as a deviation with the month it was last changed and worked out when it is asked for, so that a quiet family costs nothing.
// Reads: events of assessment, enquiry, early help, support and hand-overs. Changes: trust. Theory: trust moves with experience
// and wears off; all sizes assumed.
#pragma once

#include "models/families/family.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct TrustParameters {
    bool on = true;
    double half_life_months = 24;
    double investigation = .2, helped = .1;   ///< fall and rise
    double take_up = 1, request = 4;
};
void declare(Declarations& declarations, TrustParameters& p);

inline constexpr double most_trust = .5;   ///< deviations lie within one half: full trust is 1, none 0, the mean one half

/// What is left of a deviation after so many months.
double trust_left(const TrustParameters& p, int months);
/// The nearest deviation that a family can keep: hundredths within one half.
std::int8_t trust_code(double deviation);
/// A family's deviation of trust in that month.
double present_trust(const TrustParameters& p, const Family& family, Month month);

/// Multiplies the chance that offered early help is taken; 1 at the mean.
double take_up_factor(const TrustParameters& p, double trust);
/// Multiplies the rate at which a family asks for early help itself: logistic, 1 at the mean, below 2.
double request_factor(const TrustParameters& p, double trust);

}  // namespace hearth::children
