// What a sweep asks for, as its user wrote it: a sweep file (TOML), or a design (CSV) with a scenario.
//     [sweep]                          # what to run
//     scenario = "authority.toml"      # relative to this file
//     design = "sobol"                 # list, grid, one_at_a_time, latin_hypercube, sobol, saltelli, morris, file; without it one point
//     points = 200                     # latin_hypercube, sobol; saltelli: N of N (k + 2); morris: trajectories of k + 1
//     design_seed = 1                  # of the sampled designs; the random numbers of the runs come from run.seed
//     file = "design.csv"              # design = "file" only
//     replicates = 4
//     luck = "common"                  # common: all points share random numbers; by_point: only the arms of a point do
//     [vary]                           # parameters of the design
//     early_help.places_per_10000 = [20, 140]         # sampled designs: from, to, and perhaps "log"; list, grid: the values
//     need.growth_percent = "range"                   # the whole range the parameter is declared with
//     [arm.as_now]                     # the first arm is what the others are compared with
//     [arm.half]
//     scenario = "half.toml"           # an arm may have a scenario of its own,
//     early_help.places_per_10000 = 35 # and values; an arm's value wins over the scenario's, a design's over both
//     [until]                          # run more replicates, in steps of [sweep] replicates, until all paired differences to the
//     measure = "looked_after"         # first arm are known well enough (flows over all years, stocks as the mean of year ends)
//     half_width_percent = 1           # of the 95 % interval, in percent of the first arm's mean; or half_width, in its unit
//     at_most = 100                    # replicates
//     [output]                         # as in a scenario; a sweep writes the outcomes by year unless told otherwise
#pragma once

#include "sim/core/model.hpp"
#include "sim/input/error.hpp"
#include "sim/input/parameters.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hearth {

enum class DesignKind { list, grid, one_at_a_time, latin_hypercube, sobol, saltelli, morris, file };
std::string_view to_text(DesignKind kind);

/// A parameter of the design.
struct Factor {
    std::string key;
    Position at = {};
    std::vector<std::string> levels = {};   ///< as TOML: the values themselves; sampled designs draw among them evenly
    double low = 0, high = 1;               ///< where there are no levels
    bool logarithmic = false;
    bool whole = false;                     ///< an integer parameter: low and high included
};

struct SweepArm {
    std::string name;
    Position at = {};
    std::string scenario = {};              ///< seen from where the user stands; "": the sweep's
    std::vector<std::string> sets = {};     ///< "key=value"
};

struct StopRule {
    std::string measure;
    double half_width = 0;
    bool percent = false;                   ///< of the first arm's mean
    std::size_t at_most = 0;                ///< replicates
};

/// A row of a design file. In the order of the file; point and arm are worked out from its columns.
struct DesignRow {
    std::string name = {};                  ///< column `scenario`, or from column `point`, each with the arm where needed; else ""
    std::size_t point = 0;
    std::size_t arm = 0;                    ///< position in SweepFile::arms
    std::vector<std::string> sets = {};     ///< "key=value" of cells that are not empty
    Position at = {};
};

enum class RandomNumbers { common, by_point };

struct SweepFile {
    std::string name = {};                  ///< of the file without folder and extension
    std::vector<ScenarioFile> files = {};   ///< the sweep file, the design file
    std::string scenario = {};              ///< seen from where the user stands
    std::vector<std::string> sets = {};     ///< from [output] and the command line
    DesignKind design = DesignKind::list;
    std::size_t points = 1;                 ///< as asked for; of a design file, its points
    std::uint64_t design_seed = 1;
    std::vector<Factor> factors = {};       ///< for a design file: its parameter columns, without levels and range
    std::vector<DesignRow> rows = {};       ///< design = file only
    std::vector<SweepArm> arms = {};        ///< empty when there are none
    std::size_t replicates = 1;
    RandomNumbers random_numbers = RandomNumbers::common;
    std::optional<StopRule> until = {};
};

/// What the command line adds or, for a bare design file, must say.
struct SweepOptions {
    std::optional<std::string> scenario = {};
    std::optional<std::string> replicates = {};   ///< as typed
    std::vector<std::string> sets = {};
};

/// Reads a sweep file, or a design file where the name ends in .csv. The model (its defaults) is asked what can be varied. Throws
/// InputError with everything that is wrong except single values of a design that are out of range: each fails its own runs only.
SweepFile read_sweep(const std::string& path, const SweepOptions& options, const Model& model);

/// How many points the design has: at most a million scenarios are read, so above that only that it is more.
std::size_t design_points(const SweepFile& sweep);
/// "p007": as many digits as the largest of its design.
std::string point_name(std::size_t number, std::size_t largest);

}  // namespace hearth
