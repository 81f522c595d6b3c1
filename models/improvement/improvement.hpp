// Improvement: help from peers, finite, for who asks or for who is made to take part; inside the sector or with a partner from
// outside; more support or more challenge. Places overrate themselves, the more the worse they are; inspection and challenge correct that.
// Who asks tells of weakness: who sees most of it has most to lose by telling, the less so where who advises does not judge. Support is
// worth what is told, challenge what is seen; challenge, fear and a stranger make telling dearer. So who gets help, and what it is worth,
// follow from the same few sizes, whose signs are assumed and each of which is off at 0.
// Reads: standing, alarms, grades, fear, the nation's peers. Changes: support, optimism, disclosures. Hands on: help.
// Claims C52, C56, C57, C60, C61, C72, K5; sizes assumed.
#pragma once

#include "models/improvement/improvement_state.hpp"
#include "sim/core/parameter.hpp"
#include "sim/core/policy.hpp"

namespace hearth::children {

enum class Participation : std::uint8_t { none, voluntary, required };
enum class ImprovementPartner : std::uint8_t { inside, outside };

struct ImprovementLevers {
    Participation participation = Participation::voluntary;
    ImprovementPartner partner = ImprovementPartner::inside;
    double challenge = .2;               ///< share of what peers do that is challenge; the rest is support
    bool advice_apart = false;           ///< whoever advises does not judge
    double capacity = 15;                ///< places a year, for a hundred authorities
};

struct ImprovementParameters {
    ImprovementLevers levers;
    double strength = .006;                 ///< a month, on standing, of help that is all told or all seen
    double quality_spread = .11;          ///< unit of trouble and optimism
    // Whether they ask:
    double asking = .25, trouble = .8, hiding = 2, alarm = .5;
    // What they tell, in logits:
    double apart_opens = .5, grace_opens = .5, challenge_closes = 1.5, outside_closes = .7, fear_closes = 2, requirement_closes = .7;
    double honesty = .6, honesty_slope = .2;
    double seen_inside = .4, seen_outside = .7;   ///< share of the truth that who challenges sees
    // How they see themselves:
    double optimism = .5, blindness = .5, optimism_months = 24, inspection_corrects = .5, challenge_corrects = .25;
};
void declare(Declarations& declarations, ImprovementParameters& p);

}  // namespace hearth::children
