// Assurance: what watches an authority and what is done about it, room by room: practice that lasts, inspection, incidents, improvement,
// restructuring. Everything counts against the status quo, so nothing shifts before a policy acts.
#pragma once

#include "models/improvement/improvement_state.hpp"
#include "models/improvement/neighbours.hpp"
#include "models/improvement/peer_support.hpp"
#include "models/improvement/recovery.hpp"
#include "models/incidents/incidents.hpp"
#include "models/incidents/media.hpp"
#include "models/inspection/inspection.hpp"
#include "models/inspection/inspectorate.hpp"
#include "models/practice/practice_standard.hpp"
#include "models/restructuring/restructuring.hpp"

#include <memory>

namespace hearth::children {

/// Of one authority.
struct Assurance {
    PracticeStandard practice_standard;
    InspectionState inspection;
    IncidentState incidents;
    ImprovementState improvement;
    RestructuringState restructuring;
    Recovery recovery;
    Neighbours neighbours;
};

/// What is common to all authorities.
struct AssuranceSetting {
    AssuranceMeans long_run;
    Inspectorate inspectorate;
    MediaMood media;
    SupportPool support, support_of_policy;   ///< under the terms of the status quo, and under the scenario's from policy start on
    std::shared_ptr<const PeerNetwork> peers;
};

}  // namespace hearth::children
