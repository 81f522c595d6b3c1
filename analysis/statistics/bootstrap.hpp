// Resampling with keyed random numbers: the same file gives the same intervals on every machine.
#pragma once

#include "analysis/statistics/intervals.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace hearth::analysis {

inline constexpr std::size_t resamples = 1000;

/// n positions below n, with repetition; another set for each resample.
std::vector<std::uint32_t> resampled_positions(std::size_t resample, std::size_t n);

/// Percentile interval (Efron 1979) of what `estimate` makes of resampled positions; n >= 2.
Interval bootstrap_interval(std::size_t n, const std::function<double(const std::vector<std::uint32_t>&)>& estimate);

/// The same of one estimate from each resample.
Interval percentile_interval(std::vector<double> estimates);

}  // namespace hearth::analysis
