// What partners read of the rest of the month, and what they offer to it: put together here, so that models/partners knows no other
// submodel's state. The process itself is declared in the schedule.
#pragma once

#include "models/month/world.hpp"
#include "models/partners/partners_month.hpp"

namespace hearth::children {

/// The scenario's levers in a month, or the baseline's before policies begin. Partners plan together if they do so themselves, or if
/// one of the council's leaders brings them to.
PartnerLevers partner_levers(const Nation& n, Month month);

PartnersInputs partners_inputs(const Authority& a, const Nation& n, Month month);
SharedEvents shared_events(const Authority& a, const Nation& n);

void initialise_partners(Authority& a, const Nation& n);
/// At month end: joint successes and blamed failures of the month move trust.
void remember_events(Authority& a, const Nation& n);

// What partners offer, where they are simulated; else practice stays as it is and they add no places.
void apply_partners(const Authority& a, const Nation& n, Practice& practice);
/// Early-help places beyond those that the council's money of this month pays for.
double partners_places(const Authority& a, const Nation& n);

}  // namespace hearth::children
