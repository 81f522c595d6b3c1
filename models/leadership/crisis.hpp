// Crises: adverse events that leaders answer for. Until inspection and incidents have a layer of their own they come at a rate that
// follows acute need. Each adds severity (which blame follows) and risk (of which fear is made); both fade, risk the sooner the
// better the response: nobody's rule, a volunteer's dilemma (Diekmann 1985) in which more people mean that each waits for the
// others, or one in which they share the cost.
// Reads: structure, harm. Changes: nothing (rules). Claims C4, C41, X14; sizes assumed.
#pragma once

#include "models/leadership/leadership.hpp"

namespace hearth::children {

enum class CrisisMode : std::uint8_t { none, volunteer, cost_sharing };
enum class FearRule : std::uint8_t { largest_share, total_blame, none };

struct CrisisParameters { CrisisMode mode = CrisisMode::none; FearRule fear_rule = FearRule::largest_share; double fear = 0; };
void declare(Declarations& declarations, CrisisParameters& p);

}  // namespace hearth::children
