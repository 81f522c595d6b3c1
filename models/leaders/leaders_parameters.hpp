// All parameters of leadership together.
#pragma once

#include "models/leaders/appointment.hpp"
#include "models/leaders/attention.hpp"
#include "models/leaders/commitment.hpp"
#include "models/leaders/complexity.hpp"
#include "models/leaders/crisis.hpp"
#include "models/leaders/effects.hpp"
#include "models/leaders/effort.hpp"
#include "models/leaders/tenure.hpp"

namespace hearth::children {

struct LeadershipParameters {
    bool on = true;
    StructureParameters structure;
    LeadershipLevers levers;
    AttentionParameters attention;
    CommitmentParameters commitment;
    EffortParameters effort;
    TenureParameters tenure;
    AppointmentParameters appointment;
    CrisisParameters crisis;
    ComplexityParameters complexity;
    LeadershipEffects effects;
};
void declare(Declarations& declarations, LeadershipParameters& p);
std::vector<ParameterProblem> check(const LeadershipParameters& p);

}  // namespace hearth::children
