// The five outcomes of Every Child Matters (2003), as indices: 1 if no child were exposed to need, less what published gaps say of
// children so exposed, in proportion to exposure that help does not avert. Gaps are associations, not effects of services; they say
// what is at stake in each outcome, and weights are the scenario's.
// Reads: the month's exposure. Changes: nothing. Claim N9.
#pragma once

#include "models/families/noticing.hpp"

namespace hearth::children {

inline constexpr std::size_t life_count = 5;   ///< in the order of the code list "life"

struct LifeParameters {
    std::array<ByLevel, life_count> gap{};          ///< loss of the outcome of a child at home at that level that nothing averts
};
void declare(Declarations& declarations, LifeParameters& p);

}  // namespace hearth::children
