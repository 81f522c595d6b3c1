// What the sweep and the processes of contacts and need share: chances of contact by level, and the multipliers of the level
// hazards from all help a family receives.
#pragma once

#include "models/month/parameters.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

struct ContactChances {
    std::array<BySource, level_count> hazard{};   ///< a month, by level and source
    std::array<double, level_count> total{};      ///< P(a contact this month), all sources
    std::array<BySource, level_count> lead{};     ///< hazard a month of an offer by a lead professional or a request, at the mean of trust
    std::array<double, level_count> most_lead_offers{}; ///< P(such an offer and no contact) at the highest trust; for the sweep
};
ContactChances contact_chances(const Parameters& p, const Practice& practice, Month month);

struct HelpMultipliers { double escalate = 1, ease = 1; };
HelpMultipliers help_multipliers(const Parameters& p, const Practice& practice, Status status, Help help);

}  // namespace hearth::children
