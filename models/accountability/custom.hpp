// A structure of the user's own, read from a table: relation, from, to, weight, months. Who answers for what must be there; controls,
// informs, influences and answers_to come from the status quo's preset where the table has no row of that relation.
// Reads: parameters. Changes: nothing.
#pragma once

#include "models/accountability/governance.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hearth::children {

TableSchema custom_schema();

struct CustomTies {
    Ties ties;                           ///< of the rows that can be read
    std::vector<std::string> problems;   ///< of the others, each with its row
    std::array<bool, tie_type_count> unreadable{};   ///< relations with such rows: what they add up to is not known
};
CustomTies read_custom(const Table& table);

/// Such a table of any ties; read again it gives the same bits. The source is its first line.
std::string custom_text(std::span<const Tie> ties, std::string_view source);

/// All ties of the scenario's structure, without those of levers.
Ties own_ties(const StructureParameters& p, Preset preset);
/// All ties of the scenario's structure, levers' included.
Ties ties_of(const StructureParameters& p, const StructureLevers& levers);
/// Everything that is wrong with a custom structure; empty where none is asked for.
std::vector<ParameterProblem> check_custom(const StructureParameters& p);

}  // namespace hearth::children
