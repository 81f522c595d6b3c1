// Variance-based sensitivity: how much of an outcome's variance a parameter makes by itself, and with all it interacts with.
#pragma once

#include "analysis/statistics/intervals.hpp"

#include <optional>
#include <span>
#include <vector>

namespace hearth::analysis {

struct Index { double value = 0; Interval interval; };

struct VarianceIndices {
    std::vector<Index> first_order;   ///< of each parameter
    std::vector<Index> total;
};

/// Outcomes of a Saltelli design, base point by base point: at its row of A, of B, and of A with one column of B, parameter by
/// parameter (k + 2 each). First order by Saltelli et al. 2010 (Computer Physics Communications 181, table 2 b), outcomes centred
/// first; total by Jansen 1999 (table 2 f there). Intervals by resampling base points. Nothing where the outcome does not vary or
/// there are fewer than two base points.
std::optional<VarianceIndices> variance_indices(std::span<const std::vector<double>> base_points);

}  // namespace hearth::analysis
