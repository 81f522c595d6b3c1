// Where restructuring meets the month: what it reads put together.
#pragma once

#include "models/month/assurance_view.hpp"
#include "models/restructuring/restructuring_rules.hpp"

namespace hearth::children {

RestructuringInputs restructuring_inputs(const Assurance& s, const AssuranceView& v);

}  // namespace hearth::children
