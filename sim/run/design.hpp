// Designs of experiments: from what a sweep file asks for to the scenarios that are run.
#pragma once

#include "sim/input/sweep_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hearth {

/// Points in the unit cube, [point][factor]. All random numbers are keyed by the seed, so they are the same on every machine, and as no
/// replicate has, so that a design may share its seed with the runs.
using UnitPoints = std::vector<std::vector<double>>;

/// One point in each of `points` equal slices of every factor (McKay, Beckman and Conover 1979), placed at random within it.
UnitPoints latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed);
/// The Sobol sequence (Joe and Kuo 2008) with a random digital shift, from its start (so powers of two fill evenly). At most 3667
/// factors (saltelli: 1833), or std::invalid_argument.
UnitPoints sobol(std::size_t points, std::size_t factors, std::uint64_t seed);
/// Saltelli et al. 2010: for each base point its row of A, of B, and of A with one column of B, factor by factor: k + 2 points. A and
/// B are the two halves of a Sobol sequence of 2 k factors.
UnitPoints saltelli(std::size_t base_points, std::size_t factors, std::uint64_t seed);
/// Morris 1991 on `levels` levels (even) from 0 to 1: k + 1 points a trajectory, each changing one factor by levels / (2 (levels - 1)).
UnitPoints morris(std::size_t trajectories, std::size_t factors, std::uint64_t seed, std::size_t levels = 4);

/// A scenario of a sweep: a design point in one arm.
struct SweepScenario {
    std::string name;                   ///< each once: "half", "p007", "p007 half", or as the design file has it
    std::size_t point = 0;
    std::size_t arm = 0;                ///< 0 when there are no arms
    std::vector<std::string> sets;      ///< of the arm, then of the point: "key=value", as --set takes them
    Position at;                        ///< what to blame for a value that is out of range
    /// luck = by_point: the point, from which and from its run.seed the runs' seed is to be made; else they use run.seed itself.
    std::optional<std::uint64_t> own_seed = {};
};

struct Design {
    std::size_t points = 1;
    std::size_t base_points = 1;                ///< saltelli: N; morris: trajectories; else points
    std::vector<SweepScenario> scenarios;       ///< point by point, and within a point arm by arm
};

/// The value a factor takes at u of [0, 1], as TOML that reads back as the same number: even by difference or by ratio; whole numbers
/// and levels have equal shares of [0, 1], and 1 is the last of them.
std::string factor_value(const Factor& factor, double u);

/// Without arms each point is one scenario. `sweep` is as read_sweep gives it.
Design make_design(const SweepFile& sweep);

}  // namespace hearth
