// Where improvement, early warning, neighbours and recovery meet the month: what they read put together.
#pragma once

#include "models/improvement/improvement_month.hpp"
#include "models/month/assurance_view.hpp"
#include "models/improvement/early_warning_rules.hpp"
#include "models/improvement/neighbours_rules.hpp"

namespace hearth::children {

EarlyWarningInputs early_warning_inputs(const Assurance& s, const AssuranceView& v);
ImprovementInputs improvement_inputs(const Assurance& s, const AssuranceView& v);
NeighbourInputs neighbour_inputs(const Assurance& s, const AssuranceView& v);
RecoveryInputs recovery_inputs(const Assurance& s, const AssuranceView& v);
/// A month of improvement, with what it does to the practice standard.
void run_improvement(Assurance& s, const AssuranceView& v);

}  // namespace hearth::children
