// Small statistics over replicates and over places.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace hearth::analysis {

/// Values must not be empty.
double mean(std::span<const double> values);

/// Between the order statistics, linearly (the default of R and NumPy); 0 <= share <= 1; values not empty.
double quantile(std::vector<double> values, double share);

/// Least squares of y on x; nothing for fewer than two points or where x does not vary.
std::optional<double> slope(std::span<const std::pair<double, double>> points);

}  // namespace hearth::analysis
