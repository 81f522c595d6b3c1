// Results that cannot be true: a definition above what the program declares it can be at most, in any place, year and replicate.
// The bounds and defaults are those of the program that reads, because a run file holds neither.
#pragma once

#include "sim/core/measure.hpp"
#include "sim/core/parameter.hpp"
#include "sim/output/run_file.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hearth::analysis {

/// What a model declares; without it nothing is found.
struct Declared {
    std::span<const DerivedMeasure> definitions = {};
    std::span<const Declaration> parameters = {};
};

/// A definition that exceeds its bound somewhere, and where it does so most.
struct Impossible {
    DerivedMeasure definition;
    double value = 0;
    std::size_t scenario = 0, replicate = 0, place = 0;   ///< by position
    int year = 0;                                         ///< ending 31 March
    std::size_t cases = 0, looked_at = 0;                 ///< of places, years and replicates
};

/// Of these scenarios, one for each scenario and definition. A ratio over fewer than ten (workers, children) is not judged: chance alone
/// carries it anywhere. Definitions that the file cannot give are left out. Throws RunFileError.
std::vector<Impossible> impossible_results(const RunFile& file, std::span<const std::size_t> scenarios, const Declared& declared);

/// A parameter that a scenario sets, with how far: 1 is the end of its range.
struct SetParameter {
    std::string key, value, default_value;
    double distance = 0;
};
/// The numbers that a scenario of the file sets away from their defaults, the furthest first; neither [run] nor [output].
std::vector<SetParameter> furthest_set(const RunDescription& description, std::size_t scenario, std::span<const Declaration> parameters);

/// The same for people, one remark for each: what is impossible, where, why, which settings are furthest from their defaults, what to do.
std::vector<std::string> remarks_on_results(const RunFile& file, std::span<const std::size_t> scenarios, const Declared& declared);

}  // namespace hearth::analysis
