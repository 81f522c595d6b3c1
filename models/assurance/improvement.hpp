// Improvement: help from peers, finite, for who asks or for who is made to take part; inside the sector or with a partner from
// outside; more support or more challenge. Places overrate themselves; challenge corrects that and makes them tell less.
// Reads: standing, alarms, grades, fear, the nation's peers. Changes: support, optimism, disclosures; standing (help).
// Claims C56, C57, C60, C61, C72, K5; sizes assumed.
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

enum class Participation : std::uint8_t { none, voluntary, required };
enum class ImprovementPartner : std::uint8_t { inside, outside };

struct ImprovementLevers {
    Participation participation = Participation::voluntary;
    ImprovementPartner partner = ImprovementPartner::inside;
    double challenge = .2;               ///< share of what peers do that is challenge; the rest is support
    bool advice_apart = false;           ///< whoever advises does not judge
    double capacity = 0;                 ///< places a year, for a hundred authorities
};

struct ImprovementParameters { ImprovementLevers levers; };
void declare(Declarations& declarations, ImprovementParameters& p);

}  // namespace hearth::children
