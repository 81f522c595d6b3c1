// What a run file says of its run, from the model and the scenario it was given: a function of its inputs alone.
#pragma once

#include "sim/core/model.hpp"
#include "sim/input/parameters.hpp"
#include "sim/output/run_description.hpp"

#include <span>
#include <string>

namespace hearth {

/// Paths are told from the scenario's own folder, so the file does not depend on where its user stood.
RunDescription describe(const Model& model, const Scenario& scenario, std::span<const std::string> sets);

ProgramDescription describe_program();

/// What a reader should know of a valid scenario: of its tables, then of what they say together.
std::vector<std::string> remarks_of(const Model& model, const Scenario& scenario);

}  // namespace hearth
