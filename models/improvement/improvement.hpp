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
