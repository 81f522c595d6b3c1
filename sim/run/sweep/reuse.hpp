// Runs that an earlier sweep has already: more replicates, more points or another arm need not cost the old ones again. A run's
// random numbers come from its scenario's seed and its own number, so with the same inputs, months, measures and program it would be
// the same again.
#pragma once

#include "sim/run/sweep/state.hpp"

#include <cstddef>

namespace hearth {

/// Copies complete runs of another folder into the parts that lack them; the other folder is only read. How many.
/// SweepConflict where it holds other months, places or measures, or was made by another program.
std::size_t reuse_runs(const SweepPlan& plan, const SweepFolder& from, const SweepFolder& to, SweepState& state);

}  // namespace hearth
