// What the sweep and the processes of contacts and need share: chances of contact by level, and the multipliers of the level
// hazards from all help a family receives.
#pragma once

#include "models/casework/assessment.hpp"
#include "models/casework/front_door.hpp"
#include "models/casework/noticing.hpp"
#include "models/casework/support.hpp"
#include "models/early_help/early_help.hpp"
#include "models/families/trust.hpp"
#include "models/practice/practice.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

/// The parameters that rules of casework read.
struct CaseworkRules {
    const NoticingParameters& noticing;
    const FrontDoorParameters& front_door;
    const AssessmentParameters& assessment;
    const SupportParameters& support;
    const EarlyHelpParameters& early_help;
    const TrustParameters& trust;
};

/// P(a contact becomes a referral), by source and by the level that the front door sees.
using Acceptance = std::array<ByLevel, source_count>;

struct ContactChances {
    std::array<BySource, level_count> hazard{};   ///< a month, by level and source
    std::array<double, level_count> total{};      ///< P(a contact this month), all sources
    std::array<BySource, level_count> lead{};     ///< hazard a month of an offer by a lead professional or a request, at the mean of trust
    std::array<double, level_count> most_lead_offers{}; ///< P(such an offer and no contact) at the highest trust; for the sweep
};
ContactChances contact_chances(const CaseworkRules& p, const Practice& practice, Month month);
Acceptance acceptances(const CaseworkRules& p, const Practice& practice);

struct HelpMultipliers { double escalate = 1, ease = 1; };
HelpMultipliers help_multipliers(const CaseworkRules& p, const Practice& practice, Status status, Help help);

/// Whether sources act on what they see of a family in need: not while an episode is open (who is already at work hears it; such
/// contacts are not counted), nor while a lead professional stands in.
bool may_be_contacted(const EarlyHelpParameters& p, CaseClass c);

}  // namespace hearth::children
