// The five outcomes of Every Child Matters (2003), as indices: 1 if no child were exposed to need, less what published gaps say of
// children so exposed, in proportion to exposure that help does not avert. Gaps are associations, not effects of services; they say
// what is at stake in each outcome, and weights are the scenario's. None rests on outcomes of after 2019. Being looked after counts for
// what its children lag behind, whatever came before; who is looked after is no longer exposed at home.
// Reads: the month's exposure. Changes: nothing. Claim N9, for two of the gaps; the others are judgements, to be swept.
#pragma once

#include "models/ledger/code_lists.hpp"
#include "sim/core/parameter.hpp"

#include <span>

namespace hearth::children {

inline constexpr std::size_t outcome_index_count = 5;   ///< in the order of the code list "life"

struct OutcomeIndexParameters {
    /// Loss of the outcome of a child at home at that level that nothing averts.
    std::array<ByLevel, outcome_index_count> gap{{{0, .05, .15, .30}, {0, .05, .25, .60}, {0, .08, .20, .30}, {0, .01, .03, .05}, {0, .06, .15, .25}}};
    std::array<double, outcome_index_count> looked_after{.20, .10, .41, .045, .25};   ///< loss of that of a looked-after child
};
void declare(Declarations& declarations, OutcomeIndexParameters& p);

/// Of shares of all children: those at home in need that help does not avert, by level, and those looked after.
double outcome_index(const OutcomeIndexParameters& p, std::size_t outcome, const ByLevel& unhelped, double looked_after);

/// Writes the indices of a month: children at home in need that help does not avert, by level, those looked after, and all.
void measure_outcome_indices(const OutcomeIndexParameters& p, const ByLevel& unhelped_children, double looked_after_children, double all_children, std::span<double> row);

}  // namespace hearth::children
