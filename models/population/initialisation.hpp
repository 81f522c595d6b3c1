// How families come into an authority and leave it: founded, moved in, moved out, grown up. Used by demography and the opening.
#pragma once

#include "models/population/demography.hpp"
#include "models/places/place.hpp"
#include "models/register/register.hpp"

namespace hearth::children {

/// Founds the families whose first child is born in `cohort`, as seen in month `now`: those with nobody left under 18 by
/// then (or, during the histories, by the start of the status quo) are not made.
void form_families(Register& r, const PopulationInputs& in, Month cohort, Month now);

/// One more family from the keyed stream of arrivals or departures; returns the children counted in or out (of a family that
/// leaves at least 1; 0 when nobody was found who could).
int move_in(Register& r, const PopulationInputs& in, Month now);
int move_out(Register& r, const PopulationInputs& in, Month now);

/// A child stops living at home, for whatever reason.
void leave_home(Register& r, const PopulationInputs& in, Slot slot, ChildMask child, Month month);

/// The youngest is 18: the slot is free again.
void retire_family(Register& r, const PopulationInputs& in, Slot slot);

/// Makes the families that live here when the histories begin.
void populate(Register& r, const PopulationInputs& in, std::uint16_t number);

}  // namespace hearth::children
