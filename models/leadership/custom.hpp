// A structure of the user's own, read from a table: relation, from, to, weight, months. Who answers for what must be there; controls,
// informs, influences and answers_to come from the status quo's preset where the table has no row of that relation.
// Reads: parameters. Changes: nothing.
#pragma once

#include "models/leadership/governance.hpp"

#include <string>

namespace hearth::children {

TableSchema custom_schema();

struct CustomTies {
    Ties ties;                           ///< of the rows that can be read
    std::vector<std::string> problems;   ///< of the others, each with its row
};
CustomTies read_custom(const Table& table);

/// All ties of the scenario's structure, levers' included.
Ties ties_of(const StructureParameters& p, const StructureLevers& levers);
/// Everything that is wrong with a custom structure; empty where none is asked for.
std::vector<ParameterProblem> check_custom(const StructureParameters& p);

}  // namespace hearth::children
