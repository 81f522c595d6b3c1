// Commitment spreads among those who influence each other, and returns to what each brought (Friedkin and Johnsen 1990):
// C' = (1 - own) W C + own C(0) + shock - decay C. It rests where C = ((1 + decay) I - (1 - own) W)^-1 own C(0).
// Reads: structure (W), leaders. Changes: nothing (rules). Claims C9, C21, C62; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct CommitmentParameters { double own = .3, decay = .005, shock = .01; };
void declare(Declarations& declarations, CommitmentParameters& p);

}  // namespace hearth::children
