// Peers who help are few: so many places a year. Once a year the nation sees who would want one under the terms of now, and from it
// follows the chance that whoever wants one is given it; where taking part is required, the worse off come first. The rest of the nation,
// of which a run may hold only a part, is as it usually is and under the same terms.
// Reads: who would ask or must take part, in authority order. Changes: the chances of a place, once a year. Claim C60.
#pragma once

#include "models/improvement/early_warning.hpp"
#include "models/improvement/improvement.hpp"

namespace hearth::children {

struct Assurance;
struct AssuranceView;
struct AssuranceParameters;

/// P(who asks for peers is given some), against the status quo's; of those first in line, and of all others.
struct SupportPool { double first = 1, chance = 1; };

/// What one authority wants of peers in a year.
struct SupportRequest {
    double asks = 0;                     ///< probability
    double openness = 0;                 ///< in logits
    bool required = false, first = false;
};
SupportRequest support_request(const Assurance& s, const AssuranceView& view);             // improvement/improvement_month.cpp

/// Of all authorities, the shares that will want a place; those first in line apart.
struct Wanted { double first = 0, others = 0; };
Wanted wanted(const SupportRequest& request);
/// By a nation that is as it usually is.
Wanted usually_wanted(const AssuranceParameters& p, const ImprovementLevers& levers, const WarningLevers& warning, double grace_months);
double usual_place_chance(const ImprovementParameters& p);
/// Chances against the usual one, where there are places for such a share of authorities.
SupportPool next_support(const ImprovementParameters& p, double places, const Wanted& wanted);

}  // namespace hearth::children
