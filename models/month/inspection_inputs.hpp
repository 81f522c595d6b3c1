// Where inspection meets the month: what it reads put together, and what it hands on.
#pragma once

#include "models/inspection/inspection_month.hpp"
#include "models/month/assurance_view.hpp"

namespace hearth::children {

InspectionInputs inspection_inputs(const Assurance& s, const AssuranceView& v);
/// A month of inspection, with what it does to the practice standard.
void run_inspection(Assurance& s, const AssuranceView& v, AdverseEvents& inbox);
InspectionTerms inspection_terms(const Nation& n, Month month);

}  // namespace hearth::children
