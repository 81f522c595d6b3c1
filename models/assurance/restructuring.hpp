// Restructuring: what a government does when it changes how services are organised. From the announcement on practice suffers, more
// where there is more to lose; what the new ways are worth is uncertain, shows as they are adopted, and only as far as professions
// trust each other and momentum lasts. Pilots find errors in the design and take time.
// Reads: grades, standing, trust. Changes: restructuring state. Claims C32, C63-C68, C71, K6, K7; Andrews and Boyne (2012), for the dip.
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

enum class RollOut : std::uint8_t { none, worst_first, by_risk, universal };
enum class Pace : std::uint8_t { pilot, phased, big_bang };

struct RestructuringLevers {
    RollOut rollout = RollOut::none;
    Pace pace = Pace::big_bang;
    double involvement = 0;              ///< rounds a year
};

struct RestructuringParameters {
    RestructuringLevers levers;
    bool trust_moderates = true;
};
void declare(Declarations& declarations, RestructuringParameters& p);

}  // namespace hearth::children
