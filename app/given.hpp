// A scenario as a command is given it: a file of its own, or a run file, which holds the scenario it was run from.
#pragma once

#include "sim/input/parameters.hpp"

#include <string>
#include <vector>

namespace hearth::cli {

struct Given {
    Scenario scenario;
    std::vector<std::string> sets;   ///< those of the run file first
};

/// As read_scenario(). RunFileError for a run file that cannot be read, UsageError for a sweep's.
Given read_given(const std::string& path, const std::vector<std::string>& sets, Model& model);

}  // namespace hearth::cli
