// What the readers of a sweep need to know of designs.
#pragma once

#include "sim/input/sweep_file.hpp"

#include <cstddef>

namespace hearth {

inline constexpr std::size_t most_scenarios = 1'000'000;
/// Each arm has a model of its own while the sweep is read; points have none.
inline constexpr std::size_t most_arms = 500;

/// Latin hypercube, Sobol, Saltelli, Morris: points are drawn from ranges, not listed.
bool is_sampled(DesignKind kind);

/// Points times arms; above most_scenarios only that it is more.
std::size_t design_scenarios(const SweepFile& sweep);

}  // namespace hearth
