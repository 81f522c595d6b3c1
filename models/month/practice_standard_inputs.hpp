// Where the practice standard meets the month: what it reads put together.
#pragma once

#include "models/month/assurance_view.hpp"

namespace hearth::children {

PracticeStandardInputs practice_standard_inputs(const Assurance& s, const AssuranceView& v);
void run_practice_standard(Assurance& s, const AssuranceView& v);

}  // namespace hearth::children
