// What a sweep will cost, from running a little of it.
#pragma once

#include "sim/run/sweep/plan.hpp"

#include <cstddef>

namespace hearth {

struct Pilot {
    std::size_t runs = 0;       ///< that were timed; 0: no scenario of the sweep can be run
    double seconds_each = 0;    ///< of one core, or of all jobs where a run is shared among them
    double bytes_each = 0;      ///< on disk, compressed
};

/// Runs the first replicate of up to three scenarios, spread over the sweep; leaves nothing behind.
Pilot pilot(const SweepPlan& plan, int jobs);

}  // namespace hearth
