// What moves trust; every event of a service that families remember goes through here.
#pragma once

#include "models/register/register.hpp"

namespace hearth::children {

/// Changes a family's trust by that much (at full trust 1 and none 0, from a mean of one half); nothing where trust is switched off.
void change_trust(Register& r, const FamilyRules& rules, Slot slot, double by, Month month);

/// A month wears off the sum of all deviations; once a month, before anything changes trust.
void wear_off_trust(Register& r, const FamilyRules& rules);
/// A family that leaves takes its deviation off the sum.
void take_trust_away(Register& r, const FamilyRules& rules, Slot slot, Month month);

}  // namespace hearth::children
