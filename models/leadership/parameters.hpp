// All parameters of leadership together.
#pragma once

#include "models/leadership/appointment.hpp"
#include "models/leadership/attention.hpp"
#include "models/leadership/commitment.hpp"
#include "models/leadership/complexity.hpp"
#include "models/leadership/crisis.hpp"
#include "models/leadership/effects.hpp"
#include "models/leadership/effort.hpp"
#include "models/leadership/tenure.hpp"

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
