// Attention: finite, shared out over children's services, adults' services, finance and place by what is at stake for the leader and
// what they see; less is left for each where more people report than one can lead. What other portfolios lose is lost to families and
// to the books. Rival readings of what responsibility does: who answers for less turns away (own share, or only below a floor),
// nothing, or commitments are complements (others' responsibility draws one in).
// Reads: structure, news. Changes: nothing (rules). Claims C2, C11, C18; Simon (1947) for the limit; sizes assumed.
#pragma once

#include "models/leadership/leadership.hpp"

namespace hearth::children {

enum class StakeRule : std::uint8_t { own_share, floor, none, complements };

struct AttentionParameters {
    StakeRule stake_rule = StakeRule::own_share;
    double stake = 0;                    ///< weight; 0: responsibility moves nobody's attention
};
void declare(Declarations& declarations, AttentionParameters& p);

}  // namespace hearth::children
