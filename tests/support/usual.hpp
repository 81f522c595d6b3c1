// What several tests of leaders and assurance start from: default parameters, facts of a preset, and short names of roles.
#pragma once

#include "models/leaders/leaders_month.hpp"
#include "models/month/assurance_parameters.hpp"

namespace hearth::support {

using namespace hearth::children;

inline constexpr std::size_t leader = at(Role::leader), member = at(Role::lead_member), chief = at(Role::chief_executive), director = at(Role::director);
inline constexpr std::size_t acute = level_count - 1;

inline AssuranceParameters assurance_parameters() {
    AssuranceParameters p;
    Declarations declarations;
    declare(declarations, p);
    return p;
}

/// What follows from a preset.
inline StructureFacts facts_of(const LeadershipParameters& p, Preset preset) {
    StructureLevers levers;
    levers.structure = preset;
    return find_facts(p.structure, make_structure(p.structure, levers));
}

}  // namespace hearth::support
