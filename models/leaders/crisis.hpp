// Crises: adverse events that leaders answer for: grades and scandals (models/inspection, models/incidents), and, where a scenario says so, others that come
// at a rate that follows acute need. Each adds severity (which blame follows) and risk (of which fear is made); both fade, risk the sooner the
// better the response: nobody's rule, a volunteer's dilemma (Diekmann 1985) in which more people mean that each waits for the
// others, or one in which they share the cost. None of the three is known to be right, nor is any of the three rules of fear.
// Reads: structure, harm. Changes: nothing (rules). Claims C4, C41, X14; sizes assumed.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/leaders/leaders.hpp"
#include "models/leaders/tenure.hpp"
#include "sim/core/math.hpp"

namespace hearth::children {

enum class CrisisMode : std::uint8_t { none, volunteer, cost_sharing };
enum class FearRule : std::uint8_t { largest_share, total_blame, none };

struct CrisisParameters {
    double rate = 0, large = .25, small_size = .5;
    double severity_half_life = 9, risk_half_life = 18;   ///< months
    CrisisMode mode = CrisisMode::none;
    double cost = .3;                    ///< of responding, over what it is worth to each
    FearRule fear_rule = FearRule::largest_share;
    double fear = .3;
};
void declare(Declarations& declarations, CrisisParameters& p);

}  // namespace hearth::children
