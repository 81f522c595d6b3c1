// Pools that fill steadily and empty in proportion to what is in them.
#pragma once

#include "sim/core/math.hpp"

#include <algorithm>

namespace hearth {

/// Where a pool is after a time of steady coming and of going in proportion to it: exact, because steps are long against it.
inline double relaxed(double pool, double coming, double going, double time) {
    if (going <= 0) return pool + coming * time;
    const double end = coming / going;
    return end + (pool - end) * math::exp(-going * time);
}

/// Pools count against the status quo and never run quite dry.
inline double within_pool(double pool) { return std::clamp(pool, .1, 3.0); }

}  // namespace hearth
