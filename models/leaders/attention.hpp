// Attention: finite, shared out over children's services, adults' services, finance and place by what is at stake for the leader and
// what they see (a logit over portfolios); less is left for each where more people report than one can lead. What other portfolios
// lose is lost to families and to the books. Rival readings of what responsibility does: who answers for less turns away (own share,
// or only below a floor), nothing, or commitments are complements (others' responsibility draws one in).
// Only what is drawn to or from children is simulated; the other portfolios share out the rest as they always did.
// Reads: structure, news, style of the director, elections. Changes: nothing (rules). Claims C2, C11, C18; Simon (1947) for the limit,
// McFadden (1974) for the logit; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

enum class StakeRule : std::uint8_t { own_share, floor, none, complements };

struct AttentionParameters {
    StakeRule stake_rule = StakeRule::own_share;
    double stake = 2;                    ///< weight; 0: responsibility moves nobody's attention
    ByRole usual{.15, .65, .2, .85, .2, .2, .2, .2, .9};                      ///< share of time for children where nothing draws
    double floor = .1, signal = 1, politics = -.1;
    double span = 8, overload = 1, own_reports = 7, twin_reports = 4, twin_adults = .1;
    double orchestration_cost = .15;
};
void declare(Declarations& declarations, AttentionParameters& p);

}  // namespace hearth::children
