// What pairs of runs say of one figure: pure functions of values by point and replicate.
#pragma once

#include "analysis/statistics/intervals.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace hearth::analysis {

/// A figure of every run of one arm; not a number where the run is not there.
struct Grid {
    std::size_t points = 0, replicates = 0;
    std::vector<double> values;   ///< [point][replicate]

    Grid(std::size_t all_points, std::size_t all_replicates);
    double& at(std::size_t point, std::size_t replicate) { return values[point * replicates + replicate]; }
    double at(std::size_t point, std::size_t replicate) const { return values[point * replicates + replicate]; }
};

/// Of each point over its replicates; not a number where it has no run.
std::vector<double> point_means(const Grid& grid);

/// Each replicate's average over points: points may share random numbers, so the replicate is the independent unit. Every point's own
/// mean is taken out first and the mean over points put back, so that a run that is missing in one replicate moves nobody else.
/// Without replicates in which a point with at least two is present: empty.
std::vector<double> replicate_means(const Grid& grid);

/// Whether points share random numbers replicate by replicate, so that replicates are independent, or each point has its own, so
/// that points are: then differences are averaged over the replicates of each, and the mean is that of worlds drawn like these.
enum class PointSeeds { shared, own };

/// The least difference that matters.
struct MinimumEffect {
    double size = 3;
    bool percent = true;   ///< of the base mean
};

/// other against base.
struct Difference {
    std::size_t points = 0, replicates = 0, pairs = 0;   ///< used; unpaired: replicates of the arm with fewer, pairs = 0
    bool over_points = false;                            ///< interval and more_needed count points instead of replicates
    double base_mean = 0, other_mean = 0;                ///< over points, of their means over replicates
    double mean = 0;                                     ///< other_mean - base_mean
    std::optional<double> percent;                       ///< of base_mean
    std::optional<Interval> interval;                    ///< of mean
    struct Spread { double median = 0, low = 0, high = 0, lowest = 0, highest = 0; };   ///< low to high: 5 to 95 %
    std::optional<Spread> of_pairs;
    double lower = 0;                                    ///< chance that other is lower, a tie counting half
    std::optional<Interval> lower_interval;              ///< two pairs at least
    struct Sides { std::size_t lower = 0, higher = 0, of = 0; };
    std::optional<Sides> points_beyond_chance;           ///< several points: of those with two pairs, whose own interval excludes 0
    double minimum_effect = 0;                           ///< in the unit of the figure
    Verdict verdict = Verdict::unknown;
    std::optional<std::size_t> more_needed;              ///< of a verdict that is not settled; nothing: over most_replicates
    std::optional<double> variance_ratio;                ///< of the difference: as paired / as it would be with separate random numbers
};

/// Grids of one shape. Pairs that lack a value on either side are left out; nothing where no pair is left.
std::optional<Difference> compare_paired(const Grid& base, const Grid& other, MinimumEffect least, PointSeeds seeds = PointSeeds::shared);

/// Points that have runs in both; replicates need not be as many.
std::optional<Difference> compare_unpaired(const Grid& base, const Grid& other, MinimumEffect least);

}  // namespace hearth::analysis
