// What leaders offer to the rest of an authority's month; each 1 (or nothing) where leaders are not simulated, and in the histories.
#pragma once

namespace hearth::children {

struct Authority;
struct LeadersMeasureInputs;
struct Nation;
struct Practice;

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
/// What the measures of leaders read at month end.
LeadersMeasureInputs leaders_measure_inputs(const Authority& a, const Nation& n);

}  // namespace hearth::children
