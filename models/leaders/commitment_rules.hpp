// Rules of commitment; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/leaders/commitment.hpp"

namespace hearth::children {

/// One leader's commitment a month on; whoever nobody influences listens to themselves.
double next_commitment(const CommitmentParameters& p, const ByRole& influence, const ByRole& commitment, std::size_t role, double own_commitment, double shock);
/// Uniform with mean 0 and this standard deviation: cheap to draw, and months add up to a normal soon enough.
double commitment_shock(const CommitmentParameters& p, double uniform);

}  // namespace hearth::children
