// All parameters of assurance together.
#pragma once

#include "models/improvement/improvement.hpp"
#include "models/incidents/incidents.hpp"
#include "models/inspection/inspection.hpp"
#include "models/incidents/learning.hpp"
#include "models/restructuring/restructuring.hpp"
#include "models/practice/practice_standard.hpp"
#include "models/improvement/early_warning.hpp"
#include "models/incidents/media.hpp"
#include "models/improvement/neighbours.hpp"

namespace hearth::children {

struct AssuranceParameters {
    bool on = true;
    PracticeStandardParameters practice_standard;
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
