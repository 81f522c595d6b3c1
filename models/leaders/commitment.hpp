// Commitment spreads among those who influence each other, and returns to what each brought (Friedkin and Johnsen 1990):
// C' = (1 - own) W C + own C(0) + shock - decay C. It rests where C = ((1 + decay) I - (1 - own) W)^-1 own C(0).
// Reads: structure (W), leaders. Changes: nothing (rules). Claims C9, C21, C62; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct CommitmentParameters { double own = .3, decay = .005, shock = .01; };
void declare(Declarations& declarations, CommitmentParameters& p);

/// One leader's commitment a month on; whoever nobody influences listens to themselves.
double next_commitment(const CommitmentParameters& p, const ByRole& influence, const ByRole& commitment, std::size_t role, double own_commitment, double shock);
/// Uniform with mean 0 and this standard deviation: cheap to draw, and months add up to a normal soon enough.
double commitment_shock(const CommitmentParameters& p, double uniform);

}  // namespace hearth::children
