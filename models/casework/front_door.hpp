// Front door. A contact becomes a referral when the front door's own, fresh signal passes theta; the others may be offered
// early help. A referral is closed at once with no further action, or an episode opens with an assessment.
// Reads: level, source, practice (load, fear). Changes: status, children brought, ever-referred, waiting for early help.
#pragma once

#include "models/ledger/code_lists.hpp"
#include "models/practice/practice.hpp"

namespace hearth::children {

struct FrontDoorParameters {
    double threshold = 1.414, load_response = .3, fear_response = .5, brought = .8;
    ByLevel no_further_action{.117, .0958, .0535, .0535};
    double quiet_offer = .16, need_offer = .40;
};
void declare(Declarations& declarations, FrontDoorParameters& p);

/// A family with a disabled child asks for support in its own right: the door and the assessment see at least complex need.
constexpr int seen_level(int level, bool disabled) { return disabled && level < 2 ? 2 : level; }

double front_door_threshold(const FrontDoorParameters& p, const Practice& practice);
/// P(contact becomes a referral).
double acceptance(double threshold, double joint_sensitivity, int level);
/// P(early help is offered | not accepted).
double early_help_offer(const FrontDoorParameters& p, int level);

}  // namespace hearth::children
