// Peers who help are few: so many places a year. Once a year the nation sees who would want one under the terms of now, and from it
// follows the chance that whoever wants one is given it; where taking part is required, the worse off come first. The rest of the nation,
// of which a run may hold only a part, is as it usually is and under the same terms.
// Reads: who would ask or must take part, in authority order. Changes: the chances of a place, once a year. Claim C60.
#pragma once

#include "models/improvement/early_warning.hpp"
#include "models/improvement/improvement.hpp"
#include "models/inspection/grade.hpp"

namespace hearth::children {

/// P(who asks for peers is given some), against the status quo's; of those first in line, and of all others.
struct SupportPool { double first = 1, chance = 1; };

/// What one authority wants of peers in a year.
struct SupportRequest {
    double asks = 0;                     ///< probability
    double openness = 0;                 ///< in logits
    bool required = false, first = false;
};

/// Of all authorities, the shares that will want a place; those first in line apart.
struct Wanted { double first = 0, others = 0; };
Wanted wanted(const SupportRequest& request);
/// A nation that is as it usually is.
struct UsualNation {
    const ImprovementParameters& improvement;
    const WarningParameters& warning;
    const ByGrade& grades;               ///< shares of authorities by grade in force
};
Wanted usually_wanted(const UsualNation& n, const ImprovementLevers& levers, const WarningLevers& warning, double grace_months);
/// Places with peers in a year, as a share of authorities.
double places_of(const ImprovementLevers& levers);
/// Of a nation of which `weight` is as here and the others are as the rest.
Wanted mix(const Wanted& here, const Wanted& rest, double weight);
double usual_place_chance(const ImprovementParameters& p);
/// Chances against the usual one, where there are places for such a share of authorities.
SupportPool next_support(const ImprovementParameters& p, double places, const Wanted& wanted);

}  // namespace hearth::children
