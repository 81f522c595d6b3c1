// Rules of improvement; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/improvement/improvement.hpp"

namespace hearth::children {

/// What moves an authority to ask and to tell, this year.
struct Situation {
    double trouble = 0;                  ///< in standard deviations of quality below the usual
    double optimism = 0;                 ///< by so many it believes itself better
    double fear = 0;
    bool warned = false;
};

/// How far the terms open people, in logits; 0 at the status quo without fear.
double openness(const ImprovementParameters& p, const ImprovementLevers& levers, double grace_months, double fear);
/// P(asks for peers this year).
double ask_chance(const ImprovementParameters& p, const ImprovementLevers& levers, double grace_months, const Situation& situation);
/// Share of a place's own optimism that inspections leave, on average, at the status quo.
double usually_uncorrected(const ImprovementParameters& p);
/// Share of authorities that ask in a year, of a nation as it usually is.
double usual_asking(const ImprovementParameters& p, const ImprovementLevers& levers, double grace_months);
/// P(who wants one gets a place): shares of all authorities.
double place_chance(double places, double wanted);
/// Share of what there is to tell that is told to supporters.
double honesty(const ImprovementParameters& p, double openness, bool unasked);
double seen(const ImprovementParameters& p, ImprovementPartner partner);
/// What peers add to standing in a month.
double support_strength(const ImprovementParameters& p, const ImprovementLevers& levers, double honesty);
double trouble_of(const ImprovementParameters& p, double quality_year);
/// Self-assessment a month on; `published`: inspectors did; `challenged`: how much of the truth who challenges makes plain.
double next_optimism(const ImprovementParameters& p, double optimism, double trouble, bool published, double challenged);
/// Left to itself.
double own_optimism(const ImprovementParameters& p, double trouble);

}  // namespace hearth::children
