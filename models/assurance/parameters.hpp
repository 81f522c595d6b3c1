// All parameters of assurance together.
#pragma once

#include "models/assurance/improvement.hpp"
#include "models/assurance/incidents.hpp"
#include "models/assurance/inspection.hpp"
#include "models/assurance/learning.hpp"
#include "models/assurance/restructuring.hpp"
#include "models/assurance/standing.hpp"
#include "models/assurance/warning.hpp"
#include "models/nation/media.hpp"
#include "models/nation/peers.hpp"

namespace hearth::children {

struct AssuranceParameters {
    bool on = true;
    StandingParameters standing;
    InspectionParameters inspection;
    IncidentParameters incidents;
    LearningParameters learning;
    WarningParameters warning;
    ImprovementParameters improvement;
    RestructuringParameters restructuring;
    MediaParameters media;
    PeerParameters peers;
};
void declare(Declarations& declarations, AssuranceParameters& p);
std::vector<ParameterProblem> check(const AssuranceParameters& p);

}  // namespace hearth::children
