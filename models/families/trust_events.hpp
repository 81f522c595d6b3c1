// What moves trust; every event of a service that families remember goes through here.
#pragma once

#include "models/world.hpp"

namespace hearth::children {

/// Changes a family's trust by that much (at full trust 1 and none 0, from a mean of one half); nothing where trust is switched off.
void change_trust(Authority& a, const Nation& n, Slot slot, double by, Month month);

}  // namespace hearth::children
