// What moves trust; every event of a service that families remember goes through here.
#pragma once

#include "models/month/world.hpp"

namespace hearth::children {

/// Changes a family's trust by that much (at full trust 1 and none 0, from a mean of one half); nothing where trust is switched off.
void change_trust(Authority& a, const Nation& n, Slot slot, double by, Month month);

/// A month wears off the sum of all deviations; once a month, before anything changes trust.
void wear_off_trust(Authority& a, const Nation& n);
/// A family that leaves takes its deviation off the sum.
void take_trust_away(Authority& a, const Nation& n, Slot slot, Month month);

}  // namespace hearth::children
