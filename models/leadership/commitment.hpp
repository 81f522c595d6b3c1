// Commitment spreads among those who influence each other, and returns to what each brought (Friedkin and Johnsen 1990).
// Reads: structure (W), attention. Changes: nothing (rules). Claims C9, C21, C62.
#pragma once

#include "models/leadership/leadership.hpp"

namespace hearth::children {

struct CommitmentParameters { double own = 0; };
void declare(Declarations& declarations, CommitmentParameters& p);

}  // namespace hearth::children
