// Allocation of cases to social workers: the one process of the workforce that changes cases.
#pragma once

#include "models/register/register.hpp"
#include "models/workforce/workforce.hpp"

namespace hearth::children {

struct AllocationInputs {
    const WorkforceParameters& workforce;
    const FamilyRules& family;
};

/// Every open case without a worker gets one, if there is any.
void allocate(Register& r, Workforce& w, const AllocationInputs& in, Month month);
/// Takes the case at a position off whoever held it: counted, remembered by the family, and what was under way waits a month.
void transfer_case(Register& r, const AllocationInputs& in, std::uint32_t position, Month month);

}  // namespace hearth::children
