// What leaders read is put together here, for their processes of the month (schedule.hpp). The rules are in models/leaders, what leaders
// offer to other rooms is in leaders_offers.hpp.
#pragma once

#include "sim/core/month.hpp"

namespace hearth::children {

struct Authority;
struct LeadersEffectInputs;
struct LeadersInputs;
struct Nation;
struct Surroundings;

/// Whether leaders are simulated, and the services are shared.
bool leaders_act(const Nation& n, Month month);
/// Everything leaders read, in these surroundings.
LeadersInputs leaders_inputs(const Authority& a, const Nation& n, Month month, const Surroundings& around);
/// In the surroundings of this month. Not made once for all three processes: inspection reports between the first and the others.
LeadersInputs leaders_inputs(const Authority& a, const Nation& n, Month month);
/// What their effects read in the month under way.
LeadersEffectInputs leaders_effect_inputs(const Authority& a, const Nation& n);

/// Leaders at the opening: drawn, and lived under the baseline levers for some years.
void initialise_leadership(Authority& a, const Nation& n);

}  // namespace hearth::children
