// What the rooms that deal with cases read of an authority and the nation, put together for a month.
#pragma once

#include "models/care/care_inputs.hpp"
#include "models/casework/casework_inputs.hpp"
#include "models/early_help/early_help_inputs.hpp"
#include "models/month/world.hpp"
#include "models/population/demography.hpp"
#include "models/population/need_inputs.hpp"
#include "models/workforce/allocation.hpp"

namespace hearth::children {

/// Whether early-help places and in-house foster placements are finite: from the opening on, and where money decides of them always,
/// because what money buys is measured against what histories under the same limits were like.
inline bool places_limited(const Nation& n, Month month) { return n.parameters->money.on || !n.in_history(month); }

CaseworkRules casework_rules(const Parameters& p);
FamilyRules family_rules(const Nation& n);
CaseworkInputs casework_inputs(const Authority& a, const Nation& n, const FamilyRules& family);
PopulationInputs population_inputs(const PlaceData& place, const Nation& n, const FamilyRules& family, Month month);

}  // namespace hearth::children
