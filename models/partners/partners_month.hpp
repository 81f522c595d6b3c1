// What partners offer to the rest of the month. Processes are in the schedule.
#pragma once

#include "models/month/world.hpp"

namespace hearth::children {

/// Contributions and trust at the status quo.
void initialise_partners(Authority& a, const Nation& n);
/// Presence, strain, lead-professional work and information of this month; early-help quality lost to uncoordinated commissioners.
void apply_partners(const Authority& a, const Nation& n, Practice& practice);
/// Early-help places the partners' contributions make, beyond those the council pays for; below 0 where they give less than usual.
double partners_places(const Authority& a, const Nation& n);

/// The scenario's levers in a month, or the status quo before policy start.
PartnerLevers partner_levers(const Nation& n, Month month);
/// At month end: joint successes and blamed failures of the month move trust.
void remember_events(Authority& a, const Nation& n);
/// At month end: what need and contributing cost a partner over its income, smoothed.
void feel_pressure(Authority& a, const Nation& n, std::size_t partner, double cost, double income);

}  // namespace hearth::children
