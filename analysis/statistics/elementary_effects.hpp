// Morris screening: the change of an outcome for a parameter's whole range, judged by one step at several places.
#pragma once

#include "analysis/statistics/intervals.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hearth::analysis {

/// k + 1 points, of which each changes one parameter of the one before; parameters as shares of their range.
struct Trajectory {
    std::vector<std::vector<double>> points;
    std::vector<double> outcomes;
};

/// Of each parameter, its elementary effects (Morris 1991), one a trajectory; none for a step that changes nothing (a whole number
/// that rounds to itself) or several parameters at once.
std::vector<std::vector<double>> elementary_effects(std::span<const Trajectory> trajectories, std::size_t parameters);

struct Screening {
    double mean = 0;                        ///< mu: cancels where the sign of the effect changes
    double mean_size = 0;                   ///< mu*: of absolute effects (Campolongo, Cariboni and Saltelli 2007)
    double deviation = 0;                   ///< sigma: an effect that is curved or depends on other parameters
    std::optional<Interval> size_interval;  ///< of mu*, by resampling trajectories; at least two
};

/// Nothing where there is no effect at all.
std::optional<Screening> screen(std::span<const double> effects);

}  // namespace hearth::analysis
