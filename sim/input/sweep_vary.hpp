// One line of [vary]: the values, or the range, a parameter takes in a design.
#pragma once

#include "sim/core/parameter.hpp"
#include "sim/input/scenario_file.hpp"
#include "sim/input/sweep_file.hpp"

#include <optional>

namespace hearth {

/// Checked against the declared range, and against what a design of that kind can use; nothing after adding problems.
std::optional<Factor> read_factor(const Declaration& declaration, const Entry& entry, DesignKind kind, Problems& problems);

}  // namespace hearth
