// Restructuring: what a government does when it changes how services are organised. From the announcement on practice suffers, more
// where there is more to lose; what the new ways are worth is uncertain, shows as they are adopted, and only as far as professions
// trust each other and momentum lasts. Pilots find errors in the design and take time.
// Reads: grades, standing, changes of director. Changes: restructuring state; practice quality. Claims C32, C63-C68, C71, K6, K7;
// Andrews and Boyne (2012), for the dip from the announcement on. Sizes assumed.
#pragma once

#include "models/inspection/grade.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"
#include "sim/core/random_key.hpp"

#include <cstdint>
#include <span>

namespace hearth::children {

struct RestructuringState {
    std::int16_t starts = 0;             ///< month it is announced here; meaningless unless `comes`
    bool comes = false, begun = false;
    double disruption = 0;               ///< share of quality lost
    double momentum = 1;
    double adopted = 0;                  ///< of the new ways, 0 to 1
    double gain = 0;                     ///< what the design is worth here once whole, share of quality; unknown beforehand
    double trust = 1;                    ///< between professions, 1 at the status quo
    double undigested = 0;               ///< changes of director and adverse grades of late, fading
    bool pilot = false;                  ///< among the first, whose errors the others are spared
};

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
    double disruption = .1, quality_exponent = 1, disruption_months = 12;
    double overload = .5, absorbed = .5, digest_months = 12;
    double gain = .05, design_error = .05, misfit = .02, learnt = .6, dip_learnt = .3;
    double adoption_months = 24, momentum_decay = .02;
    double pilot_share = 1.0 / 6, pilot_months = 24, phase_months = 36;
    double risk_share = .5, risk_error = 1, quality_spread = .1;
    double alone = .5, trust_effect = 1.5, trust_round = .04, trust_announcement = .2, trust_months = 24;
    double involvement_time = .001;
};
void declare(Declarations& declarations, RestructuringParameters& p);

}  // namespace hearth::children
