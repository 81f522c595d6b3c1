// A structure as it is shown: for reading, as JSON, and for Graphviz.
#pragma once

#include "models/accountability/governance.hpp"
#include "models/leaders/leaders_parameters.hpp"

#include <string>

namespace hearth::cli {

/// One structure with all that follows from it.
struct ShownStructure {
    std::string name;
    children::GovernanceGraph graph;
    children::StructureFacts facts;
    children::Centralities centralities;
};
ShownStructure show(const children::StructureParameters& p, const children::StructureLevers& levers);

std::string structure_text(const children::LeadershipParameters& p, const ShownStructure& shown, const ShownStructure& usual);
std::string structure_json(const children::LeadershipParameters& p, const ShownStructure& shown, const ShownStructure& usual);
std::string structure_dot(const ShownStructure& shown);

/// The word of an option, as a scenario writes it.
std::string word_of(children::Preset preset);
std::string word_of(children::BlameRule rule);
std::string word_of(children::InfluenceRule rule);
/// A name as one reads it: without underscores.
std::string readable(std::string_view name);

}  // namespace hearth::cli
