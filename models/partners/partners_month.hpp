// What partners offer to the rest of the month. Processes are in the schedule.
#pragma once

#include "models/world.hpp"

namespace hearth::children {

/// Contributions and trust at the status quo.
void found_partners(Authority& a, const Nation& n);
/// Presence, strain, lead-professional work and information of this month; early-help quality lost to uncoordinated commissioners.
void apply_partners(const Authority& a, const Nation& n, Practice& practice);
/// Early-help places the partners' contributions make of what the council pays for.
double partners_places(const Authority& a, const Nation& n);

}  // namespace hearth::children
