// Early help: targeted family support with a finite number of places and a waiting list. Places go to the highest signalled
// need, then the longest wait, then a keyed lottery. A place lasts about six months. Three separately switchable routes:
// protection (worsening slows, fading in three steps over twelve months after the place), easing (while in the place), and
// diversion (a family with a lead professional is not contacted about below complex need).
// Reads: level, waiting list, practice. Changes: help and its dates.
#pragma once

#include "models/families/active.hpp"
#include "models/services/practice.hpp"
#include "sim/core/parameter.hpp"

#include <cstdint>

namespace hearth::children {

struct EarlyHelpParameters {
    bool on = true, protection = true, easing = true, diversion = true;
    double places_per_10000 = 0, protect = 0, ease = 0, drop_out = 0;
    bool lead_professionals = false;
    std::int64_t months = 0;
    std::int64_t without_family = -1, without_authority = -1;
};
void declare(Declarations& declarations, EarlyHelpParameters& p);

inline constexpr int fading_months = 4, fading_steps = 3;   ///< protection lasts 12 months after a place, a third less each 4

/// Multipliers of the level hazards from early help.
double early_help_ease(const EarlyHelpParameters& p, Help help, double quality);
double early_help_escalate(const EarlyHelpParameters& p, Help help, double quality);
/// Whether sources leave the family to its lead professional instead of contacting social care.
bool diverted(const EarlyHelpParameters& p, Help help, int level);

/// How many families an authority with that many children can help at once.
std::int64_t early_help_places(const EarlyHelpParameters& p, double children);

}  // namespace hearth::children
