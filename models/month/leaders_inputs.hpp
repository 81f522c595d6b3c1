// The month of an authority's leaders: what they read is put together here, and what they offer is handed to other rooms. The processes
// are in the schedule, the rules in models/leaders.
#pragma once

#include "sim/core/month.hpp"

namespace hearth::children {

struct Authority;
struct LeadersEffectInputs;
struct LeadersInputs;
struct LeadersMeasureInputs;
struct Nation;
struct Practice;
struct Surroundings;

/// Whether leaders are simulated, and the services are shared.
bool leaders_act(const Nation& n, Month month);
/// Everything leaders read, in these surroundings.
LeadersInputs leaders_inputs(const Authority& a, const Nation& n, Month month, const Surroundings& around);
/// In the surroundings of this month. Not made once for all three processes: inspection reports between the first and the others.
LeadersInputs leaders_inputs(const Authority& a, const Nation& n, Month month);
/// What their effects read in the month under way.
LeadersEffectInputs leaders_effect_inputs(const Authority& a, const Nation& n);
LeadersMeasureInputs leaders_measure_inputs(const Authority& a, const Nation& n);

/// Leaders at the opening: drawn, and lived under the baseline levers for some years.
void initialise_leadership(Authority& a, const Nation& n);

// What leaders offer to an authority's month; each 1 (or nothing) where leaders are off, and in the histories.
/// Quality, early-help quality, fear and community of this month.
void apply_leadership(const Authority& a, const Nation& n, Practice& practice);
/// Fear that leaders' risk makes, as a deviation from the baseline.
double fear_now(const Authority& a, const Nation& n);
/// Multiplies workers' leaving.
double retention_now(const Authority& a, const Nation& n);
/// Multiplies the share of a cut that children's services are spared.
double protection_now(const Authority& a, const Nation& n);
/// Multiplies the council leaders' legitimacy with partners.
double legitimacy_now(const Authority& a, const Nation& n);
/// Divides the months in which standards of practice recover.
double recovery_now(const Authority& a, const Nation& n);
/// Multiplies what the council can spend on children: finance that nobody minds leaks.
double finance_now(const Authority& a, const Nation& n);

}  // namespace hearth::children
