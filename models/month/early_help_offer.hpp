// What early help comes to for the rest of the month, from the places there are.
#pragma once

#include "models/month/world.hpp"

namespace hearth::children {

/// How far offers of early help go, from the places there are; 1 at the baseline.
double reach_now(const Authority& a, const Nation& n);
/// What early help makes of practice this month: selection, availability, entry to care.
void apply_early_help(const Authority& a, const Nation& n, Practice& practice);
/// Families that targeted early help can help at once this month.
std::int64_t early_help_capacity(const Authority& a, const Nation& n);
/// Share of families at the edge of care that get intensive help there.
double edge_coverage(const Nation& n, Month month);

}  // namespace hearth::children
