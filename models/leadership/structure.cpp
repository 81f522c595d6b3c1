#include "models/leadership/structure.hpp"

namespace hearth::children {

void declare(Declarations&, StructureParameters&) {}
std::vector<ParameterProblem> check(const StructureParameters&) { return {}; }
Structure make_structure(const StructureParameters&, const StructureLevers&) { return {}; }
StructureFacts find_facts(const StructureParameters&, const Structure& structure) { return {.structure = structure}; }
ByRole blame_shares(const Structure&, BlameRule, double) { return {}; }

}  // namespace hearth::children
