// Which scenarios are set against each other: arms of one sweep, scenarios of one file, or files of one scenario each.
#pragma once

#include "analysis/statistics/differences.hpp"
#include "sim/output/run_file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hearth::analysis {

/// One side of a comparison, point by point.
struct Arm {
    std::string name;                                   ///< of the arm, the scenario or the file
    std::size_t file = 0;                               ///< position in Arms::files
    std::vector<std::optional<std::size_t>> scenario;   ///< of each point, by position in the file
};

struct Arms {
    std::vector<RunFile> files;
    std::vector<Arm> list;           ///< the base first
    std::vector<std::string> points; ///< names
    std::vector<std::string> notes;  ///< what differs between the files without spoiling the comparison

    const RunDescription& of(const Arm& arm) const { return files[arm.file].description(); }
    RunStatus status(const Arm& arm, std::size_t point, std::size_t replicate) const;   ///< missing where the file has no such run
    std::size_t complete_runs(const Arm& arm, std::size_t point) const;
    std::size_t complete_pairs(const Arm& base, const Arm& other, std::size_t point) const;   ///< of one replicate number
};

/// Opens the files and finds the base and the others ("" and none: the first and all the rest). Throws RunFileError, and QuestionError
/// where the files do not fit together or a name is not in them.
Arms open_arms(const std::vector<std::string>& paths, const std::string& base, const std::vector<std::string>& others);

/// The arms of one sweep point by point; a single arm without a name where it has none. Throws RunFileError, and QuestionError for a
/// file that is no sweep.
Arms open_points(const std::string& path);

/// Position of an arm by name, from 0. Throws QuestionError.
std::size_t find_arm(const Arms& arms, const std::string& name, const std::string& kind = "arm");

/// Throws QuestionError unless runs of the same point and replicate share random numbers in the base and every other arm.
void require_common_random_numbers(const Arms& arms);

/// Whether each point has a seed of its own, as require_common_random_numbers() leaves it.
PointSeeds point_seeds(const Arms& arms);

/// Parameters that are not the same in both, at the first point both have: "early_help.places_per_10000 = 35 instead of 70".
std::vector<std::string> parameters_that_differ(const Arms& arms, const Arm& base, const Arm& other);

/// The parameters that differ between points of an arm, with their value at each; none where the file is no sweep.
std::vector<std::pair<std::string, std::vector<std::string>>> parameters_of_points(const Arms& arms, const Arm& arm);

/// Decimal text of the seed of one scenario.
const std::string& seed_of(const RunDescription& description, std::size_t scenario);

}  // namespace hearth::analysis
